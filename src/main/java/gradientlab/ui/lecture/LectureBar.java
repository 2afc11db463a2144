package gradientlab.ui.lecture;

import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/** A presentation's controls for the mouse, at the edge of the picture; gone while the mouse rests. */
final class LectureBar extends VBox {

    /** How long a mouse at rest still has its controls. */
    private static final Duration REST = Duration.seconds(2.5);

    private final Words words;
    private final PauseTransition rest = new PauseTransition(REST);

    LectureBar(Words words) {
        this.words = words;
        setId("lecture-bar");
        getStyleClass().add("lecture-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        rest.setOnFinished(e -> {
            if (isHover()) {
                rest.playFromStart();
            } else {
                setVisible(false);
            }
        });
    }

    /** One more control under those before it. */
    IconButton add(Ikon icon, String nameKey, String keys, Runnable action) {
        IconButton button = new IconButton(icon, words, nameKey, keys);
        button.setId(nameKey.replace('.', '-'));
        button.setFocusTraversable(false);
        button.setOnAction(e -> {
            rest.playFromStart();
            action.run();
        });
        getChildren().add(button);
        return button;
    }

    /** The mouse moved: here they are. */
    void wake() {
        setVisible(true);
        rest.playFromStart();
    }

    /** The presentation is over. */
    void leave() {
        rest.stop();
        setVisible(false);
    }

    /** Shows a control, or takes it away with its room. */
    static void offer(IconButton button, boolean offered) {
        Nodes.show(button, offered);
    }
}
