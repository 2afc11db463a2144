package gradientlab.ui.descent.panel;

import gradientlab.core.Knob;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Noise on the gradient, the same for every runner: how much, and the seeds it comes from. */
final class NoisePane extends VBox {

    // The same for every runner; that is what makes the race fair.
    private static final KnobFields<DescentRecipe> DEVIATION = new KnobFields<DescentRecipe>().and(
            Knob.logFromZero("noise", "σ", DescentRecipe.MAX_NOISE, 1e-3, 100, 0), DescentRecipe::noise,
            SharedSetting.NOISE::ofAll);

    private static final KnobFields<DescentRecipe> FAN = new KnobFields<DescentRecipe>().and(
            Knob.whole("fan", "", 1, DescentRecipe.MAX_FAN, 1), DescentRecipe::fan,
            (recipe, seeds) -> recipe.withFan((int) seeds));

    private final DescentModel model;
    private final KnobList deviation;
    private final NumberField seed;
    private final KnobList fan;
    private final Label still = Nodes.styled(new Label(), "runner-result");

    NoisePane(DescentModel model, LabContext context) {
        super(12);
        this.model = model;
        deviation = new KnobList(
                context.words(), "", model::follow,
                (knob, value) -> model.edit(recipe -> DEVIATION.with(recipe, knob, value)));
        seed = NumberField.seed(context.words()).labelled(context.words().text("descent.seed"))
                .onTyped(value -> model.edit(recipe -> recipe.withSeed((long) value)));
        seed.field().setId("seed");
        fan = new KnobList(context.words(), "", model::follow, (knob, value) -> {
            model.edit(recipe -> FAN.with(recipe, knob, value));
            // Many runners and steps leave room for fewer.
            refresh();
        });
        Nodes.wrap(still);
        still.textProperty().bind(context.words().text("descent.fan.still"));
        still.managedProperty().bind(still.visibleProperty());
        getChildren().addAll(deviation, seed, fan, still);
    }

    /** What stands beside the closed fold. */
    static String summary(DescentRecipe recipe) {
        return TypedNumbers.shown(recipe.noise());
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        deviation.show(DEVIATION, model.recipe());
        seed.show(model.recipe().seed());
        fan.show(FAN, model.recipe());
        still.setVisible(model.recipe().fan() > 1 && model.run().fans().isEmpty());
    }
}
