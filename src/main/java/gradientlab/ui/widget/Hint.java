package gradientlab.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One sentence that invites the hand, with a sign to put it away. Laid over a picture. */
public final class Hint extends HBox {

    private final Runnable onGone;

    /** @param onGone told when it is put away, once */
    public Hint(Words words, ObservableValue<String> sentence, Runnable onGone) {
        this.onGone = onGone;
        getStyleClass().add("hint");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label text = Nodes.label(sentence);
        text.setWrapText(true);
        IconButton close = new IconButton(Feather.X, words, "dialog.close", "");
        close.setOnAction(e -> dismiss());
        getChildren().addAll(text, close);
    }

    /** Puts the hint away. */
    public void dismiss() {
        if (isVisible()) {
            Nodes.show(this, false);
            onGone.run();
        }
    }
}
