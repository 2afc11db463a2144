package gradientlab.ui.lecture;

import gradientlab.ui.widget.SliderTrack;
import java.util.function.BooleanSupplier;
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
 * control. What is dragged is left to who is under the mouse: a start, a view.
 */
final class LectureMouse {

    private final BooleanSupplier given;
    private final Runnable forward;
    private final Runnable back;

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
        if (!left && !right || !given.getAsBoolean() || onControl((Node) e.getTarget(), node)) {
            return;
        }
        EventType<?> type = e.getEventType();
        if (type == MouseEvent.MOUSE_CLICKED && e.isStillSincePress()) {
            e.consume();
            (left ? forward : back).run();
        } else if (right && (type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED
                || type == MouseEvent.MOUSE_RELEASED)) {
            e.consume();
        }
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
