package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.KnobControl;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the learning rate changes along the run: the kind of schedule, its knobs, and whom it is for. */
final class SchedulePane extends VBox {

    private final DescentModel model;
    private final LabContext desk;
    private final ComboBox<Schedule> kinds = new ComboBox<>();
    private final Label hint = new Label();
    private final VBox knobs = new VBox();
    private final List<KnobControl> controls = new ArrayList<>();
    private final Scope scope;
    private String built = "";
    private boolean following;

    SchedulePane(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        kinds.setId("schedule");
        kinds.getItems().setAll(Schedules.all());
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setCellFactory(list -> new KindCell());
        kinds.setButtonCell(new KindCell());
        kinds.accessibleTextProperty().bind(desk.words().text("schedule.name"));
        kinds.valueProperty().addListener((of, was, kind) -> {
            if (!following && kind != null) {
                set(new ScheduleChoice(kind.id(), Settings.defaults(kind.knobs())));
            }
        });
        hint.getStyleClass().add("hint-line");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        knobs.getStyleClass().add("knobs");
        scope = new Scope(
                desk,
                own -> model.edit(recipe -> own
                        ? Edits.schedule(recipe, model.selected(), now())
                        : Edits.sharedSchedule(recipe, model.selected())),
                () -> model.edit(recipe -> Edits.scheduleOfAll(recipe, now())));
        getChildren().addAll(kinds, hint, knobs, scope);
        refresh();
    }

    /** What stands beside the closed fold. */
    static String summary(DescentRecipe recipe, int runner, Texts texts) {
        return texts.get("schedule." + Edits.scheduleOf(recipe, runner).kind() + ".name");
    }

    /** Brings everything up to date with the selected runner. */
    void refresh() {
        ScheduleChoice choice = now();
        Schedule kind = Schedules.find(choice.kind()).orElseThrow();
        following = true;
        kinds.setValue(kind);
        if (!built.equals(kind.id())) {
            built = kind.id();
            build(kind);
        }
        for (KnobControl control : controls) {
            control.valueProperty().set(choice.knobs().get(control.knob().id()));
        }
        following = false;
        hint.setText(desk.words().texts().get("schedule." + kind.id() + ".hint"));
        scope.show(model.recipe().runners().get(model.selected()).schedule().isPresent());
    }

    private ScheduleChoice now() {
        return Edits.scheduleOf(model.recipe(), model.selected());
    }

    private void set(ScheduleChoice choice) {
        model.edit(recipe -> scope.own()
                ? Edits.schedule(recipe, model.selected(), choice)
                : recipe.withSchedule(choice));
    }

    private void build(Schedule kind) {
        controls.clear();
        for (Knob knob : kind.knobs()) {
            KnobControl control = KnobControl.of(knob, desk.words());
            model.follow(control.changingProperty());
            control.valueProperty().addListener((of, was, value) -> {
                if (!following) {
                    set(new ScheduleChoice(kind.id(), now().knobs().with(knob.id(), value.doubleValue())));
                }
            });
            controls.add(control);
        }
        knobs.getChildren().setAll(controls.stream().map(KnobControl::node).toList());
        knobs.setManaged(!controls.isEmpty());
    }

    /** A kind of schedule by its name. */
    private final class KindCell extends ListCell<Schedule> {
        @Override
        protected void updateItem(Schedule kind, boolean empty) {
            super.updateItem(kind, empty);
            textProperty().unbind();
            if (empty || kind == null) {
                setText("");
            } else {
                textProperty().bind(desk.words().text("schedule." + kind.id() + ".name"));
            }
        }
    }
}
