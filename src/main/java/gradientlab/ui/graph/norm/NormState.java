package gradientlab.ui.graph.norm;

import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.graph.norm.NormChip;
import gradientlab.paint.graph.norm.NormScale;
import gradientlab.paint.graph.norm.NormScene;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What comes of the batch norm that is shown, computed once for all parts of the window. */
final class NormState {

    private final GraphModel model;
    private final LabContext context;
    private final ObjectProperty<Optional<NormChip>> card =
            new SimpleObjectProperty<>(this, "card", Optional.empty());
    private NormRun run;
    private NormScene scene;
    private NormScale scale;
    /** What is shared by all lines when a hand takes hold: under it nothing moves by itself. */
    private NormScale held;

    NormState(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        run = new NormRun(recipe());
        model.heldProperty().addListener((of, was, is) -> held = is ? scale() : null);
    }

    /** The chip whose card is open, if one is. */
    ObjectProperty<Optional<NormChip>> cardProperty() {
        return card;
    }

    NormRecipe recipe() {
        return model.of(NormRecipe.class);
    }

    NormRun run() {
        if (!run.recipe().equals(recipe())) {
            run = new NormRun(recipe());
        }
        return run;
    }

    /** The step that is looked at: the timeline's while the mode is shown. */
    private int step() {
        return model.recipe() instanceof NormRecipe ? model.timeline().step() : recipe().at();
    }

    /** What is painted now. */
    NormScene scene() {
        NormScene now = new NormScene(run(), Math.min(NormRecipe.STEPS, step()),
                model.timeline().limit().isPresent(), context.theme().get(), context.words().texts());
        if (!now.equals(scene)) {
            scene = now;
            scale = null;
        }
        return scene;
    }

    NormScale scale() {
        NormScene now = scene();
        if (scale == null) {
            NormScale fitting = NormScale.of(now);
            scale = held == null ? fitting : held.holding(fitting);
        }
        return scale;
    }

    void change(UnaryOperator<NormRecipe> edit) {
        model.change(NormRecipe.class, edit);
    }
}
