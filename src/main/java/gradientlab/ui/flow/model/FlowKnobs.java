package gradientlab.ui.flow.model;

import gradientlab.core.Knob;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.flow.FlowDials;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.ui.widget.knob.KnobFields;

/** The knobs of networks and training: where their sliders run and where a double click brings them. */
public final class FlowKnobs {

    public static final Knob WIDTH =
            Knob.whole("width", "", 1, FlowRecipe.MAX_WIDTH, NetworkSpec.DEFAULT_WIDTH).slider(2, 256);

    private static final Knob STD =
            Knob.log("std", "σ", FlowRecipe.MAX_STD, 1e-3, 10, NetworkSpec.DEFAULT_STD);

    private static final Knob BRANCH_SCALE = Knob.linear(
            "branch_scale", "s", -FlowRecipe.MAX_SCALE, FlowRecipe.MAX_SCALE, 1).slider(0, 1);

    private static Knob slope(String activation) {
        return Knob.linear(
                "slope", "", -FlowRecipe.MAX_SLOPE, FlowRecipe.MAX_SLOPE,
                NetworkSpec.defaultSlope(activation))
                .slider(0, 1);
    }

    private static final Knob BATCH =
            Knob.whole("batch", "", 1, FlowRecipe.MAX_BATCH, FlowRecipe.DEFAULT_BATCH);

    private static final Knob VALIDATION =
            Knob.linear("validation", "", 0, FlowRecipe.MAX_VALIDATION, FlowRecipe.DEFAULT_VALIDATION)
                    .slider(0, 0.8);

    private static final Knob SMOOTHING =
            Knob.linear("label_smoothing", "", 0, FlowRecipe.MAX_SMOOTHING, 0).slider(0, 0.4);

    /** What a network has beside block, activation, initializer and regularizers. */
    public static final KnobFields<NetworkSpec> NETWORK = new KnobFields<NetworkSpec>()
            .and(FlowDials.WEIGHT_SCALE, NetworkSpec::weightScale, NetworkSpec::withWeightScale)
            .and(STD, NetworkSpec::std, NetworkSpec::withStd, spec -> spec.init().equals("normal"))
            .and(BRANCH_SCALE, NetworkSpec::branchScale, NetworkSpec::withBranchScale,
                    spec -> spec.block().skips())
            .and(slope("leaky_relu"), NetworkSpec::slope, NetworkSpec::withSlope,
                    spec -> spec.activation().equals("leaky_relu"))
            .and(slope("prelu"), NetworkSpec::slope, NetworkSpec::withSlope,
                    spec -> spec.activation().equals("prelu"));

    /** How the examples are shared out; those that are written in the recipe are all in one batch. */
    public static final KnobFields<FlowRecipe> SHARES = new KnobFields<FlowRecipe>()
            .and(BATCH, FlowRecipe::batch, (recipe, size) -> recipe.withBatch((int) size),
                    recipe -> !(recipe.data() instanceof ExplicitData))
            .and(VALIDATION, FlowRecipe::validation, Edits::validation,
                    recipe -> !(recipe.data() instanceof ExplicitData));

    public static final KnobFields<FlowRecipe> LOSS = new KnobFields<FlowRecipe>()
            .and(SMOOTHING, FlowRecipe::smoothing, FlowRecipe::withSmoothing);

    private FlowKnobs() {}
}
