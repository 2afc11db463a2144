package gradientlab.ui.shell;

import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.NumberField;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Decides who gets a key press: the field someone types in, the control someone reached by Tab, or the
 * window and its lab.
 *
 * <p>Who types keeps every bare key and the keys of editing; but a number that was taken leaves Space to
 * play. Who came to a control by Tab keeps Space, Enter and the arrows for it. A control that was merely
 * clicked keeps nothing: Space plays.
 */
final class Keys {

    private final Supplier<List<Shortcut>> shortcuts;

    /** @param shortcuts all that hold now, the first match winning */
    Keys(Supplier<List<Shortcut>> shortcuts) {
        this.shortcuts = shortcuts;
    }

    /**
     * Hears what is pressed in a window's scene.
     *
     * @param leave takes the keys away from the field someone types in
     */
    void attach(Scene scene, Runnable leave) {
        ClosingClicks.swallow(scene.getWindow());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && scene.getFocusOwner() instanceof TextInputControl) {
                leave.run();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (leavesField(e, scene.getFocusOwner())) {
                leave.run();
            }
        });
    }

    /** Runs the shortcut a key press means, unless {@code focus} has a better use for it. */
    private void pressed(KeyEvent e, Node focus) {
        if (belongsTo(focus, e)) {
            return;
        }
        for (Shortcut shortcut : shortcuts.get()) {
            if (shortcut.matches().test(e)) {
                e.consume();
                shortcut.action().accept(e);
                return;
            }
        }
    }

    /** Whether a press of the mouse ends the typing: it is anywhere but in the field someone types in. */
    private static boolean leavesField(MouseEvent e, Node focus) {
        if (!(focus instanceof TextInputControl)) {
            return false;
        }
        for (Node at = (Node) e.getTarget(); at != null; at = at.getParent()) {
            if (at == focus) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongsTo(Node focus, KeyEvent e) {
        if (focus instanceof ComboBoxBase<?> box && box.isShowing()
                || focus instanceof MenuButton menu && menu.isShowing()) {
            return true;
        }
        // A line of text has no pages; a clicker goes on whatever has the focus.
        boolean pages = e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.PAGE_UP;
        if (pages && focus instanceof TextField) {
            return false;
        }
        boolean combined = e.isShortcutDown() || e.isAltDown() || e.getCode().isFunctionKey();
        if (focus instanceof TextInputControl input && input.isEditable()) {
            boolean plays = e.getCode() == KeyCode.SPACE && NumberField.settled(focus);
            return !combined && !plays || editing(e) && !(undoing(e) && !NumberField.edited(focus));
        }
        return !combined && focus != null && focus.isFocusVisible() && turnsControls(e.getCode());
    }

    private static boolean editing(KeyEvent e) {
        return switch (e.getCode()) {
            case A, C, V, X, LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE -> true;
            default -> undoing(e);
        };
    }

    private static boolean undoing(KeyEvent e) {
        return e.getCode() == KeyCode.Z || e.getCode() == KeyCode.Y;
    }

    private static boolean turnsControls(KeyCode code) {
        return switch (code) {
            case SPACE, ENTER, LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN -> true;
            default -> false;
        };
    }
}
