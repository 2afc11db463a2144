package gradientlab.experiment.flow;

import gradientlab.core.network.Block;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.training.regularizer.RegularizerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One network.
 *
 * @param depth hidden layers
 * @param width units in each
 * @param activation its id
 * @param block around the activation
 * @param init its initializer's id
 * @param std for the initializer {@code normal}
 * @param weightScale all hidden weights are multiplied by it before the first step, in
 *     (0, {@link FlowRecipe#MAX_SCALE}]
 * @param branchScale s in h = h_prev + s a
 * @param slope of the leaky ReLU, or where PReLU's starts
 * @param regularizers that act while it trains; label smoothing above 0 takes the place of the recipe's, and
 *     dropout may be up to {@link #MAX_DROPOUT}
 * @param clip its own clipping of the gradient, or empty for the recipe's
 * @param slot colour, dash and marker, 0 to 7
 * @param shown whether it is drawn; one that is not trains all the same, so that it can come back at once
 * @param parameters explicit numbers instead of drawn ones; {@code init} is then without effect
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
        Regularizers regularizers,
        Optional<Clip> clip,
        int slot,
        boolean shown,
        Optional<Parameters> parameters) {

    /** The largest share of activations dropped. */
    public static final double MAX_DROPOUT = 0.95;
    /** The regularizers of a network, as recipes have them. */
    public static final List<RegularizerField> REGULARIZERS = RegularizerField.dropping(MAX_DROPOUT);
    public static final int DEFAULT_DEPTH = 20;
    public static final int DEFAULT_WIDTH = 32;
    public static final String DEFAULT_ACTIVATION = "relu";
    public static final String DEFAULT_INIT = "he_normal";
    public static final double DEFAULT_STD = 0.01;
    private static final double LEAKY_SLOPE = 0.01;
    private static final double PRELU_SLOPE = 0.25;

    public NetworkSpec {
        clip = clip.map(Clip::canonical);
    }

    /** A plain ReLU network, He-initialized, 20 layers of 32 units. */
    public static NetworkSpec of(int slot) {
        Draft draft = new Draft();
        draft.slot = slot;
        return draft.done();
    }

    /** The slope below 0 where a recipe names none: 0.25 for PReLU, 0.01 for the others. */
    public static double defaultSlope(String activation) {
        return activation.equals("prelu") ? PRELU_SLOPE : LEAKY_SLOPE;
    }

    public NetworkSpec withDepth(int other) {
        return change(draft -> draft.depth = other);
    }

    public NetworkSpec withWidth(int other) {
        return change(draft -> draft.width = other);
    }

    public NetworkSpec withBlock(Block other) {
        return change(draft -> draft.block = other);
    }

    public NetworkSpec withInit(String other) {
        return change(draft -> draft.init = other);
    }

    public NetworkSpec withStd(double other) {
        return change(draft -> draft.std = other);
    }

    public NetworkSpec withWeightScale(double other) {
        return change(draft -> draft.weightScale = other);
    }

    public NetworkSpec withBranchScale(double other) {
        return change(draft -> draft.branchScale = other);
    }

    public NetworkSpec withSlope(double other) {
        return change(draft -> draft.slope = other);
    }

    public NetworkSpec withRegularizers(Regularizers other) {
        return change(draft -> draft.regularizers = other);
    }

    public NetworkSpec withClip(Optional<Clip> other) {
        return change(draft -> draft.clip = other);
    }

    public NetworkSpec withSlot(int other) {
        return change(draft -> draft.slot = other);
    }

    public NetworkSpec withShown(boolean other) {
        return change(draft -> draft.shown = other);
    }

    public NetworkSpec withParameters(Optional<Parameters> other) {
        return change(draft -> draft.parameters = other);
    }

    /** The same with another activation, its slope at its default. */
    public NetworkSpec withActivation(String other) {
        return change(draft -> {
            draft.activation = other;
            draft.slope = defaultSlope(other);
        });
    }

    private NetworkSpec change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        int depth = DEFAULT_DEPTH;
        int width = DEFAULT_WIDTH;
        String activation = DEFAULT_ACTIVATION;
        Block block = Block.PLAIN;
        String init = DEFAULT_INIT;
        double std = DEFAULT_STD;
        double weightScale = 1;
        double branchScale = 1;
        double slope = defaultSlope(DEFAULT_ACTIVATION);
        Regularizers regularizers = Regularizers.NONE;
        Optional<Clip> clip = Optional.empty();
        int slot;
        boolean shown = true;
        Optional<Parameters> parameters = Optional.empty();

        Draft() {}

        Draft(NetworkSpec from) {
            depth = from.depth;
            width = from.width;
            activation = from.activation;
            block = from.block;
            init = from.init;
            std = from.std;
            weightScale = from.weightScale;
            branchScale = from.branchScale;
            slope = from.slope;
            regularizers = from.regularizers;
            clip = from.clip;
            slot = from.slot;
            shown = from.shown;
            parameters = from.parameters;
        }

        NetworkSpec done() {
            return new NetworkSpec(
                    depth, width, activation, block, init, std, weightScale, branchScale, slope, regularizers,
                    clip, slot, shown, parameters);
        }
    }

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
            List<List<Double>> shifts) {

        public Parameters {
            weights = weights.stream().map(Parameters::copied).toList();
            biases = copied(biases);
            scales = copied(scales);
            shifts = copied(shifts);
        }

        private static List<List<Double>> copied(List<List<Double>> rows) {
            return rows.stream().map(List::copyOf).toList();
        }
    }
}
