package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A knob with a few named values, side by side under its name. A choice is called by the text
 * {@code knob.choice.<choice>.name}, or by its own name where there is no such text.
 */
final class KnobChoice extends VBox implements KnobControl {

    private final Knob knob;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");

    KnobChoice(Knob knob, Words words) {
        this.knob = knob;
        getStyleClass().add("knob-choice");
        KnobLabel label = new KnobLabel(knob, words);
        Tooltip.install(label, KnobLabel.hint(knob, words));
        Segmented<Integer> strip = new Segmented<>(
                IntStream.range(0, knob.choices().size()).boxed().toList(),
                i -> words.of(t -> {
                    String key = "knob.choice." + knob.choices().get(i) + ".name";
                    return t.has(key) ? t.get(key) : knob.choices().get(i);
                }));
        getChildren().addAll(label, strip);
        value.addListener((o, was, is) -> strip.valueProperty().set(is.intValue()));
        strip.valueProperty().addListener((o, was, is) -> value.set(is));
        value.set(knob.initial());
    }

    @Override
    public Knob knob() {
        return knob;
    }

    @Override
    public DoubleProperty valueProperty() {
        return value;
    }

    @Override
    public Region node() {
        return this;
    }
}
