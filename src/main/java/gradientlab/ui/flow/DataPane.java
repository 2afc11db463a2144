package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.KnobList;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The examples' own knobs, batch and validation, the loss, the length of the run and its seed. */
final class DataPane extends VBox {

    /** The largest seed a field can hold exactly; recipes may have larger ones. */
    private static final double MAX_SEED = 1L << 53;

    private final FlowModel model;
    private final KnobList knobs;
    private final RecipeSlider batch;
    private final RecipeSlider validation;
    private final RecipeSlider smoothing;
    private final Picker<Optional<Loss>> loss;
    private final NumberField steps;
    private final NumberField seed;
    private boolean following;

    DataPane(FlowModel model, LabContext desk) {
        super(12);
        this.model = model;
        knobs = new KnobList(
                desk.words(), "data-knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.dataKnob(recipe, knob, value)));
        batch = new RecipeSlider(
                FlowKnobs.BATCH, model, desk.words(), FlowRecipe::batch,
                (recipe, value) -> recipe.withBatch((int) value));
        validation = new RecipeSlider(
                FlowKnobs.VALIDATION, model, desk.words(), FlowRecipe::validation, Edits::validation);
        smoothing = new RecipeSlider(
                FlowKnobs.SMOOTHING, model, desk.words(), FlowRecipe::smoothing, FlowRecipe::withSmoothing);
        loss = new Picker<>(
                desk.words().text("flow.ui.loss"), losses(), DataPane::name, desk.words(),
                choice -> model.edit(recipe -> recipe.withLoss(choice)));
        loss.box().setId("loss");
        steps = NumberField.whole(desk.words(), 1, FlowRecipe.MAX_STEPS)
                .labelled(desk.words().text("flow.ui.steps"));
        steps.field().setId("steps");
        steps.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> recipe.withSteps(value.intValue()));
            }
        });
        seed = NumberField.real(
                desk.words(), v -> v == Math.rint(v) && Math.abs(v) <= MAX_SEED, "[-2^53, 2^53]")
                .labelled(desk.words().text("flow.ui.seed"));
        seed.field().setId("seed");
        seed.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                model.edit(recipe -> recipe.withSeed(value.longValue()));
            }
        });
        HBox fields = new HBox(8, steps, seed);
        getChildren().addAll(
                knobs, batch.slider(), validation.slider(), loss, smoothing.slider(), fields,
                ErrorNote.under(steps, seed));
        refresh();
    }

    private static List<Optional<Loss>> losses() {
        return List.of(Optional.empty(), Optional.of(Loss.BCE), Optional.of(Loss.CROSS_ENTROPY),
                Optional.of(Loss.MSE));
    }

    private static String name(Optional<Loss> choice, Texts texts) {
        return choice.map(loss -> texts.get("loss." + loss.id())).orElse(texts.get("flow.ui.loss.auto"));
    }

    /** What stands beside the closed fold. */
    static String summary(FlowRecipe recipe, Texts texts) {
        return texts.get("flow.ui.data.summary", recipe.batch(), recipe.seed());
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        List<Knob> own = recipe.data() instanceof GeneratedData made
                ? Generators.find(made.id()).orElseThrow().knobs()
                : List.of();
        knobs.show(own, recipe.data() instanceof GeneratedData made
                ? Settings.defaults(own).with(made.knobs())
                : Settings.NONE);
        boolean whole = recipe.data() instanceof ExplicitData;
        batch.shown(!whole);
        validation.shown(!whole);
        batch.refresh();
        validation.refresh();
        smoothing.refresh();
        loss.show(recipe.loss());
        following = true;
        steps.valueProperty().set(recipe.steps());
        seed.valueProperty().set(recipe.seed());
        following = false;
    }
}
