package gradientlab.ui.shell;

import gradientlab.ui.widget.FloatingDialog;
import java.util.List;

/** The dialogs under "?": the list of keys, and from there who made the program. */
final class HelpDialogs {

    private final Desk desk;
    private final Overlay overlay;
    private FloatingDialog keys;

    HelpDialogs(Desk desk, Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
    }

    /** Shows the keys, or takes them away. */
    void switchKeys(List<Shortcut> lab, List<Shortcut> window) {
        if (keys != null && overlay.shows(keys)) {
            keys.close();
            return;
        }
        keys = KeysDialog.of(desk.words(), lab, window, this::about);
        show(keys);
    }

    private void about() {
        keys.close();
        show(AboutDialog.of(desk.words()));
    }

    private void show(FloatingDialog dialog) {
        dialog.setOnClose(() -> desk.hide(dialog));
        desk.show(dialog);
    }
}
