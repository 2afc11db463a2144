package gradientlab.ui.lab.intake;

import gradientlab.experiment.data.CsvText;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.LogReader;
import gradientlab.text.Texts;
import gradientlab.ui.lab.FileIntake;
import gradientlab.ui.lab.LabContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a table that was dropped or pasted, and tells by its header what it is: a log that stands beside what
 * is shown, or data. FX thread only.
 */
public final class TableIntake {

    private final LogForm form;
    private final LabContext context;
    private final Taker taker;

    /** Takes a log; says in a sentence what it is. */
    @FunctionalInterface
    public interface Taker {
        /** @throws RecipeException if it does not fit what is shown */
        String take(Log log) throws RecipeException;
    }

    /** @param form the columns of the lab's logs */
    public TableIntake(LogForm form, LabContext context, Taker taker) {
        this.form = form;
        this.context = context;
        this.taker = taker;
    }

    /**
     * Reads a file.
     *
     * @param data reads it where it is no log
     * @param other takes what that read
     */
    public <T> void file(Path file, FileIntake.Source<T> data, Consumer<T> other) {
        context.intake().<Runnable>read(() -> {
            Optional<Log> log =
                    LogReader.ifLog(CsvText.of(file), String.valueOf(file.getFileName()), form);
            if (log.isPresent()) {
                return () -> take(log.get());
            }
            T read = data.read();
            return () -> other.accept(read);
        }, Runnable::run);
    }

    /** Reads a text that was pasted, which must be a log. */
    public void text(String text) {
        Texts texts = context.words().texts();
        String columns = String.join(", ", form.whole() ? form.common() : form.numbers());
        context.intake().read(
                () -> LogReader.ifLog(text, texts.get("log.pasted"), form)
                        .orElseThrow(() -> new RecipeException("log.paste.none", columns)),
                this::take);
    }

    private void take(Log log) {
        try {
            context.say(taker.take(log));
        } catch (RecipeException e) {
            context.intake().refuse(e);
        }
    }
}
