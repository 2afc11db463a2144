package gradientlab.ui.time.model;

import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeContinuation;
import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.ui.lab.modes.TrainingModesModel;
import gradientlab.ui.widget.time.Speed;
import java.util.Map;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The lab's experiment: one recipe for all modes. The timeline is the training's while that is shown; of the
 * chain unrolled it counts positions, by hand time steps, over the cliff updates. The training rests, and
 * stays where it is, while another mode is shown.
 */
public final class TimeModel
        extends TrainingModesModel<TimeRecipe, Mode, TimeSnapshot, TimeFrame> {

    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", 0);

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public TimeModel(TimeRecipe first, TimeWorker worker) {
        super(
                TimeKind.KIND, first, worker, TimeRecipe::mode, Mode.TRAINING,
                Map.of(
                        Mode.TRAINING, new Speed(60), Mode.UNROLLED, new Speed(4), Mode.BY_HAND, new Speed(4),
                        Mode.CLIPPING, Speed.EASY));
        recipeProperty().addListener(o -> pointed.set(0));
    }

    /** The time step under the pointer, 1 to T; 0 for none. It is lit wherever time steps are shown. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    @Override
    protected int compared() {
        TimeRecipe now = history().value();
        return now.mode() == Mode.CLIPPING ? now.cliff().clips().size() : now.networks().size();
    }

    /**
     * The recipe that {@link #shown} belongs to: that of the frame, which may be one behind what is asked
     * for.
     */
    public TimeRecipe shownRecipe() {
        TimeFrame now = frame();
        boolean other = timeline().live() && now.probed().isPresent()
                && recipe().networks().size() == now.recipe().networks().size();
        return other ? recipe() : now.recipe();
    }

    /** Switches a network on or off; does nothing for one there isn't. */
    public void toggle(int network) {
        if (network >= 0 && network < recipe().networks().size()) {
            edit(recipe -> recipe.withNetwork(
                    network,
                    recipe.networks().get(network).withShown(!recipe.networks().get(network).shown())));
        }
    }

    /** What is saved and exported: with the changes made while it trained, at the step that is looked at. */
    public TimeRecipe looked() {
        TimeRecipe saved = saved().withMode(mode());
        return switch (mode()) {
            case TRAINING -> saved.withView(saved.view().withAt(timeline().step()));
            case UNROLLED -> saved.withUnrolled(saved.unrolled().withPosition(timeline().step()));
            case BY_HAND, CLIPPING -> saved;
        };
    }

    /** Where it was left, at first its end. */
    @Override
    protected int entering(TimeRecipe recipe, OptionalInt left) {
        return left.orElse(kind().steps(recipe));
    }

    /** The chain unrolled is of the weights that were looked at. */
    @Override
    protected TimeRecipe inMode(TimeRecipe recipe, Mode next) {
        TimeRecipe entered = recipe.withMode(next);
        return mode() == Mode.TRAINING && next == Mode.UNROLLED && timeline().step() > 0
                ? entered.withUnrolled(entered.unrolled().withStep(timeline().step()))
                : entered;
    }

    @Override
    protected boolean goesOn(TimeRecipe trained, TimeRecipe wanted, int step) {
        return TimeContinuation.goesOn(trained, wanted, step);
    }

    @Override
    protected boolean probes(TimeRecipe trained, TimeRecipe wanted, int step) {
        return TimeContinuation.probes(trained, wanted, step);
    }

    @Override
    protected TimeRecipe asTrained(TimeRecipe wanted, TimeRecipe trained) {
        return TimeContinuation.asTrained(wanted, trained);
    }
}
