package gradientlab.ui.help;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.Term;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Magnifier;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/** The dialogs under "?": the list of keys, and from there what symbols mean and who made the program. */
public final class HelpDialogs {

    private final LabContext context;
    private final Predicate<FloatingDialog> shown;
    private final List<Double> sizes;
    private final Magnifier magnifier;
    private final DoubleConsumer size;
    private FloatingDialog keys;

    /**
     * @param shown whether a dialog lies over the window now
     * @param magnifier has the size that everything is drawn in
     * @param sizes those that are offered
     * @param size takes another one
     */
    public HelpDialogs(
            LabContext context, Predicate<FloatingDialog> shown, Magnifier magnifier, List<Double> sizes,
            DoubleConsumer size) {
        this.context = context;
        this.shown = shown;
        this.sizes = sizes;
        this.magnifier = magnifier;
        this.size = size;
    }

    /** Shows the keys of a lab, if one is shown, of the window and of a lesson; or takes them away. */
    public void switchKeys(Optional<Lab> lab, List<Shortcut> window, List<Shortcut> lesson) {
        if (keys != null && shown.test(keys)) {
            keys.close();
            return;
        }
        List<Term> terms = lab.map(Lab::terms).orElse(List.of());
        keys = KeysDialog.of(
                context.words(), List.of(lab.map(Lab::shortcuts).orElse(List.of()), window, lesson),
                terms.isEmpty() ? Optional.empty() : Optional.of(() -> terms(terms)), this::about,
                magnifier, sizes, size);
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
