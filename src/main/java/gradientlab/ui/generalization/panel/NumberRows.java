package gradientlab.ui.generalization.panel;

import gradientlab.paint.generalization.NumberRow;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Numbers under one another, each after what it is; where it says more, in a sentence under them. */
public final class NumberRows extends VBox {

    private final Label head = Nodes.styled(new Label(), "section-title");
    private final VBox rows = new VBox(8);
    private final Label sentence = Nodes.styled(new Label(), "caption");

    /** Shows nothing yet. */
    public NumberRows() {
        super(10);
        getStyleClass().add("panel-section");
        Nodes.wrap(head);
        Nodes.wrap(sentence);
        getChildren().addAll(head, rows, sentence);
        show("", List.of(), "");
    }

    /**
     * Shows these; nothing at all if there are none.
     *
     * @param words under them, may be empty
     */
    public void show(String title, List<NumberRow> shown, String words) {
        head.setText(title);
        sentence.setText(words);
        Nodes.show(sentence, !words.isEmpty());
        rows.getChildren().setAll(shown.stream().map(NumberRows::row).toList());
        Nodes.show(this, !shown.isEmpty());
    }

    private static HBox row(NumberRow row) {
        Label name = new Label(row.name());
        Nodes.wrap(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label number = Nodes.styled(new Label(row.number()), "mono");
        number.setMinWidth(USE_PREF_SIZE);
        return Nodes.row(Pos.CENTER_LEFT, 10, name, number);
    }
}
