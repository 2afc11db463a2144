package gradientlab.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** Sees to it that a press of the mouse that closes an open menu or list does nothing else. */
final class ClosingClicks {

    private ClosingClicks() {}

    /**
     * Holds for every menu and list that opens over a window from now on. Not for those that open over a
     * menu: a press in that menu chooses.
     */
    static void swallow(Window owner) {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                for (Window window : change.getAddedSubList()) {
                    if (window instanceof PopupControl popup && !(popup instanceof Tooltip)
                            && popup.getOwnerWindow() == owner) {
                        popup.setConsumeAutoHidingEvents(true);
                    }
                }
            }
        };
        Window.getWindows().addListener(opened);
        owner.setOnHidden(e -> Window.getWindows().removeListener(opened));
    }
}
