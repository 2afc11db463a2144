package gradientlab.ui.shell;

import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Magnifier;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The dialogs under "?": the list of keys, and from there who made the program. */
final class HelpDialogs {

    private final LabContext context;
    private final Overlay overlay;
    private final Magnifier magnifier;
    private final DoubleConsumer size;
    private FloatingDialog keys;

    /** @param size takes another size of everything */
    HelpDialogs(LabContext context, Overlay overlay, Magnifier magnifier, DoubleConsumer size) {
        this.context = context;
        this.overlay = overlay;
        this.magnifier = magnifier;
        this.size = size;
    }

    /** Shows the keys, or takes them away. */
    void switchKeys(List<Shortcut> lab, List<Shortcut> window) {
        if (keys != null && overlay.shows(keys)) {
            keys.close();
            return;
        }
        keys = KeysDialog.of(context.words(), lab, window, this::about, magnifier, size);
        show(keys);
    }

    private void about() {
        keys.close();
        show(AboutDialog.of(context.words()));
    }

    private void show(FloatingDialog dialog) {
        dialog.setOnClose(() -> context.hide(dialog));
        context.show(dialog);
    }
}
