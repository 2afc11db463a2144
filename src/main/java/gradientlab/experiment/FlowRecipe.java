package gradientlab.experiment;

import gradientlab.core.Settings;
import gradientlab.core.network.Block;
import gradientlab.core.network.Loss;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.DescentRecipe.ScheduleChoice;
import java.util.List;
import java.util.Optional;

/**
 * One to four networks trained in lock-step on the same batches. Immutable; a change makes a new one.
 *
 * @param networks 1 to {@link #MAX_NETWORKS}
 * @param data what they learn
 * @param loss what is minimized; empty picks {@code bce} for two classes and {@code cross_entropy} for more
 * @param smoothing of the labels, [0, 1)
 * @param batch examples a step, 1 to {@link #MAX_BATCH}; ignored (full batch) for {@link ExplicitData}
 * @param validation share of the examples kept apart, [0, 0.9]
 * @param optimizer its rule's id
 * @param settings a value for every knob of the rule
 * @param decaysAll whether weight decay acts on all parameters ("decay_on": "all") or on the weights alone
 * @param schedule of the learning rate over {@code steps}
 * @param clip of the gradient, over all parameters
 * @param steps how many updates, 1 to {@link #MAX_STEPS}
 * @param seed of weights, data, shuffling and dropout
 * @param notes title and sentences of a preset
 */
public record FlowRecipe(
        List<NetworkSpec> networks,
        DataChoice data,
        Optional<Loss> loss,
        double smoothing,
        int batch,
        double validation,
        String optimizer,
        Settings settings,
        boolean decaysAll,
        ScheduleChoice schedule,
        Clip clip,
        int steps,
        long seed,
        Notes notes) {

    public static final String LAB = "flow";
    public static final int MAX_NETWORKS = 4;
    public static final int MAX_DEPTH = 100;
    public static final int MAX_WIDTH = 512;
    public static final int MAX_BATCH = 2048;
    public static final int MAX_STEPS = 1_000_000;

    public FlowRecipe {
        networks = List.copyOf(networks);
    }

    /**
     * One network.
     *
     * @param depth hidden layers
     * @param width units in each
     * @param activation its id
     * @param block around the activation
     * @param init its initializer's id
     * @param std for the initializer {@code normal}
     * @param weightScale all hidden weights are multiplied by it after drawing
     * @param branchScale s in h = h_prev + s a
     * @param slope of the leaky ReLU, or where PReLU's starts
     * @param dropout share of activations dropped
     * @param slot colour, dash and marker, 0 to 7
     * @param shown whether it trains
     * @param parameters explicit numbers instead of drawn ones
     */
    public record NetworkSpec(
            int depth,
            int width,
            String activation,
            Block block,
            String init,
            double std,
            double weightScale,
            double branchScale,
            double slope,
            double dropout,
            int slot,
            boolean shown,
            Optional<Parameters> parameters) {}

    /**
     * Explicit parameters, layer by layer, the output layer last.
     *
     * @param weights W[l], [out][in]
     * @param biases b[l], [out]
     * @param scales batch norm's gamma of the hidden layers; empty for 1
     * @param shifts batch norm's beta of the hidden layers; empty for 0
     */
    public record Parameters(
            List<List<List<Double>>> weights,
            List<List<Double>> biases,
            List<List<Double>> scales,
            List<List<Double>> shifts) {}

    /** What the networks learn from. */
    public sealed interface DataChoice permits GeneratedData, ShippedData, FileData, ExplicitData {}

    /** A generator by id, with its knobs. */
    public record GeneratedData(String id, Settings knobs) implements DataChoice {}

    /** {@code digits} or {@code iris}. */
    public record ShippedData(String id) implements DataChoice {}

    /**
     * A CSV of the user's own: numeric columns, the last one the class.
     *
     * @param path as written in the recipe
     */
    public record FileData(String path) implements DataChoice {}

    /** Numbers in the recipe itself; trained as one full batch. */
    public record ExplicitData(List<List<Double>> inputs, List<List<Double>> targets) implements DataChoice {}
}
