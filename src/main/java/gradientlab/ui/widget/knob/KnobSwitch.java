package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.ui.widget.Words;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** A knob that is off or on: a box to tick, with its name and its hint as a tooltip. */
final class KnobSwitch extends CheckBox implements KnobControl {

    private final Knob knob;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");

    KnobSwitch(Knob knob, Words words) {
        this.knob = knob;
        textProperty().bind(words.of(t -> KnobLabel.name(knob, t)));
        setTooltip(KnobLabel.hint(knob, words));
        value.addListener((o, was, is) -> setSelected(is.doubleValue() != 0));
        selectedProperty().addListener((o, was, is) -> value.set(is ? 1 : 0));
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
