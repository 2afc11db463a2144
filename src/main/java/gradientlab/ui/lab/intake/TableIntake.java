package gradientlab.ui.lab.intake;

import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.LogReader;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a table that was dropped or pasted, on a thread of its own, and tells by its header what it is: a log
 * that stands beside what is shown, or data. FX thread only.
 */
public final class TableIntake implements AutoCloseable {

    private final LogForm form;
    private final LabContext context;
    private final Taker taker;
    private final FileIntake intake;

    /** Takes a log; says in a sentence what it is. */
    @FunctionalInterface
    public interface Taker {
        /** @throws RecipeException if it does not fit what is shown */
        String take(Log log) throws RecipeException;
    }

    /**
     * @param form the columns of the lab's logs
     * @param name of its thread
     */
    public TableIntake(LogForm form, String name, LabContext context, Taker taker) {
        this.form = form;
        this.context = context;
        this.taker = taker;
        intake = new FileIntake(name, context);
    }

    /**
     * Reads a file.
     *
     * @param data takes it where it is no log
     */
    public void file(Path file, Runnable data) {
        read(() -> LogReader.ifLog(CsvText.of(file), String.valueOf(file.getFileName()), form), data);
    }

    /** Reads a text that was pasted, which must be a log. */
    public void text(String text) {
        Texts texts = context.words().texts();
        read(() -> LogReader.ifLog(text, texts.get("log.pasted"), form),
                () -> context.warnOfFile(context.words().texts().get("log.paste.none",
                        String.join(", ", form.whole() ? form.common() : form.numbers()))));
    }

    private void read(FileIntake.Source<Optional<Log>> source, Runnable otherwise) {
        intake.read(source, log -> log.ifPresentOrElse(this::take, otherwise));
    }

    private void take(Log log) {
        try {
            context.say(taker.take(log));
        } catch (RecipeException e) {
            context.warnOfFile(e.in(context.words().texts()));
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
