package gradientlab.ui.time.training;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.TrainingRules;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How all networks are updated: optimizer, clipping, learning rate. It may change while they train. */
final class UpdatePane extends VBox {

    private static final String RATE = "lr";

    private final TimeModel model;
    private final Label title;
    private final Picker<Optimizer> optimizer;
    private final ClipPane clip;
    private final KnobList rate;

    UpdatePane(TimeModel model, LabContext context) {
        this.model = model;
        getStyleClass().addAll("runner-knobs", "training");
        title = Nodes.label(context.words().text("time.train.all"), "section-title");
        optimizer = new Picker<>(
                context.words().text("time.train.optimizer"), TrainingRules.optimizers(),
                (rule, texts) -> rule.name(), context.words(),
                rule -> model.edit(recipe -> Edits.optimizer(recipe, rule.id())));
        optimizer.box().setId("optimizer");
        clip = ClipPane.beside(
                optimizer, context.words(), model::follow,
                changed -> model.edit(recipe -> recipe.withClip(changed.canonical())));
        rate = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.knob(recipe, knob, value)));
        getChildren().addAll(title, clip, rate);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        TimeRecipe recipe = model.recipe();
        Optimizer rule = Optimizers.get(recipe.optimizer());
        optimizer.show(rule);
        clip.show(recipe.clip());
        rate.show(TrainingRules.knobs(rule).stream().filter(UpdatePane::rate).toList(), recipe.settings());
    }

    /** Gives up the title, or shows it. */
    void setCompact(boolean compact) {
        Nodes.show(title, !compact);
        rate.setNumbered(!compact);
    }

    /** Whether a knob is the learning rate, which never hides. */
    static boolean rate(Knob knob) {
        return knob.id().equals(RATE);
    }
}
