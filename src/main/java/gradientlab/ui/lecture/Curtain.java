package gradientlab.ui.lecture;

import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/** Makes the whole window black or white, for the class to look up; a click shows it again. */
final class Curtain extends Region {

    Curtain() {
        setId("curtain");
        setVisible(false);
        setCursor(Cursor.NONE);
        setOnMouseClicked(e -> lift());
    }

    /** Whether nothing else can be seen. */
    boolean down() {
        return isVisible();
    }

    void black() {
        fall("black");
    }

    void white() {
        fall("white");
    }

    void lift() {
        setVisible(false);
    }

    private void fall(String colour) {
        setStyle("-fx-background-color: " + colour + ";");
        setVisible(true);
    }
}
