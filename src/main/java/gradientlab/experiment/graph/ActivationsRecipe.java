package gradientlab.experiment.graph;

import gradientlab.experiment.recipe.Notes;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Activations beside each other, and what their slopes leave of a gradient after n layers.
 *
 * @param activations 1 to 6 ids of the catalogue, in the order of their slots
 * @param selected one of them, which the shading and the sentences are about
 * @param x where value and slope are read, -6 to 6
 * @param inputs what falls into them
 * @param threshold τ: a slope below it counts as saturated, 1e-3 to 0.1
 * @param slope which slope is raised to the power n
 * @param layers n, 1 to 100
 * @param shapes of those that have one
 */
public record ActivationsRecipe(List<String> activations, String selected, double x, Inputs inputs,
        double threshold, Slope slope, int layers, Shapes shapes, Notes notes) implements GraphRecipe {

    public static final int MAX_CURVES = 6;
    public static final int MAX_LAYERS = 100;

    /** What is not named. */
    static final ActivationsRecipe DEFAULT = new Draft().done();

    /** Which slope is raised to the power n. */
    public enum Slope {
        AT_X("at_x"),
        AT_BEST("at_best"),
        OVER_INPUTS("over_inputs");

        private final String id;

        Slope(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * Normal inputs.
     *
     * @param mean -6 to 6
     * @param deviation 0.1 to 10
     */
    public record Inputs(double mean, double deviation) {}

    /**
     * @param leaky the slope below 0 of leaky ReLU, 0 to 0.3
     * @param prelu that of parametric ReLU, -1 to 1
     * @param elu α of ELU, 0.1 to 3
     */
    public record Shapes(double leaky, double prelu, double elu) {

        public static final Shapes DEFAULT = new Shapes(0.01, 0.25, 1);

        /** That of an activation; 0 for one that has none. */
        public double of(String activation) {
            return switch (activation) {
                case "leaky_relu" -> leaky;
                case "prelu" -> prelu;
                case "elu" -> elu;
                default -> 0;
            };
        }
    }

    public ActivationsRecipe {
        activations = List.copyOf(activations);
        Objects.requireNonNull(notes);
    }

    @Override
    public Mode mode() {
        return Mode.ACTIVATIONS;
    }

    @Override
    public int at() {
        return layers;
    }

    @Override
    public ActivationsRecipe withAt(int at) {
        return withLayers(Math.max(1, Math.min(MAX_LAYERS, at)));
    }

    public ActivationsRecipe withActivations(List<String> others, String select) {
        return change(draft -> {
            draft.activations = others;
            draft.selected = select;
        });
    }

    public ActivationsRecipe withX(double other) {
        return change(draft -> draft.x = other);
    }

    public ActivationsRecipe withInputs(Inputs others) {
        return change(draft -> draft.inputs = others);
    }

    public ActivationsRecipe withThreshold(double other) {
        return change(draft -> draft.threshold = other);
    }

    public ActivationsRecipe withSlope(Slope other) {
        return change(draft -> draft.slope = other);
    }

    public ActivationsRecipe withLayers(int n) {
        return change(draft -> draft.layers = n);
    }

    public ActivationsRecipe withShapes(Shapes others) {
        return change(draft -> draft.shapes = others);
    }

    @Override
    public ActivationsRecipe withNotes(Notes others) {
        return change(draft -> draft.notes = others);
    }

    private ActivationsRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        List<String> activations = List.of("sigmoid", "tanh", "relu", "gelu_erf");
        String selected = "sigmoid";
        double x = GraphDials.X.initial();
        Inputs inputs = new Inputs(GraphDials.MEAN.initial(), GraphDials.DEVIATION.initial());
        double threshold = GraphDials.THRESHOLD.initial();
        Slope slope = Slope.AT_X;
        int layers = (int) GraphDials.LAYERS.initial();
        Shapes shapes = Shapes.DEFAULT;
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(ActivationsRecipe from) {
            activations = from.activations;
            selected = from.selected;
            x = from.x;
            inputs = from.inputs;
            threshold = from.threshold;
            slope = from.slope;
            layers = from.layers;
            shapes = from.shapes;
            notes = from.notes;
        }

        ActivationsRecipe done() {
            return new ActivationsRecipe(
                    activations, selected, x, inputs, threshold, slope, layers, shapes, notes);
        }
    }
}
