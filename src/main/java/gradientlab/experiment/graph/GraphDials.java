package gradientlab.experiment.graph;

import gradientlab.core.Knob;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.ActivationsRecipe.Inputs;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.graph.FormulaView.Nudge;
import gradientlab.experiment.recipe.Dial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The knobs of the lab's recipes, and which of them one control can turn in a recipe. */
public final class GraphDials {

    /** η of updates. */
    public static final Knob RATE = Knob.log("lr", "η", FormulaRecipe.LARGEST_RATE, FormulaRecipe.LEAST_RATE,
            FormulaRecipe.LARGEST_RATE, 0.1).from(FormulaRecipe.LEAST_RATE);

    public static final Knob UPDATES = Knob.whole("updates", "", 0, FormulaRecipe.MAX_UPDATES, 0)
            .slider(1, 1000);

    /** h, by which a node is moved. */
    public static final Knob NUDGE =
            Knob.log("h", "h", Nudge.LARGEST, Nudge.LEAST, Nudge.LARGEST, Nudge.DEFAULT).from(Nudge.LEAST)
                    .text("nudge");

    public static final Knob X = Knob.linear("x", "", -6, 6, 1).text("act_x");
    public static final Knob MEAN = Knob.linear("mean", "μ", -6, 6, 0).text("act_mean");
    public static final Knob DEVIATION =
            Knob.log("deviation", "s", 10, 0.1, 10, 2).from(0.1).text("act_deviation");
    public static final Knob THRESHOLD =
            Knob.log("threshold", "τ", 0.1, 1e-3, 0.1, 0.05).from(1e-3).text("act_threshold");
    public static final Knob LAYERS =
            Knob.whole("layers", "n", 1, ActivationsRecipe.MAX_LAYERS, 10).evenly().text("act_layers");
    public static final Knob LEAKY = Knob.linear("negative_slope", "", 0, 0.3, Shapes.DEFAULT.leaky());
    public static final Knob PRELU = Knob.linear("prelu_slope", "", -1, 1, Shapes.DEFAULT.prelu());
    public static final Knob ELU =
            Knob.linear("elu_alpha", "α", 0.1, 3, Shapes.DEFAULT.elu());

    /** γ; its slider runs over what is above 0, typed it may be anything. */
    public static final Knob GAMMA = Knob.log("gamma", "γ", Value.LARGEST, 0.1, 10, 1.5)
            .from(-Value.LARGEST).text("bn_gamma");
    public static final Knob BETA = Knob.linear("beta", "β", -Value.LARGEST, Value.LARGEST, 0.5)
            .slider(-6, 6).text("bn_beta");
    public static final Knob EPS = Knob.log("eps", "ε", 0.1, 1e-8, 0.1, 1e-5).from(1e-8).text("bn_eps");
    public static final Knob SCALE = Knob.log("z_scale", "×", 10, 0.1, 10, 1).from(0.1);
    public static final Knob SHIFT = Knob.linear("z_shift", "+", -6, 6, 0);
    public static final Knob RHO = Knob.log("rho", "ρ", 1, 1e-3, 1, 0.1).from(1e-3).text("bn_rho");

    private GraphDials() {}

    /** Of all recipes of the lab. */
    static List<Dial<GraphRecipe>> of(GraphRecipe recipe) {
        List<Dial<GraphRecipe>> all = new ArrayList<>();
        if (recipe instanceof FormulaRecipe formulas) {
            formulas(all, formulas);
        } else if (recipe instanceof ActivationsRecipe) {
            activations(all);
        } else {
            norm(all);
        }
        return all;
    }

    /** A leaf's value; its slider reaches beyond what it is now, evenly to both sides. */
    public static Knob leaf(String name, double now) {
        double reach = Math.pow(10, Math.max(1, Math.ceil(Math.log10(Math.abs(now)))));
        double end = Math.min(Value.LARGEST, now == 0 ? 10 : reach);
        return Knob.linear(name, name, -Value.LARGEST, Value.LARGEST, 1).slider(-end, end).text("leaf");
    }

    private static void formulas(List<Dial<GraphRecipe>> all, FormulaRecipe recipe) {
        leaves(all, recipe);
        List<String> taken = all.stream().map(Dial::id).toList();
        if (!taken.contains(RATE.id())) {
            add(all, FormulaRecipe.class, RATE.id(), RATE, FormulaRecipe::lr, FormulaRecipe::withLr);
        }
        if (!taken.contains(UPDATES.id())) {
            add(all, FormulaRecipe.class, UPDATES.id(), UPDATES, FormulaRecipe::updates,
                    (it, value) -> it.withUpdates((int) value));
        }
        recipe.view().nudge().ifPresent(nudge -> add(all, FormulaRecipe.class, "nudge.h", NUDGE,
                it -> it.view().nudge().map(Nudge::h).orElse(Nudge.DEFAULT),
                (it, value) -> it.withView(it.view().withNudge(
                        Optional.of(new Nudge(nudge.node(), value))))));
    }

    /** A leaf under its name, which a knob of the recipe gives way to; a batch's rows from [0] on. */
    private static void leaves(List<Dial<GraphRecipe>> all, FormulaRecipe recipe) {
        Graph graph;
        try {
            graph = FormulaGraphs.whole(recipe);
        } catch (GraphException e) {
            throw new IllegalStateException("a recipe that was not checked", e);
        }
        for (Node leaf : graph.leaves()) {
            String name = leaf.name();
            Value value = recipe.values().get(name);
            for (int row = 0; row < value.rows(); row++) {
                int at = row;
                add(all, FormulaRecipe.class, name + (value.batch() ? "[" + row + "]" : ""),
                        leaf(name, value.get(row)), it -> it.values().get(name).get(at),
                        (it, number) -> it.withValue(name, with(it.values(), name, at, number)));
            }
        }
    }

    private static Value with(Map<String, Value> values, String leaf, int row, double number) {
        List<Double> rows = new ArrayList<>(values.get(leaf).entries());
        rows.set(row, number);
        return new Value(values.get(leaf).batch(), rows);
    }

    private static void activations(List<Dial<GraphRecipe>> all) {
        Class<ActivationsRecipe> type = ActivationsRecipe.class;
        add(all, type, "x", X, ActivationsRecipe::x, ActivationsRecipe::withX);
        add(all, type, "inputs.mean", MEAN, it -> it.inputs().mean(),
                (it, value) -> it.withInputs(new Inputs(value, it.inputs().deviation())));
        add(all, type, "inputs.deviation", DEVIATION, it -> it.inputs().deviation(),
                (it, value) -> it.withInputs(new Inputs(it.inputs().mean(), value)));
        add(all, type, "threshold", THRESHOLD, ActivationsRecipe::threshold,
                ActivationsRecipe::withThreshold);
        add(all, type, "layers", LAYERS, ActivationsRecipe::layers,
                (it, value) -> it.withLayers((int) value));
        add(all, type, "negative_slope", LEAKY, it -> it.shapes().leaky(), (it, value) -> it.withShapes(
                new Shapes(value, it.shapes().prelu(), it.shapes().elu())));
        add(all, type, "prelu_slope", PRELU, it -> it.shapes().prelu(), (it, value) -> it.withShapes(
                new Shapes(it.shapes().leaky(), value, it.shapes().elu())));
        add(all, type, "elu_alpha", ELU, it -> it.shapes().elu(), (it, value) -> it.withShapes(
                new Shapes(it.shapes().leaky(), it.shapes().prelu(), value)));
    }

    private static void norm(List<Dial<GraphRecipe>> all) {
        Class<NormRecipe> type = NormRecipe.class;
        add(all, type, "gamma", GAMMA, it -> it.knobs().gamma(),
                (it, value) -> it.withKnobs(it.knobs().withGamma(value)));
        add(all, type, "beta", BETA, it -> it.knobs().beta(),
                (it, value) -> it.withKnobs(it.knobs().withBeta(value)));
        add(all, type, "eps", EPS, it -> it.knobs().eps(),
                (it, value) -> it.withKnobs(it.knobs().withEps(value)));
        add(all, type, "z_scale", SCALE, it -> it.points().scale(),
                (it, value) -> it.withPoints(it.points().withScale(value)));
        add(all, type, "z_shift", SHIFT, it -> it.points().shift(),
                (it, value) -> it.withPoints(it.points().withShift(value)));
        add(all, type, "rho", RHO, it -> it.statistics().rho(),
                (it, value) -> it.withStatistics(it.statistics().withRho(value)));
    }

    private interface Read<R> {
        double of(R recipe);
    }

    /** A dial of one mode; a recipe of another one, which the window never turns it on, stays as it is. */
    private static <R extends GraphRecipe> void add(List<Dial<GraphRecipe>> all, Class<R> type, String id,
            Knob knob, Read<R> read, Dial.Change<R> write) {
        all.add(new Dial<>(id, knob,
                recipe -> type.isInstance(recipe) ? read.of(type.cast(recipe)) : knob.initial(),
                (recipe, value) -> type.isInstance(recipe) ? write.with(type.cast(recipe), value) : recipe));
    }
}
