package gradientlab.ui.time.clipping;

import gradientlab.core.surface.Point;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.time.model.TimeModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Hands on the relief: dragging walks around it, the start is dragged over the surface, with Shift or another
 * button the floor moves, the wheel zooms.
 */
final class ReliefHands {

    /** Logical pixels around the start in which it is meant. */
    private static final double NEAR = 13;
    /** Degrees a logical pixel of dragging turns by. */
    private static final double TURN = 0.4;
    private static final double WHEEL = 0.0025;

    private enum Drag {
        START,
        TURN,
        PAN
    }

    private final ClippingState state;
    private final ReliefView view;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private Drag drag;
    private double x;
    private double y;

    ReliefHands(ClippingState state, TimeModel model, ReliefView view) {
        this.state = state;
        this.view = view;
        model.follow(dragging);
        view.pixels().setOnMouseMoved(e -> view.pixels().setCursor(
                onStart(e) ? Cursor.OPEN_HAND : Cursor.MOVE));
        view.pixels().setOnMousePressed(this::press);
        view.pixels().setOnMouseDragged(this::drag);
        view.pixels().setOnMouseReleased(e -> {
            drag = null;
            dragging.set(false);
        });
        view.pixels().setOnScroll(this::zoom);
    }

    private boolean onStart(MouseEvent e) {
        return view.viewport() != null && view.start().distance(e.getX(), e.getY()) <= NEAR;
    }

    private void press(MouseEvent e) {
        view.pixels().requestFocus();
        x = e.getX();
        y = e.getY();
        boolean floor = e.getButton() != MouseButton.PRIMARY || e.isShiftDown();
        drag = floor ? Drag.PAN : onStart(e) ? Drag.START : Drag.TURN;
        dragging.set(drag != Drag.PAN);
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (drag == Drag.TURN) {
            state.turn(-(e.getX() - x) * TURN, (e.getY() - y) * TURN);
        } else if (drag == Drag.START) {
            view.pick(e.getX(), e.getY()).ifPresent(at -> state.start(at.x(), at.y(), 1 / view.unit()));
        } else if (drag == Drag.PAN) {
            Point from = view.onFloor(x, y);
            Point to = view.onFloor(e.getX(), e.getY());
            Viewport seen = view.viewport();
            state.look(seen.panned((to.x() - from.x()) * seen.unit(), (from.y() - to.y()) * seen.unit()));
        }
        x = e.getX();
        y = e.getY();
        e.consume();
    }

    /** Closer to the place under the pointer; to the middle where there is none. */
    private void zoom(ScrollEvent e) {
        Viewport seen = view.viewport();
        // With Shift the wheel reports the other axis.
        double notch = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (seen != null && notch != 0) {
            Optional<Point> at = view.pick(e.getX(), e.getY());
            state.look(seen.zoomed(Math.exp(WHEEL * notch), at.map(p -> seen.px(p.x())).orElse(
                    seen.width() / 2), at.map(p -> seen.py(p.y())).orElse(seen.height() / 2)));
            e.consume();
        }
    }
}
