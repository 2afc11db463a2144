package gradientlab.ui.time.clipping;

import gradientlab.paint.picture.Viewport;
import gradientlab.ui.time.model.TimeModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Hands on the map: the start is dragged, the ground moved, the wheel zooms. */
final class MapHands {

    /** Logical pixels around the start in which it is meant. */
    private static final double NEAR = 13;
    private static final double WHEEL = 0.0025;

    private final ClippingState state;
    private final MapView map;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private Viewport before;
    private double pressedX;
    private double pressedY;
    private double gripX;
    private double gripY;

    MapHands(ClippingState state, TimeModel model, MapView map) {
        this.state = state;
        this.map = map;
        model.follow(dragging);
        map.pixels().setOnMouseMoved(e -> map.pixels().setCursor(
                onStart(e) ? Cursor.MOVE : Cursor.DEFAULT));
        map.pixels().setOnMousePressed(this::press);
        map.pixels().setOnMouseDragged(this::drag);
        map.pixels().setOnMouseReleased(e -> {
            before = null;
            dragging.set(false);
        });
        map.pixels().setOnScroll(this::zoom);
    }

    private double x(MouseEvent e) {
        return e.getX() * map.pixels().scale();
    }

    private double y(MouseEvent e) {
        return e.getY() * map.pixels().scale();
    }

    private boolean onStart(MouseEvent e) {
        Viewport seen = map.viewport();
        return seen != null && Math.hypot(seen.px(state.cliff().w()) - x(e),
                seen.py(state.cliff().b()) - y(e)) <= NEAR * map.pixels().scale();
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || map.viewport() == null) {
            return;
        }
        map.pixels().requestFocus();
        before = map.viewport();
        pressedX = x(e);
        pressedY = y(e);
        if (onStart(e)) {
            gripX = before.px(state.cliff().w()) - pressedX;
            gripY = before.py(state.cliff().b()) - pressedY;
            dragging.set(true);
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (before == null) {
            return;
        }
        if (dragging.get()) {
            state.start(before.x(x(e) + gripX), before.y(y(e) + gripY), 1 / before.unit());
        } else {
            state.look(before.panned(x(e) - pressedX, y(e) - pressedY));
        }
        e.consume();
    }

    private void zoom(ScrollEvent e) {
        Viewport seen = map.viewport();
        if (seen != null && e.getDeltaY() != 0) {
            double scale = map.pixels().scale();
            state.look(seen.zoomed(Math.exp(WHEEL * e.getDeltaY()), e.getX() * scale, e.getY() * scale));
            e.consume();
        }
    }
}
