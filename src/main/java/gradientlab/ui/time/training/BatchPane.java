package gradientlab.ui.time.training;

import gradientlab.core.Settings;
import gradientlab.experiment.time.TimeDials;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Sequences a training step, the length of the run and its seed, and what networks have alike. */
final class BatchPane extends VBox {

    private final TimeModel model;
    private final KnobList knobs;
    private final NumberField steps;
    private final NumberField seed;
    private final Segmented<Boolean> equal;
    private boolean following;

    BatchPane(TimeModel model, LabContext context) {
        super(12);
        this.model = model;
        knobs = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> recipe.withBatch((int) value))).spaced(12);
        steps = NumberField.whole(context.words(), 1, TimeRecipe.MAX_STEPS)
                .labelled(context.words().text("time.train.steps"))
                .onTyped(value -> model.edit(recipe -> recipe.withSteps((int) value)));
        steps.field().setId("steps");
        seed = NumberField.seed(context.words()).labelled(context.words().text("time.train.seed"))
                .onTyped(value -> model.edit(recipe -> recipe.withSeed((long) value)));
        seed.field().setId("seed");
        equal = new Segmented<>(
                List.of(false, true),
                parameters -> context.words()
                        .text(parameters ? "time.train.equal.parameters" : "time.train.equal.units"));
        equal.setId("equal");
        equal.valueProperty().addListener((of, was, is) -> {
            if (!following && is != null) {
                int inputs = CellKnobs.inputs(model);
                model.edit(recipe -> Edits.equal(recipe, is, model.selected(), inputs));
            }
        });
        VBox alike = new VBox(
                6, Nodes.label(context.words().text("time.train.equal"), "caption"), equal);
        getChildren().addAll(knobs, new HBox(8, steps, seed), ErrorNote.under(steps, seed), alike);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        TimeRecipe recipe = model.recipe();
        knobs.show(
                recipe.data().isPresent() ? List.of() : List.of(TimeDials.BATCH),
                Settings.NONE.with(TimeDials.BATCH.id(), recipe.batch()));
        steps.show(recipe.steps());
        seed.show(recipe.seed());
        following = true;
        equal.valueProperty().set(recipe.equalParameters());
        following = false;
    }
}
