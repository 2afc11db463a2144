package gradientlab.ui.descent.mode;

import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The task strip of a mode: the way back to the race, and what the mode has to say. */
public final class ModeStrip extends HBox {

    public ModeStrip(Node content, Modes modes, Words words) {
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Button back = Nodes.styled(new Button(), "back-button");
        back.setId("race");
        back.setGraphic(new FontIcon(Feather.CHEVRON_LEFT));
        back.textProperty().bind(words.text("descent.race"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> modes.leave());
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(back, content);
    }
}
