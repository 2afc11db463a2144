package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.KnobSlider;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.TypedNumbers;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Noise on the gradient, the same for every runner: how much, and the seeds it comes from. */
final class NoisePane extends VBox {

    private static final Knob DEVIATION =
            Knob.logFromZero("noise", "σ", DescentRecipe.MAX_NOISE, 1e-3, 100, 0);

    private static final Knob FAN = Knob.whole("fan", "", 1, DescentRecipe.MAX_FAN, 1);

    /** The largest seed a field can hold exactly; recipes may have larger ones. */
    private static final double MAX_SEED = 1L << 53;

    private final DescentModel model;
    private final KnobSlider deviation;
    private final NumberField seed;
    private final KnobSlider fan;
    private final Label still = new Label();
    private boolean following;

    NoisePane(DescentModel model, LabContext desk) {
        this.model = model;
        deviation = new KnobSlider(DEVIATION, desk.words());
        deviation.setId("noise");
        model.follow(deviation.changingProperty());
        deviation.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> Edits.noiseOfAll(recipe, value.doubleValue()));
            }
        });
        seed = NumberField.real(
                desk.words(),
                v -> v == Math.rint(v) && Math.abs(v) <= MAX_SEED,
                "[-2^53, 2^53]")
                .labelled(desk.words().text("descent.seed"));
        seed.field().setId("seed");
        seed.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> recipe.withSeed(value.longValue()));
            }
        });
        fan = new KnobSlider(FAN, desk.words());
        fan.setId("fan");
        model.follow(fan.changingProperty());
        fan.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> recipe.withFan(value.intValue()));
                // Many runners and steps leave room for fewer.
                fan.valueProperty().set(model.recipe().fan());
            }
        });
        still.getStyleClass().add("runner-result");
        still.setWrapText(true);
        still.setMinHeight(USE_PREF_SIZE);
        still.textProperty().bind(desk.words().text("descent.fan.still"));
        still.managedProperty().bind(still.visibleProperty());
        getChildren().addAll(deviation, seed, fan, still);
        refresh();
    }

    /** What stands beside the closed fold. */
    static String summary(DescentRecipe recipe) {
        return TypedNumbers.exact(recipe.noise());
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        following = true;
        deviation.valueProperty().set(model.recipe().noise());
        seed.valueProperty().set(model.recipe().seed());
        fan.valueProperty().set(model.recipe().fan());
        still.setVisible(model.recipe().fan() > 1 && model.run().fans().isEmpty());
        following = false;
    }
}
