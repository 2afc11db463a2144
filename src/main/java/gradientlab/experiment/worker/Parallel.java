package gradientlab.experiment.worker;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Does a task for each index from 0 on, perhaps several at once, and returns when all are done. */
@FunctionalInterface
public interface Parallel {

    /** One after the other. */
    Parallel ALONE = (count, task) -> {
        for (int i = 0; i < count; i++) {
            task.accept(i);
        }
    };

    void all(int count, IntConsumer task);

    /** How many tasks may be done at once, 1 or more. */
    default int threads() {
        return 1;
    }

    /**
     * Does something that nobody waits for, if there is a thread to spare and it is not at such a thing
     * already.
     *
     * @param task told when to give up
     */
    default void aside(Consumer<BooleanSupplier> task) {}
}
