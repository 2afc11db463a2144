package gradientlab.ui.widget.legend;

import gradientlab.ui.widget.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** An item of a menu: its name, and beside it a sentence that explains it. */
public final class ExplainedItem extends MenuItem {

    /** Where sentences wrap, in logical pixels. */
    private static final double WRAP = 460;

    public ExplainedItem(String id, String what, String sentence, Runnable chosen) {
        Label name = Nodes.styled(new Label(what), "rule-name");
        name.setMinWidth(96);
        Label hint = Nodes.styled(new Label(sentence), "rule-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(WRAP);
        HBox line = Nodes.row(Pos.BASELINE_LEFT, 8, name, hint);
        setGraphic(line);
        setId(id);
        setOnAction(e -> chosen.run());
    }
}
