package gradientlab.ui.widget.knob;

import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How the learning rate changes along the run: the kind of schedule, what it does, and its knobs. */
public final class SchedulePane extends VBox {

    private final Picker<Schedule> kinds;
    private final KnobList knobs;
    private ScheduleChoice now = ScheduleChoice.CONSTANT;

    /**
     * A pane that shows nothing yet.
     *
     * @param gestures told of every drag
     * @param chosen told when a person makes it another one
     */
    public SchedulePane(
            Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<ScheduleChoice> chosen) {
        super(12);
        kinds = new Picker<>(
                words.text("schedule.name"), Schedules.all(), (kind, texts) -> name(kind.id(), texts), words,
                kind -> chosen.accept(ScheduleChoice.of(kind.id())));
        kinds.box().setId("schedule");
        Label hint = Nodes.styled(new Label(), "hint-line");
        Nodes.wrap(hint);
        hint.textProperty().bind(words.of(this::hint, kinds.box().valueProperty()));
        knobs = new KnobList(
                words, "schedule-knob-", gestures,
                (knob, value) -> chosen
                        .accept(new ScheduleChoice(now.kind(), now.knobs().with(knob, value))));
        getChildren().addAll(kinds, hint, knobs);
    }

    /** Leaves out the caption over the kinds, where a title says the same. Returns this. */
    public SchedulePane withoutCaption() {
        kinds.withoutCaption();
        return this;
    }

    /** What stands beside a closed fold. */
    public static String summary(ScheduleChoice choice, Texts texts) {
        return name(choice.kind(), texts);
    }

    /** Shows a schedule, telling nobody. */
    public void show(ScheduleChoice choice) {
        now = choice;
        Schedule kind = Schedules.find(choice.kind()).orElseThrow();
        kinds.show(kind);
        knobs.show(kind.knobs(), choice.knobs());
    }

    private String hint(Texts texts) {
        Schedule kind = kinds.box().getValue();
        return kind == null ? "" : texts.get("schedule." + kind.id() + ".hint");
    }

    private static String name(String kind, Texts texts) {
        return texts.get("schedule." + kind + ".name");
    }
}
