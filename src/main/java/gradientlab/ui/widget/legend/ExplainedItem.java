package gradientlab.ui.widget.legend;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** An item of a menu: its name, and beside it a sentence that explains it. */
public final class ExplainedItem extends MenuItem {

    /** Where sentences wrap, in logical pixels. */
    private static final double WRAP = 460;

    public ExplainedItem(String id, String what, String sentence, Runnable chosen) {
        Label name = new Label(what);
        name.getStyleClass().add("rule-name");
        name.setMinWidth(96);
        Label hint = new Label(sentence);
        hint.getStyleClass().add("rule-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(WRAP);
        HBox line = new HBox(8, name, hint);
        line.setAlignment(Pos.BASELINE_LEFT);
        setGraphic(line);
        setId(id);
        setOnAction(e -> chosen.run());
    }
}
