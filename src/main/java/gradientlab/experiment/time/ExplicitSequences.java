package gradientlab.experiment.time;

import gradientlab.core.network.Loss;
import java.util.List;
import java.util.Objects;

/**
 * Sequences whose numbers a recipe gives itself; every training step takes all of them.
 *
 * @param inputs [T][N][I], T 1 to {@link #MAX_LENGTH}
 * @param targets [N][O]; [N][1] class indices for {@link Loss#CROSS_ENTROPY}
 * @param loss on the answer after the last time step
 */
public record ExplicitSequences(
        List<List<List<Double>>> inputs, List<List<Double>> targets, Loss loss) {

    public static final int MAX_LENGTH = 10_000;
    public static final int MAX_SEQUENCES = 10_000;
    public static final int MAX_WIDTH = 1_000;

    public ExplicitSequences {
        inputs = inputs.stream().map(step -> step.stream().map(List::copyOf).toList()).toList();
        targets = targets.stream().map(List::copyOf).toList();
        Objects.requireNonNull(loss);
    }

    /** T. */
    public int length() {
        return inputs.size();
    }

    /** N. */
    public int sequences() {
        return targets.size();
    }

    /** I. */
    public int width() {
        return inputs.get(0).get(0).size();
    }
}
