package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.recipe.RecipeFields;

/** The knobs of networks and training: where their sliders run and where a double click brings them. */
final class FlowKnobs {

    static final Knob DEPTH = Knob.whole("depth", "", 1, FlowRecipe.MAX_DEPTH, NetworkSpec.DEFAULT_DEPTH)
            .evenly().slider(1, 50);

    static final Knob WIDTH =
            Knob.whole("width", "", 1, FlowRecipe.MAX_WIDTH, NetworkSpec.DEFAULT_WIDTH).slider(2, 256);

    static final Knob WEIGHT_SCALE = Knob.log("weight_scale", "×", FlowRecipe.MAX_SCALE, 0.1, 10, 1);

    static final Knob STD = Knob.log("std", "σ", FlowRecipe.MAX_STD, 1e-3, 10, NetworkSpec.DEFAULT_STD);

    static final Knob BRANCH_SCALE = Knob.linear(
            "branch_scale", "s", -FlowRecipe.MAX_SCALE, FlowRecipe.MAX_SCALE, 1).slider(0, 1);

    static final Knob SLOPE =
            Knob.linear("slope", "", -FlowRecipe.MAX_SLOPE, FlowRecipe.MAX_SLOPE, 0.01).slider(0, 1);

    static final Knob DROPOUT = Knob.linear("dropout", "", 0, 0.95, 0).slider(0, 0.8);

    static final Knob BATCH = Knob.whole("batch", "", 1, FlowRecipe.MAX_BATCH, FlowRecipe.DEFAULT_BATCH);

    static final Knob VALIDATION =
            Knob.linear("validation", "", 0, FlowRecipe.MAX_VALIDATION, FlowRecipe.DEFAULT_VALIDATION)
                    .slider(0, 0.8);

    static final Knob SMOOTHING = Knob.linear("label_smoothing", "", 0, 0.99, 0).slider(0, 0.4);

    static final Knob CLIP = Knob.log("limit", "c", RecipeFields.MAX_CLIP, 1e-2, 100, Clip.OFF.limit())
            .text("clip_limit");

    private FlowKnobs() {}
}
