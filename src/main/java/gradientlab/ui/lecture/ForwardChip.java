package gradientlab.ui.lecture;

import gradientlab.ui.lab.Lecture;
import gradientlab.ui.widget.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Says which key goes on and to what, and does it when pressed. */
public final class ForwardChip extends Button {

    private final Label key = Nodes.styled(new Label(), "key");
    private final Label what = new Label();

    public ForwardChip() {
        setId("forward-chip");
        getStyleClass().setAll("hint-box");
        setGraphic(Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 6, key, what), "chip-words"));
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        // A clicker's keys are the lesson's, also after the mouse was here.
        setFocusTraversable(false);
    }

    /** Takes the key and its meaning from what stands over a slide; hides where there is no key. */
    public void show(Lecture.Caption said) {
        key.setText(said.key());
        what.setText(said.hint());
        setAccessibleText(said.hint());
        setVisible(!said.key().isEmpty());
    }
}
