package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.ui.widget.KnobSlider;
import gradientlab.ui.widget.Words;
import java.util.function.ToDoubleFunction;

/** A slider on one number of the recipe. */
final class RecipeSlider {

    /** Makes the recipe with another number. */
    @FunctionalInterface
    interface Change {
        FlowRecipe with(FlowRecipe recipe, double value);
    }

    private final FlowModel model;
    private final ToDoubleFunction<FlowRecipe> read;
    private final KnobSlider slider;
    private boolean following;

    RecipeSlider(Knob knob, FlowModel model, Words words, ToDoubleFunction<FlowRecipe> read, Change change) {
        this.model = model;
        this.read = read;
        slider = new KnobSlider(knob, words);
        slider.setId("knob-" + knob.id());
        model.follow(slider.changingProperty());
        slider.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> change.with(recipe, value.doubleValue()));
            }
        });
    }

    KnobSlider slider() {
        return slider;
    }

    /** Shows the recipe's number. */
    void refresh() {
        following = true;
        slider.valueProperty().set(read.applyAsDouble(model.recipe()));
        following = false;
    }

    /** Shows it or takes its place away. */
    void shown(boolean on) {
        slider.setVisible(on);
        slider.setManaged(on);
    }
}
