package gradientlab.ui.convolution.layer;

import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** The bias: a slider where there is one filter, else a field for each. */
final class BiasFields extends VBox {

    private final LayerState state;
    private final KnobSlider one;
    private final List<NumberField> fields = new ArrayList<>();
    private boolean following;

    BiasFields(LayerState state) {
        super(8);
        this.state = state;
        one = new KnobSlider(ConvolutionDials.BIAS, state.context().words());
        one.setId("layer-bias-slider");
        state.model().follow(one.changingProperty());
        one.valueProperty().addListener((of, was, now) -> {
            if (!following) {
                take(0, now.doubleValue());
            }
        });
    }

    private void take(int filter, double value) {
        state.change(recipe -> LayerEdits.bias(recipe, filter, value));
    }

    void refresh() {
        LayerRecipe recipe = state.recipe();
        following = true;
        if (recipe.filters() == 1) {
            getChildren().setAll(one);
            one.valueProperty().set(recipe.bias(0));
        } else {
            several(recipe);
        }
        following = false;
    }

    private void several(LayerRecipe recipe) {
        while (fields.size() < recipe.filters()) {
            int filter = fields.size();
            fields.add(NumberField.of(state.context().words(), ConvolutionDials.BIAS)
                    .labelled(state.context().words().text("convolution.layer.filter.one", filter + 1))
                    .onTyped(value -> take(filter, value)));
        }
        getChildren().setAll(fields.subList(0, recipe.filters()));
        for (int f = 0; f < recipe.filters(); f++) {
            fields.get(f).show(recipe.bias(f));
        }
    }
}
