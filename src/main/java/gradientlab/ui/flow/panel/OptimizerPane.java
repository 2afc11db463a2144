package gradientlab.ui.flow.panel;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.training.TrainingRules;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.knob.SchedulePane;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The optimizer's other knobs, and how its learning rate changes along the run. */
final class OptimizerPane extends VBox {

    private final FlowModel model;
    private final KnobList knobs;
    private final CheckBox decaysAll = new CheckBox();
    private final SchedulePane schedule;

    OptimizerPane(FlowModel model, LabContext context) {
        super(12);
        this.model = model;
        knobs = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.knob(recipe, knob, value)));
        decaysAll.textProperty().bind(context.words().text("flow.ui.decay.all"));
        decaysAll.setId("decay-all");
        decaysAll.setOnAction(e -> model.edit(recipe -> recipe.withDecaysAll(decaysAll.isSelected())));
        schedule = new SchedulePane(
                context.words(), model::follow,
                choice -> model.edit(recipe -> recipe.withSchedule(choice)));
        getChildren().addAll(knobs, decaysAll, schedule);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        List<Knob> others = TrainingRules.knobs(Optimizers.get(recipe.optimizer())).stream()
                .filter(knob -> !TrainingPane.rate(knob)).toList();
        knobs.show(others, recipe.settings());
        boolean decays = others.stream().anyMatch(knob -> knob.id().equals("weight_decay"));
        Nodes.show(decaysAll, decays);
        decaysAll.setSelected(recipe.decaysAll());
        schedule.show(recipe.schedule());
    }
}
