package gradientlab.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * A dialog inside the window that blocks nothing: a title with a sign to close, a body, a foot. It can be
 * dragged by its title. Whoever shows it lays it over the window and takes it away in {@code onClose}.
 */
public final class FloatingDialog extends BorderPane {

    private Runnable onClose = () -> {};
    private double gripX;
    private double gripY;

    /** A dialog without a foot; add one by {@link #setBottom}, it gets the style of a foot. */
    public FloatingDialog(Words words, ObservableValue<String> title, Node body) {
        getStyleClass().add("floating-dialog");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label name = Nodes.label(title, "dialog-title");
        IconButton close = new IconButton(Feather.X, words, "dialog.close", "Esc");
        close.setOnAction(e -> close());
        HBox head = Nodes.row(Pos.CENTER_LEFT, 0, name, Nodes.gap(), close);
        head.getStyleClass().add("dialog-head");
        head.setOnMousePressed(this::grip);
        head.setOnMouseDragged(this::drag);
        setTop(head);
        setCenter(body);
        body.getStyleClass().add("dialog-body");
        bottomProperty().addListener((o, was, is) -> {
            if (is != null) {
                is.getStyleClass().add("dialog-foot");
            }
        });
    }

    /** What takes the dialog away. */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Closes the dialog, as its sign and the Escape key do. */
    public void close() {
        onClose.run();
    }

    private void grip(MouseEvent e) {
        Point2D at = getParent().sceneToLocal(e.getSceneX(), e.getSceneY());
        gripX = at.getX() - getTranslateX();
        gripY = at.getY() - getTranslateY();
    }

    private void drag(MouseEvent e) {
        Point2D at = getParent().sceneToLocal(e.getSceneX(), e.getSceneY());
        setTranslateX(at.getX() - gripX);
        setTranslateY(at.getY() - gripY);
    }
}
