package gradientlab.ui.convolution.training;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Over how many seeds, on which pixels, and which seed is looked at. */
final class DataPane extends VBox {

    private static final String SEED = "seed";

    private final ConvolutionModel model;
    private final KnobList knobs;
    private final CheckBox scramble;
    private final CheckBox shifts;
    private final CheckBox mirror;

    DataPane(ConvolutionModel model, LabContext context) {
        this.model = model;
        getStyleClass().addAll("runner-knobs", "network-knobs");
        knobs = new KnobList(context.words(), "knob-", model::follow, this::turn);
        scramble = box("scramble", DigitsRecipe::withScramble, context);
        shifts = box("shifts", DigitsRecipe::withShifts, context);
        mirror = box("mirror-lane", DigitsEdits::lanes, context);
        getChildren().addAll(knobs, scramble, shifts, mirror);
    }

    private CheckBox box(
            String id, BiFunction<DigitsRecipe, Boolean, DigitsRecipe> change, LabContext context) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(context.words().text("convolution.train." + id));
        box.setWrapText(true);
        BooleanSupplier on = box::isSelected;
        box.setOnAction(
                e -> DigitsEdits.training(model, recipe -> change.apply(recipe, on.getAsBoolean())));
        return box;
    }

    private void turn(String knob, double value) {
        if (knob.equals(SEED)) {
            DigitsEdits.view(model, view -> view.withSeed((int) value));
        } else {
            DigitsEdits.training(model, recipe -> recipe.withSeeds((int) value));
        }
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        DigitsRecipe recipe = model.recipe().training();
        Knob seed = Knob.whole(SEED, "", 1, Math.max(2, recipe.seeds()), 1).evenly()
                .slider(1, Math.max(2, recipe.seeds())).text("conv_seed");
        knobs.show(
                recipe.seeds() > 1 ? List.of(ConvolutionDials.SEEDS, seed) : List.of(ConvolutionDials.SEEDS),
                Settings.NONE.with(ConvolutionDials.SEEDS.id(), recipe.seeds())
                        .with(SEED, recipe.view().seed()));
        scramble.setSelected(recipe.scramble());
        shifts.setSelected(recipe.shifts());
        mirror.setSelected(recipe.mirrored());
    }

    /** Gives up the numbers under the sliders, or shows them. */
    void setCompact(boolean on) {
        knobs.setNumbered(!on);
    }
}
