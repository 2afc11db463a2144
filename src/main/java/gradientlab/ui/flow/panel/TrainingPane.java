package gradientlab.ui.flow.panel;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.training.TrainingRules;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * How all networks are trained, as far as it may change while they run: optimizer, clipping, learning rate.
 */
final class TrainingPane extends VBox {

    private static final String RATE = "lr";

    private final FlowModel model;
    private final Label title = Nodes.styled(new Label(), "section-title");
    private final Picker<Optimizer> optimizer;
    private final ClipPane clip;
    private final KnobList rate;

    TrainingPane(FlowModel model, LabContext context) {
        this.model = model;
        getStyleClass().addAll("runner-knobs", "training");
        title.textProperty().bind(context.words().text("flow.ui.all"));
        optimizer = new Picker<>(
                context.words().text("flow.ui.optimizer"), TrainingRules.optimizers(),
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
        FlowRecipe recipe = model.recipe();
        Optimizer rule = Optimizers.get(recipe.optimizer());
        optimizer.show(rule);
        clip.show(recipe.clip());
        rate.show(TrainingRules.knobs(rule).stream().filter(TrainingPane::rate).toList(), recipe.settings());
    }

    /** Gives up the title, or shows it. */
    void setCompact(boolean compact) {
        Nodes.show(title, !compact);
    }

    /** Whether a knob is the learning rate, which never hides. */
    static boolean rate(Knob knob) {
        return knob.id().equals(RATE);
    }
}
