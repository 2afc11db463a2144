package gradientlab.ui.shell;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.Exportable;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.ModesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lab of several modes: keys and Esc are those of the mode that is shown, a presentation walks the presets,
 * and what is exported is the recipe as it is seen.
 *
 * @param <R> the lab's recipes
 */
public abstract class ModesHost<R extends Recipe> extends LabHost<R> {

    private final LabModel<R> model;
    private final ModesView<R, ?> view;
    private final String file;

    /**
     * @param texts what the keys of its texts begin with: {@code graph.}
     * @param file the name of files of an experiment that has none
     */
    protected ModesHost(
            LabModel<R> model, ModesView<R, ?> view, String texts, String file, LabContext context) {
        super(model, view, texts, context);
        this.model = model;
        this.view = view;
        this.file = file;
        model.timeline().stepProperty().addListener(o -> invalidateExport());
        model.recipeProperty().addListener(o -> invalidateExport());
    }

    @Override
    protected final void turn(int places) {
        turnPresets(view.presented(), places);
    }

    @Override
    protected final String name() {
        return Exportable.name(model.recipe(), file);
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.of(Exportables.of(seen()));
    }

    @Override
    public Guessable guessable() {
        return view.modes().shown();
    }

    @Override
    public final boolean escape() {
        return view.modes().shown().escape();
    }

    @Override
    protected List<Shortcut> keys() {
        return new ArrayList<>(view.modes().keys());
    }

    @Override
    public void close() {
        view.modes().close();
        super.close();
    }
}
