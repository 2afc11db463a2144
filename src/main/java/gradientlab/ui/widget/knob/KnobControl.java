package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.ui.widget.Words;
import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.Region;

/** What a person turns a knob with, whatever its kind. */
public interface KnobControl {

    /** The control for a knob of any kind, showing the default. */
    static KnobControl of(Knob knob, Words words) {
        return switch (knob.kind()) {
            case REAL, WHOLE -> new KnobSlider(knob, words);
            case SWITCH -> new KnobSwitch(knob, words);
            case CHOICE -> new KnobChoice(knob, words);
        };
    }

    /** What it turns. */
    Knob knob();

    /** The value: the number, 0 or 1, or the index of the choice. */
    DoubleProperty valueProperty();

    /** The node to put into the panel. */
    Region node();
}
