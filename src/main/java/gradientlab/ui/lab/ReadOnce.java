package gradientlab.ui.lab;

import gradientlab.experiment.worker.Worker;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * What takes longer to read than a frame, read on a thread of its own when it is first asked for, and kept.
 * FX thread only.
 *
 * @param <T> what is read
 */
public final class ReadOnce<T> {

    private final String name;
    private final Supplier<T> read;
    private Optional<T> value = Optional.empty();
    private Worker<T> worker;
    private Consumer<T> then = found -> {};

    /**
     * @param name of the thread
     * @param read on that thread; not null
     */
    public ReadOnce(String name, Supplier<T> read) {
        this.name = name;
        this.read = read;
    }

    /** What was read; empty before. */
    public Optional<T> now() {
        return value;
    }

    /** Hands it over, at once if it is there; of several who wait the last gets it. */
    public void ask(Consumer<T> wanted) {
        if (value.isPresent()) {
            wanted.accept(value.get());
            return;
        }
        then = wanted;
        if (worker == null) {
            worker = new Worker<>(name, () -> Platform.runLater(this::end));
            worker.submit(signal -> read.get());
        }
    }

    /** A failure goes where those of all threads go, and the next who asks reads again. */
    private void end() {
        Worker.Outcome<T> outcome = worker.poll().orElseThrow();
        worker.close();
        worker = null;
        if (outcome.failed()) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, outcome.failure());
            return;
        }
        value = Optional.of(outcome.value());
        then.accept(outcome.value());
    }
}
