package gradientlab.experiment.flow;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;

/** What of a training one control can turn: optimizer, weights' scale, depth, regularizers. */
public final class FlowDials {

    /** How many hidden layers. */
    public static final Knob DEPTH =
            Knob.whole("depth", "", 1, FlowRecipe.MAX_DEPTH, NetworkSpec.DEFAULT_DEPTH)
                    .evenly().slider(1, 50);

    /** Times the weights that were drawn. */
    public static final Knob WEIGHT_SCALE = Knob.log("weight_scale", "×", FlowRecipe.MAX_SCALE, 0.1, 10, 1);

    private interface Read {
        double of(NetworkSpec network);
    }

    private FlowDials() {}

    /** The optimizer's first, then those of all networks where they are alike, then of each. */
    static List<Dial<FlowRecipe>> of(FlowRecipe recipe) {
        List<Dial<FlowRecipe>> all = new ArrayList<>();
        for (Knob knob : TrainingRules.knobs(Optimizers.get(recipe.optimizer()))) {
            if (knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE) {
                all.add(new Dial<>(knob.id(), knob, flow -> flow.settings().get(knob.id()),
                        (flow, value) -> flow.withOptimizer(
                                flow.optimizer(), flow.settings().with(knob.id(), value))));
            }
        }
        networks(all, recipe, WEIGHT_SCALE, NetworkSpec::weightScale, NetworkSpec::withWeightScale);
        networks(all, recipe, DEPTH, NetworkSpec::depth,
                (network, value) -> network.withDepth((int) value));
        for (RegularizerField field : NetworkSpec.REGULARIZERS) {
            if (recipe.pictures() || !field.moves()) {
                networks(all, recipe, field.knob(),
                        network -> field.read().applyAsDouble(network.regularizers()),
                        (network, value) -> network.withRegularizers(
                                field.turned().with(network.regularizers(), value)));
            }
        }
        return all;
    }

    private interface Write {
        NetworkSpec with(NetworkSpec network, double value);
    }

    private static void networks(
            List<Dial<FlowRecipe>> all, FlowRecipe recipe, Knob knob, Read read, Write write) {
        if (recipe.networks().stream().mapToDouble(read::of).distinct().count() == 1) {
            all.add(new Dial<>(knob.id(), knob, flow -> read.of(flow.networks().get(0)),
                    (flow, value) -> flow.withNetworks(
                            flow.networks().stream().map(one -> write.with(one, value)).toList())));
        }
        for (int i = 0; i < recipe.networks().size(); i++) {
            int at = i;
            all.add(new Dial<>("networks[" + i + "]." + knob.id(), knob,
                    flow -> read.of(flow.networks().get(at)),
                    (flow, value) -> flow.withNetwork(at, write.with(flow.networks().get(at), value)),
                    recipe.networks().get(at).slot()));
        }
    }
}
