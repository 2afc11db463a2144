package gradientlab.ui.generalization.model;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.reading.Position;
import gradientlab.experiment.generalization.training.RegularizeContinuation;
import gradientlab.experiment.generalization.training.RegularizeFrame;
import gradientlab.experiment.generalization.training.RegularizeSnapshot;
import gradientlab.experiment.generalization.training.RegularizeWorker;
import gradientlab.ui.lab.modes.TrainingModesModel;
import gradientlab.ui.widget.time.Speed;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The lab's experiment: one recipe for all modes. The timeline counts epochs of the training while that is
 * shown; capacities of a fit, from simple to flexible; draws, trees, stages or rounds of an ensemble. What
 * these three show is {@link #looked()}: the recipe at the step of the timeline. A slider of the capacity
 * moves the timeline.
 */
public final class GeneralizationModel
        extends TrainingModesModel<GeneralizationRecipe, Mode, RegularizeSnapshot, RegularizeFrame> {

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public GeneralizationModel(GeneralizationRecipe first, RegularizeWorker worker) {
        super(
                GeneralizationKind.KIND, first, worker, GeneralizationRecipe::mode, Mode.REGULARIZE,
                Map.of(
                        Mode.REGULARIZE, new Speed(Double.POSITIVE_INFINITY), Mode.FIT, new Speed(2),
                        Mode.BIAS, new Speed(2), Mode.ENSEMBLES, new Speed(5)));
    }

    @Override
    protected int compared() {
        GeneralizationRecipe now = history().value();
        return now.mode() == Mode.REGULARIZE ? now.regularize().networks().size() : 1;
    }

    /**
     * What is shown, saved and exported: the recipe at the step of the timeline, a training with the changes
     * made while it ran.
     */
    public GeneralizationRecipe looked() {
        GeneralizationRecipe shown = mode() == Mode.REGULARIZE ? chosen(saved()) : history().value();
        return Position.set(shown, timeline().step());
    }

    /** The same with the network that is chosen now. */
    private GeneralizationRecipe chosen(GeneralizationRecipe recipe) {
        RegularizeRecipe trained = recipe.regularize();
        return recipe.withRegularize(trained.withView(trained.view().withNetwork(selected())));
    }

    /**
     * Of networks none after the epoch they are to be seen at: right after they were opened the timeline is
     * still where those before them came to. Of a fit all capacities: what judges them is hidden. Of an
     * ensemble none after its own step.
     */
    @Override
    public int askedUpTo() {
        return switch (mode()) {
            case REGULARIZE -> Position.of(history().value());
            case FIT, BIAS -> timeline().steps();
            case ENSEMBLES -> timeline().step();
        };
    }

    /** The network that a recipe looks at is the chosen one. */
    @Override
    protected void take(GeneralizationRecipe recipe, Consumer<GeneralizationRecipe> into) {
        super.take(recipe, into);
        if (recipe.mode() == Mode.REGULARIZE) {
            selectedProperty().set(recipe.regularize().view().network());
        }
    }

    /** Where this mode stands stays in the recipe. */
    @Override
    protected GeneralizationRecipe inMode(GeneralizationRecipe recipe, Mode next) {
        return Position.set(recipe, Position.of(looked())).withMode(next);
    }

    @Override
    protected OptionalInt moved(GeneralizationRecipe was, GeneralizationRecipe now) {
        return Position.of(now) == Position.of(was) ? OptionalInt.empty() : OptionalInt.of(Position.of(now));
    }

    @Override
    protected boolean goesOn(GeneralizationRecipe trained, GeneralizationRecipe wanted, int epoch) {
        return RegularizeContinuation.goesOn(trained.regularize(), wanted.regularize());
    }

    /** Nothing is laid over the present weights. */
    @Override
    protected boolean probes(GeneralizationRecipe trained, GeneralizationRecipe wanted, int epoch) {
        return false;
    }

    @Override
    protected GeneralizationRecipe asTrained(GeneralizationRecipe wanted, GeneralizationRecipe trained) {
        return wanted;
    }
}
