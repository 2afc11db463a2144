package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/**
 * A knob's name with its symbol in grey: Learning rate η. Where a course's γ stands for a name PyTorch
 * has, both are shown: γ · momentum.
 */
final class KnobLabel extends HBox {

    KnobLabel(Knob knob, Words words) {
        super(5);
        setAlignment(Pos.CENTER_LEFT);
        Label name = Nodes.label(words.of(t -> bare(knob, t) ? symbol(knob) : name(knob, t)));
        Label symbol = Nodes.label(words.of(t -> bare(knob, t) ? "" : symbol(knob)), "symbol");
        symbol.managedProperty().bind(symbol.textProperty().isNotEmpty());
        getChildren().addAll(name, symbol);
    }

    /** The knob's one sentence as a tooltip. */
    static Tooltip hint(Knob knob, Words words) {
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(500));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.textProperty().bind(words.text("knob." + knob.text() + ".hint"));
        return tip;
    }

    static String name(Knob knob, Texts texts) {
        return texts.get("knob." + knob.text() + ".name");
    }

    /** Whether the name says nothing that "γ · momentum" does not. */
    private static boolean bare(Knob knob, Texts texts) {
        return knob.symbol().equals("γ") && name(knob, texts).equalsIgnoreCase(knob.id());
    }

    private static String symbol(Knob knob) {
        return knob.label();
    }
}
