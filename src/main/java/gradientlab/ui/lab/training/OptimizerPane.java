package gradientlab.ui.lab.training;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.knob.SchedulePane;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The optimizer's other knobs, and how its learning rate changes along the run. */
public final class OptimizerPane extends VBox {

    private final KnobList knobs;
    private final SchedulePane schedule;

    /**
     * @param gestures is told of drags, whose changes belong together
     * @param between what a lab has between knobs and schedule
     */
    public OptimizerPane(
            Words words, Consumer<ObservableValue<Boolean>> gestures, OptimizerEdits edits, Node... between) {
        super(12);
        knobs = new KnobList(words, "knob-", gestures, edits::knob);
        schedule = new SchedulePane(words, gestures, edits::schedule);
        getChildren().add(knobs);
        getChildren().addAll(between);
        getChildren().add(schedule);
    }

    /** Brings everything up to date. */
    public void show(OptimizerChange how) {
        knobs.show(others(how), how.settings());
        schedule.show(how.schedule());
    }

    /** The knobs but the learning rate. */
    public static List<Knob> others(OptimizerChange how) {
        return TrainingRules.knobs(Optimizers.get(how.optimizer())).stream()
                .filter(knob -> !UpdatePane.rate(knob)).toList();
    }
}
