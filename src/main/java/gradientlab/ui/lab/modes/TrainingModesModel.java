package gradientlab.ui.lab.modes;

import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.training.StepSnapshot;
import gradientlab.experiment.training.TrainedRecipe;
import gradientlab.experiment.training.TrainingFrame;
import gradientlab.experiment.training.TrainingWorker;
import gradientlab.ui.lab.TrainingModel;
import gradientlab.ui.widget.time.Speed;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A training beside other modes, all in one recipe. The timeline is the training's while that is shown, else
 * it counts the steps of the mode; the training rests, and stays where it is, while another mode is shown.
 * Each mode has a speed of its own.
 *
 * @param <R> the lab's recipes
 * @param <M> its modes
 * @param <S> what is known of one step of the training
 * @param <F> what its worker hands out
 */
public abstract class TrainingModesModel< // the recipe, its modes, a step, a frame
        R extends TrainedRecipe<R>, M extends Enum<M>, S extends StepSnapshot, F extends TrainingFrame<R, S>>
        extends TrainingModel<R, S, F> {

    private final Function<R, M> modes;
    private final M training;
    private final Map<M, Speed> speeds;
    private final Map<M, Integer> left = new HashMap<>();
    private final Map<M, Notes> said = new HashMap<>();
    private boolean taking;

    /**
     * Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}.
     *
     * @param modes a recipe's mode
     * @param training which one trains
     * @param speeds at first, one for each mode
     */
    protected TrainingModesModel(
            RecipeKind<R> kind, R first, TrainingWorker<R, ?, F> worker, Function<R, M> modes, M training,
            Map<M, Speed> speeds) {
        super(kind, first, worker);
        this.modes = modes;
        this.training = training;
        this.speeds = new HashMap<>(speeds);
        timeline().loopingProperty().set(false);
        enter(first);
        recipeProperty().addListener((of, was, now) -> follow(was, now));
    }

    /** The step a recipe's mode opens at; for the training 0 where it is to be played. */
    private int opening(R recipe) {
        return kind().seenAt(recipe);
    }

    /** The step a mode is entered at; {@code left} is where it stood when it was seen last. */
    protected int entering(R recipe, OptionalInt left) {
        return opening(recipe);
    }

    /** The same recipe in another mode; what is looked at in this one may say what is looked at there. */
    protected abstract R inMode(R recipe, M mode);

    /** Where a change within a mode leads, if it is a change of place. */
    protected OptionalInt moved(R was, R now) {
        return OptionalInt.empty();
    }

    /** Which mode is shown. */
    public final M mode() {
        return modes.apply(history().value());
    }

    /** Goes on with a mode where it was left. What a preset says is of its mode alone. */
    public final void show(M mode) {
        if (mode != mode()) {
            said.put(mode(), history().value().notes());
            edit(recipe -> kind()
                    .withNotes(inMode(recipe, mode), said.getOrDefault(mode, Notes.NONE)));
        }
    }

    private boolean trains() {
        return mode() == training;
    }

    /** A mode that was entered, or the same with other steps or at another place; at the end one stays. */
    private void follow(R was, R now) {
        M before = modes.apply(was);
        if (mode() != before) {
            left.put(before, timeline().step());
            speeds.put(before, timeline().speedProperty().get());
            enter(now);
        } else if (!trains()) {
            boolean atEnd = timeline().step() == timeline().steps();
            timeline().stepsProperty().set(kind().steps(now));
            moved(was, now).ifPresentOrElse(timeline()::seek, () -> {
                if (atEnd && timeline().limit().isEmpty()) {
                    timeline().seek(timeline().steps());
                }
            });
        }
    }

    private void enter(R now) {
        timeline().pause();
        if (trains()) {
            watchTraining();
        } else {
            watchOther(kind().steps(now));
            if (!taking) {
                Integer before = left.get(mode());
                timeline().seek(entering(now, before == null ? OptionalInt.empty() : OptionalInt.of(before)));
            }
        }
        timeline().speedProperty().set(speeds.get(mode()));
    }

    @Override
    protected void take(R recipe, Consumer<R> into) {
        taking = true;
        left.clear();
        said.clear();
        try {
            timeline().pause();
            super.take(recipe, into);
        } finally {
            taking = false;
        }
        if (!trains()) {
            timeline().seek(opening(recipe));
        } else if (opening(recipe) > 0) {
            super.startAt(opening(recipe), true);
        }
    }

    @Override
    public void startAt(int step, boolean rests) {
        if (trains()) {
            super.startAt(step, rests);
        } else {
            timeline().seek(step);
            if (!rests) {
                timeline().play();
            }
        }
    }

    /** A training is played, unless it says at which step it is to be seen; all else rests where it opens. */
    @Override
    public void start() {
        if (trains() && opening(history().value()) == 0) {
            super.start();
        }
    }
}
