package gradientlab.ui.widget;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The edge between what stands above and what stands below: dragged it makes the lower part higher, a double
 * click restores it. Whoever lays both out keeps each part at a height that can be used.
 */
public final class Divider extends Region {

    /** How thick it is for the mouse, in logical pixels; its edge is in the middle. */
    public static final double THICK = 8;

    private final DoubleProperty more = new SimpleDoubleProperty(this, "more", 0);
    private double grabbed;

    public Divider() {
        getStyleClass().add("divider");
        setCursor(Cursor.V_RESIZE);
        setOnMousePressed(e -> grabbed = e.getScreenY() + more.get());
        setOnMouseDragged(this::drag);
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                more.set(0);
            }
        });
    }

    private void drag(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            more.set(grabbed - e.getScreenY());
        }
    }

    /** How much higher than usual the lower part is to be, in logical pixels; negative for lower. */
    public DoubleProperty moreProperty() {
        return more;
    }
}
