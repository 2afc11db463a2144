package gradientlab.ui.lab;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Reads what was dropped, pasted or chosen on a thread of its own, and says in a sentence why it could not;
 * the window has one. Who asks next takes the place of who asked before: of several files the last is taken,
 * and none once another experiment is opened, which it was not meant for. So is what was said of the file
 * before. FX thread only.
 */
public final class FileIntake implements AutoCloseable {

    private final Words words;
    private final Runnable overtaken;
    private final Consumer<String> complaint;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    /** What is read now; null for nothing. */
    private Reading reading;

    /**
     * Reads something, on the intake's thread.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Source<T> {
        /** @throws RecipeException or {@link ExportException} with one sentence if it can't be read */
        T read() throws RecipeException, ExportException;
    }

    /**
     * @param overtaken takes back what was said of the file before
     * @param complaint says what is wrong with a file
     */
    public FileIntake(Words words, Runnable overtaken, Consumer<String> complaint) {
        this.words = words;
        this.overtaken = overtaken;
        this.complaint = complaint;
    }

    /**
     * Reads something in place of what is being read.
     *
     * @param taker gets it on the FX thread; not called where nothing could be read, or it was asked for
     *     something else meanwhile
     */
    public <T> void read(Source<T> source, Consumer<T> taker) {
        forget();
        overtaken.run();
        reading = new Reading();
        busy.set(true);
        reading.worker.submit(signal -> {
            T value = source.read();
            return () -> taker.accept(value);
        });
    }

    /** Says why a file is not taken, in place of what was said of the one before. */
    public void refuse(String sentence) {
        overtaken.run();
        complaint.accept(sentence);
    }

    /** The same. */
    public void refuse(RecipeException wrong) {
        refuse(wrong.in(words.texts()));
    }

    /** What is being read is no longer wanted: something else was opened, chosen or taken back. */
    public void forget() {
        if (reading != null) {
            reading.worker.close();
            reading = null;
            busy.set(false);
        }
    }

    /** Whether something is being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void take(Worker.Outcome<Runnable> outcome) {
        Texts texts = words.texts();
        if (outcome.failure() instanceof RecipeException wrong) {
            refuse(wrong);
        } else if (outcome.failure() instanceof ExportException wrong) {
            refuse(wrong.in(texts));
        } else if (outcome.failed()) {
            // More than there is memory for, say: the window lives on.
            refuse(texts.get("intake.failed"));
        } else {
            outcome.value().run();
        }
    }

    @Override
    public void close() {
        forget();
    }

    /** One thing that is read, on a thread that ends with it: a drive that never answers holds up none. */
    private final class Reading {
        private final Worker<Runnable> worker =
                new Worker<>("file-intake", () -> Platform.runLater(this::end));

        private void end() {
            if (reading == this) {
                // Polled before it is closed, which drops what nobody took.
                worker.poll().ifPresent(outcome -> {
                    forget();
                    take(outcome);
                });
            }
        }
    }
}
