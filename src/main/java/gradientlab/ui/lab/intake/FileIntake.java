package gradientlab.ui.lab.intake;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Reads what was dropped, pasted or chosen on a thread of its own, and says in a sentence why it could not.
 * Of several that come while one is read the last is taken. FX thread only.
 */
public final class FileIntake implements AutoCloseable {

    private final LabContext context;
    /** What was read, to be taken on the FX thread. */
    private final Worker<Runnable> worker;

    /**
     * Reads something, on the intake's thread.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Source<T> {
        /** @throws RecipeException if it can't be read */
        T read() throws RecipeException;
    }

    /** @param name of its thread */
    public FileIntake(String name, LabContext context) {
        this.context = context;
        worker = new Worker<>(name, () -> Platform.runLater(this::end));
    }

    /** @param taker gets it on the FX thread; not called where nothing could be read */
    public <T> void read(Source<T> source, Consumer<T> taker) {
        worker.submit(signal -> {
            T value = source.read();
            return () -> taker.accept(value);
        });
    }

    private void end() {
        worker.poll().ifPresent(outcome -> {
            Texts texts = context.words().texts();
            if (outcome.failure() instanceof RecipeException e) {
                context.warnOfFile(e.in(texts));
            } else if (outcome.failed()) {
                // More than there is memory for, say: the window lives on.
                context.warnOfFile(texts.get("intake.failed"));
            } else {
                outcome.value().run();
            }
        });
    }

    @Override
    public void close() {
        worker.close();
    }
}
