package gradientlab.ui.help;

import gradientlab.experiment.Glossary;
import gradientlab.experiment.Term;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.ReadOnce;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.FloatingDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** The dialogs under "?": the list of keys, and from there what symbols mean and who made the program. */
public final class HelpDialogs {

    private final LabContext context;
    private final List<LabEntry> labs;
    private final Predicate<FloatingDialog> shown;
    private final DoubleSupplier type;
    private final Sizes sizes;
    private FloatingDialog keys;
    /** Null until the glossary is first shown. */
    private final ReadOnce<List<Recipe>> presets =
            new ReadOnce<>("glossary", () -> Glossary.all().stream().map(Term::shownBy).toList());

    /**
     * @param labs in the order of their tabs
     * @param shown whether a dialog lies over the window now
     * @param type the size of the type that what is long is read in now, in logical pixels
     * @param sizes those of everything that are offered
     */
    public HelpDialogs(
            LabContext context, List<LabEntry> labs, Predicate<FloatingDialog> shown, DoubleSupplier type,
            Sizes sizes) {
        this.context = context;
        this.labs = labs;
        this.shown = shown;
        this.type = type;
        this.sizes = sizes;
    }

    /**
     * Shows the list of keys, or takes it away.
     *
     * @param lab the one that is shown
     * @param listed its keys, those of the window and of a lesson
     */
    public void switchKeys(Optional<Lab> lab, List<List<Shortcut>> listed) {
        if (keys != null && shown.test(keys)) {
            keys.close();
            return;
        }
        keys = KeysDialog.of(context.words(), listed, () -> {
            keys.close();
            glossary(lab);
        }, this::about, sizes);
        show(keys);
    }

    /** Shows what the terms of all labs mean, those of the lab that is shown first. */
    public void glossary(Optional<Lab> lab) {
        glossary(lab.map(Lab::terms).filter(terms -> !terms.isEmpty()).map(terms -> terms.get(0).lab())
                .orElse(""), Optional.empty());
    }

    /** Shows what the terms of all labs mean, with one of them in the middle and marked. */
    public void glossary(Term asked) {
        glossary(asked.lab(), Optional.of(asked));
    }

    /**
     * The same of all labs, one of them first. Every term's preset is named, and reading all presets takes
     * longer than a frame: a thread of its own does it.
     */
    private void glossary(String first, Optional<Term> asked) {
        presets.ask(read -> {
            List<LabEntry> order = new ArrayList<>(labs);
            labs.stream().filter(lab -> lab.id().equals(first)).forEach(lab -> {
                order.remove(lab);
                order.add(0, lab);
            });
            FloatingDialog[] dialog = new FloatingDialog[1];
            dialog[0] = GlossaryDialog.of(context.words(), order, asked, type.getAsDouble(), term -> {
                dialog[0].close();
                context.lecture().end();
                context.open(term.shownBy());
            });
            show(dialog[0]);
        });
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
