package gradientlab.ui.lab.training;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobList;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How all networks are updated: optimizer, clipping, learning rate. It may change while they train. */
public final class UpdatePane extends VBox {

    private static final String RATE = "lr";

    private final Label title;
    private final Picker<Optimizer> optimizer;
    private final ClipPane clip;
    private final KnobList rate;

    /**
     * @param texts what the keys of title and picker begin with: {@code all}, {@code optimizer} follow
     * @param gestures is told of drags, whose changes belong together
     */
    public UpdatePane(
            Words words, String texts, Consumer<ObservableValue<Boolean>> gestures, OptimizerEdits edits) {
        getStyleClass().addAll("runner-knobs", "training");
        title = Nodes.label(words.text(texts + "all"), "section-title");
        optimizer = new Picker<>(
                words.text(texts + "optimizer"), TrainingRules.optimizers(), (rule, t) -> rule.name(), words,
                rule -> edits.optimizer(rule.id()));
        optimizer.box().setId("optimizer");
        clip = ClipPane.beside(optimizer, words, gestures, changed -> edits.clip(changed.canonical()));
        rate = new KnobList(words, "knob-", gestures, edits::knob);
        getChildren().addAll(title, clip, rate);
    }

    /** Brings everything up to date. */
    public void show(OptimizerChange how) {
        Optimizer rule = Optimizers.get(how.optimizer());
        optimizer.show(rule);
        clip.show(how.clip());
        rate.show(TrainingRules.knobs(rule).stream().filter(UpdatePane::rate).toList(), how.settings());
    }

    /** Gives up the title, or shows it. */
    public void setCompact(boolean compact) {
        Nodes.show(title, !compact);
    }

    /** Gives up the numbers under the slider, or shows them. */
    public void setNumbered(boolean on) {
        rate.setNumbered(on);
    }

    /** Whether a knob is the learning rate, which never hides. */
    static boolean rate(Knob knob) {
        return knob.id().equals(RATE);
    }
}
