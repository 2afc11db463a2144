package gradientlab.ui.flow.panel;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowKnobs;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The examples' own knobs, batch and validation, the loss, the length of the run and its seed. */
final class DataPane extends VBox {

    private final FlowModel model;
    private final KnobList knobs;
    private final KnobList shares;
    private final KnobList smoothing;
    private final Picker<Optional<Loss>> loss;
    private final NumberField steps;
    private final NumberField seed;

    DataPane(FlowModel model, LabContext context) {
        super(12);
        this.model = model;
        knobs = new KnobList(
                context.words(), "data-knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.dataKnob(recipe, knob, value)));
        shares = list(context, FlowKnobs.SHARES);
        smoothing = list(context, FlowKnobs.LOSS);
        loss = new Picker<>(
                context.words().text("flow.ui.loss"), losses(), DataPane::name, context.words(),
                choice -> model.edit(recipe -> recipe.withLoss(choice)));
        loss.box().setId("loss");
        steps = NumberField.whole(context.words(), 1, FlowRecipe.MAX_STEPS)
                .labelled(context.words().text("flow.ui.steps"))
                .onTyped(value -> model.edit(recipe -> recipe.withSteps((int) value)));
        steps.field().setId("steps");
        seed = NumberField.seed(context.words()).labelled(context.words().text("flow.ui.seed"))
                .onTyped(value -> model.edit(recipe -> recipe.withSeed((long) value)));
        seed.field().setId("seed");
        HBox fields = new HBox(8, steps, seed);
        getChildren().addAll(
                knobs, shares, loss, smoothing, fields, ErrorNote.under(steps, seed));
    }

    private KnobList list(LabContext context, KnobFields<FlowRecipe> fields) {
        return new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> fields.with(recipe, knob, value))).spaced(12);
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
        shares.show(FlowKnobs.SHARES, recipe);
        smoothing.show(FlowKnobs.LOSS, recipe);
        loss.show(recipe.loss());
        steps.show(recipe.steps());
        seed.show(recipe.seed());
    }
}
