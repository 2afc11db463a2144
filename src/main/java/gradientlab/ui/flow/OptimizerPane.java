package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.KnobList;
import gradientlab.ui.widget.Picker;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The optimizer's other knobs, and how its learning rate changes along the run. */
final class OptimizerPane extends VBox {

    private final FlowModel model;
    private final LabContext desk;
    private final KnobList knobs;
    private final CheckBox decaysAll = new CheckBox();
    private final Picker<Schedule> schedule;
    private final Label hint = new Label();
    private final KnobList scheduleKnobs;

    OptimizerPane(FlowModel model, LabContext desk) {
        super(12);
        this.model = model;
        this.desk = desk;
        knobs = new KnobList(
                desk.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.knob(recipe, knob, value)));
        decaysAll.textProperty().bind(desk.words().text("flow.ui.decay.all"));
        decaysAll.setId("decay-all");
        decaysAll.setOnAction(e -> model.edit(recipe -> recipe.withDecaysAll(decaysAll.isSelected())));
        schedule = new Picker<>(
                desk.words().text("schedule.name"), Schedules.all(),
                (kind, texts) -> texts.get("schedule." + kind.id() + ".name"), desk.words(),
                kind -> model.edit(recipe -> recipe.withSchedule(ScheduleChoice.of(kind.id()))));
        schedule.box().setId("schedule");
        hint.getStyleClass().add("hint-line");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        scheduleKnobs = new KnobList(
                desk.words(), "schedule-knob-", model::follow,
                (knob, value) -> model.edit(recipe -> recipe.withSchedule(new ScheduleChoice(
                        recipe.schedule().kind(), recipe.schedule().knobs().with(knob, value)))));
        getChildren().addAll(knobs, decaysAll, schedule, hint, scheduleKnobs);
        refresh();
    }

    /** What stands beside the closed fold. */
    static String summary(FlowRecipe recipe, Texts texts) {
        return texts.get("schedule." + recipe.schedule().kind() + ".name");
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        List<Knob> others = FlowRecipe.knobs(Optimizers.get(recipe.optimizer())).stream()
                .filter(knob -> !TrainingPane.rate(knob)).toList();
        knobs.show(others, recipe.settings());
        boolean decays = others.stream().anyMatch(knob -> knob.id().equals("weight_decay"));
        decaysAll.setVisible(decays);
        decaysAll.setManaged(decays);
        decaysAll.setSelected(recipe.decaysAll());
        Schedule kind = Schedules.find(recipe.schedule().kind()).orElseThrow();
        schedule.show(kind);
        hint.setText(desk.words().texts().get("schedule." + kind.id() + ".hint"));
        scheduleKnobs.show(kind.knobs(), recipe.schedule().knobs());
    }
}
