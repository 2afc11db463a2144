package gradientlab.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A label's whole text as its tooltip, for a label that may have to end in dots. */
public final class WholeText {

    private WholeText() {}

    /** Gives {@code label} its own text as a tooltip, while there is any. */
    public static void on(Label label) {
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        whole.textProperty().bind(label.textProperty());
        label.textProperty().addListener((o, was, is) -> show(label, whole));
        show(label, whole);
    }

    private static void show(Label label, Tooltip whole) {
        boolean any = label.getText() != null && !label.getText().isEmpty();
        label.setTooltip(any ? whole : null);
    }
}
