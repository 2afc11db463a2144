package gradientlab.ui.time.model;

import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeContinuation;
import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.ui.lab.TrainingModel;
import gradientlab.ui.widget.time.Speed;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The lab's experiment: one recipe for all modes. The timeline is the training's while that is shown; of the
 * chain unrolled it counts positions, by hand time steps, over the cliff updates. The training rests, and
 * stays where it is, while another mode is shown.
 */
public final class TimeModel extends TrainingModel<TimeRecipe, TimeSnapshot, TimeFrame> {

    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", 0);
    private final Map<Mode, Integer> left = new EnumMap<>(Mode.class);
    private final Map<Mode, Speed> speeds = new EnumMap<>(Mode.class);
    private final Map<Mode, Notes> said = new EnumMap<>(Mode.class);
    private boolean taking;

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public TimeModel(TimeRecipe first, TimeWorker worker) {
        super(TimeKind.KIND, first, worker);
        speeds.put(Mode.TRAINING, new Speed(60));
        speeds.put(Mode.UNROLLED, new Speed(4));
        speeds.put(Mode.BY_HAND, new Speed(4));
        speeds.put(Mode.CLIPPING, Speed.EASY);
        timeline().speedProperty().set(speeds.get(Mode.TRAINING));
        timeline().loopingProperty().set(false);
        if (first.mode() != Mode.TRAINING) {
            enter(first);
        }
        recipeProperty().addListener((of, was, now) -> follow(was, now));
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

    /** Which mode is shown. */
    public Mode mode() {
        return history().value().mode();
    }

    /**
     * Goes on with a mode where it was left. What a preset says is of its mode alone; the chain unrolled is
     * of the weights that were looked at.
     */
    public void show(Mode mode) {
        if (mode == mode()) {
            return;
        }
        said.put(mode(), history().value().notes());
        boolean looked = mode() == Mode.TRAINING && mode == Mode.UNROLLED && timeline().step() > 0;
        int step = timeline().step();
        edit(recipe -> {
            TimeRecipe next = recipe.withMode(mode).withNotes(said.getOrDefault(mode, Notes.NONE));
            return looked ? next.withUnrolled(next.unrolled().withStep(step)) : next;
        });
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

    /** A mode that was entered, or the same with other steps: at the end one stays there. */
    private void follow(TimeRecipe was, TimeRecipe now) {
        pointed.set(0);
        if (now.mode() != was.mode()) {
            left.put(was.mode(), timeline().step());
            speeds.put(was.mode(), timeline().speedProperty().get());
            enter(now);
        } else if (now.mode() != Mode.TRAINING) {
            boolean atEnd = timeline().step() == timeline().steps();
            int steps = kind().steps(now);
            timeline().stepsProperty().set(steps);
            if (atEnd && timeline().limit().isEmpty()) {
                timeline().seek(steps);
            }
        }
    }

    private void enter(TimeRecipe now) {
        timeline().pause();
        if (now.mode() == Mode.TRAINING) {
            watchTraining();
        } else {
            int steps = kind().steps(now);
            watchOther(steps);
            if (!taking) {
                timeline().seek(left.getOrDefault(now.mode(), steps));
            }
        }
        timeline().speedProperty().set(speeds.get(now.mode()));
    }

    /** The position at which a recipe is opened: a chain says where, the others at their end. */
    private static int opening(TimeRecipe recipe) {
        return recipe.mode() == Mode.UNROLLED ? recipe.unrolled().position() : TimeKind.KIND.steps(recipe);
    }

    @Override
    protected void take(TimeRecipe recipe, Consumer<TimeRecipe> into) {
        taking = true;
        left.clear();
        said.clear();
        try {
            timeline().pause();
            super.take(recipe, into);
        } finally {
            taking = false;
        }
        if (recipe.mode() != Mode.TRAINING) {
            timeline().seek(opening(recipe));
        } else if (recipe.view().at() > 0) {
            super.startAt(recipe.view().at(), true);
        }
    }

    @Override
    public void startAt(int step, boolean rests) {
        if (mode() == Mode.TRAINING) {
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
        TimeRecipe now = history().value();
        if (now.mode() == Mode.TRAINING && now.view().at() == 0) {
            super.start();
        }
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
