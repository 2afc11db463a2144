package gradientlab.ui.shell;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.Term;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Magnifier;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The dialogs under "?": the list of keys, and from there what symbols mean and who made the program. */
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

    /** Shows the keys of a lab, if one is shown, of the window and of a lesson; or takes them away. */
    void switchKeys(Optional<Lab> lab, List<Shortcut> window, List<Shortcut> lesson) {
        if (keys != null && overlay.shows(keys)) {
            keys.close();
            return;
        }
        List<Term> terms = lab.map(Lab::terms).orElse(List.of());
        keys = KeysDialog.of(
                context.words(), List.of(lab.map(Lab::shortcuts).orElse(List.of()), window, lesson),
                terms.isEmpty() ? Optional.empty() : Optional.of(() -> terms(terms)), this::about, magnifier,
                size);
        show(keys);
    }

    private void terms(List<Term> terms) {
        keys.close();
        show(TermsDialog.of(context.words(), terms));
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
