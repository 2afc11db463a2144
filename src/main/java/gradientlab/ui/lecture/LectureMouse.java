package gradientlab.ui.lecture;

import gradientlab.ui.widget.SliderTrack;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * While a lesson is given a click walks on and a right click walks back, wherever it comes that is no
 * control. What is dragged is left to who is under the mouse: a start, a view, the cursor of a chart. That a
 * button was pressed is kept back until the mouse moves, so that a click does nothing else.
 */
final class LectureMouse {

    private final BooleanSupplier given;
    private final Runnable forward;
    private final Runnable back;
    /** A press that nobody was told of yet; null for none. */
    private MouseEvent held;
    private boolean telling;

    /** @param given whether a lesson is given now */
    LectureMouse(BooleanSupplier given, Runnable forward, Runnable back) {
        this.given = given;
        this.forward = forward;
        this.back = back;
    }

    /** Takes the clicks on a node and on all that is in it. */
    void attach(Node node) {
        node.addEventFilter(MouseEvent.ANY, e -> take(e, node));
    }

    private void take(MouseEvent e, Node node) {
        boolean left = e.getButton() == MouseButton.PRIMARY;
        boolean right = e.getButton() == MouseButton.SECONDARY;
        if (telling || !left && !right || !given.getAsBoolean() || onControl((Node) e.getTarget(), node)) {
            return;
        }
        EventType<?> type = e.getEventType();
        if (type == MouseEvent.MOUSE_CLICKED && e.isStillSincePress()) {
            e.consume();
            (left ? forward : back).run();
        } else if (right && (type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED
                || type == MouseEvent.MOUSE_RELEASED)) {
            e.consume();
        } else if (left) {
            holdBack(e);
        }
    }

    private void holdBack(MouseEvent e) {
        EventType<?> type = e.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED) {
            held = e;
            e.consume();
        } else if (held != null && type == MouseEvent.MOUSE_DRAGGED && !e.isStillSincePress()) {
            tell();
        } else if (held != null) {
            held = type == MouseEvent.MOUSE_RELEASED ? null : held;
            e.consume();
        }
    }

    /** It is a drag: who is under the mouse hears of its beginning before the rest. */
    private void tell() {
        MouseEvent press = held;
        held = null;
        telling = true;
        Event.fireEvent(press.getTarget(), press.copyFor(press.getSource(), press.getTarget()));
        telling = false;
    }

    private static boolean onControl(Node target, Node within) {
        for (Node at = target; at != null && at != within; at = at.getParent()) {
            if (at instanceof ButtonBase || at instanceof TextInputControl || at instanceof SliderTrack
                    || at instanceof ComboBoxBase || at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
