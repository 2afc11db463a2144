package gradientlab.ui.lab;

import gradientlab.experiment.Presets;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.StepSnapshot;
import gradientlab.experiment.training.TrainedRecipe;
import gradientlab.experiment.training.TrainingFrame;
import gradientlab.experiment.training.TrainingWorker;
import gradientlab.ui.widget.time.Timeline;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * An experiment that trains on a worker while the screen watches: what the worker last handed out, and how
 * changes of the recipe get to it. A change that cannot go on from the present weights is laid over them as
 * long as nothing plays (a probe), where the lab can.
 *
 * @param <R> the lab's recipes
 * @param <S> what is known of one step
 * @param <F> what the worker hands out
 */
public abstract class TrainingModel< // the recipe, a step, a frame
        R extends TrainedRecipe<R>, S extends StepSnapshot, F extends TrainingFrame<R, S>>
        extends LabModel<R> {

    private final TrainingWorker<R, ?, F> worker;
    private final Timeline.Growth growth = new Growing();
    private final Throttle throttle = new Throttle();
    private final ReadOnlyObjectWrapper<F> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(this, "frozen", false);
    /** Whether the worker was asked for anything: what was not looked at yet is not trained. */
    private boolean begun;
    /** Whether what was asked for was laid over the present step and is not trained. */
    private boolean probing;
    private boolean opening;
    private boolean suspended;
    private final RenewalRate renewal = new RenewalRate();
    /** To which step a run is being led that may be seen up to a step only. */
    private int led;
    /** Whether the newest step is still one of the run before: a new one begins at step 0. */
    private boolean awaited;
    /** To which step a run is trained before it is looked at, and whether it is played then; 0 for none. */
    private int first;
    private boolean playsThen;

    /** The worker begins once the training is watched; the first frame comes by {@link #pulse}. */
    protected TrainingModel(RecipeKind<R> kind, R first, TrainingWorker<R, ?, F> worker) {
        super(kind, first);
        this.worker = worker;
        timeline().grow(growth);
        worker.speed(timeline().speedProperty().get().stepsPerSecond());
        recipeProperty().addListener((of, was, now) -> pass(was, now));
        timeline().speedProperty().addListener((of, was, now) -> worker.speed(now.stepsPerSecond()));
        timeline().limitProperty()
                .addListener((of, a, b) -> train(timeline().playing() && timeline().live()));
    }

    /** Whether what was trained so far is what the other recipe has at this step, but for its updates. */
    protected abstract boolean goesOn(R trained, R wanted, int step);

    /** Whether the other recipe must start anew, but can be laid over what was trained so far. */
    protected abstract boolean probes(R trained, R wanted, int step);

    /** {@code wanted} with those settings that a probe changes as they are trained. */
    protected abstract R asTrained(R wanted, R trained);

    /** What was asked for. Of a recipe with changes on the way, as it is at the step that is trained. */
    @Override
    public R recipe() {
        R asked = history().value();
        return asked.steered() ? asked.upTo(trained()).present() : asked;
    }

    /** What the worker last handed out; null before the first. */
    public final ReadOnlyObjectProperty<F> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public final F frame() {
        return frame.get();
    }

    /** Whether what is shown is the present step as another recipe would have it, which is not trained. */
    public final ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** From now on the timeline is that of the training, at its newest step, and at rest. */
    protected final void watchTraining() {
        if (!begun) {
            begun = true;
            worker.start(history().value());
        }
        if (!growing()) {
            timeline().pause();
            timeline().grow(growth);
            timeline().stepsProperty().set(history().value().steps());
            timeline().grown(trained());
        }
    }

    /** From now on the timeline is that of something else, which is finished. @param steps of it */
    protected final void watchOther(int steps) {
        if (growing()) {
            timeline().pause();
            timeline().finish();
        }
        timeline().stepsProperty().set(steps);
    }

    /** The newest step of the training; 0 before there is a frame. */
    protected final int trained() {
        F now = frame.get();
        return now == null ? 0 : now.snapshot().step();
    }

    /** The numbers of the step that is looked at. Only once there is a frame. */
    public S shown() {
        F now = frame.get();
        return timeline().live() ? now.probed().orElse(now.snapshot())
                : now.history().at(timeline().step());
    }

    /**
     * As {@link #shown}, but of what is trained: what is laid over it has not been judged. Only once there is
     * a frame.
     */
    public final S seen() {
        return timeline().live() ? frame.get().snapshot() : shown();
    }

    /**
     * The recipe as it is saved: with the changes that were made while it trained, once the worker has them.
     */
    public R saved() {
        F now = frame.get();
        R asked = history().value();
        return now != null && now.recipe().present().equals(asked.present()) ? now.recipe() : asked;
    }

    @Override
    protected void take(R recipe, Consumer<R> into) {
        if (recipe.equals(history().value())) {
            reset();
        }
        opening = true;
        first = 0;
        into.accept(recipe);
        opening = false;
    }

    /** Trains up to there first, as fast as it goes. */
    @Override
    public void startAt(int step, boolean rests) {
        if (step == 0) {
            super.startAt(0, rests);
            return;
        }
        first = step;
        playsThen = !rests;
        worker.step(step);
        asked();
    }

    /** Back to the first step, with the same seed. It goes on training if it did. */
    public final void reset() {
        thaw();
        timeline().follow();
        restart();
    }

    /** Trains to the end of the epoch. */
    public final void epoch() {
        timeline().pause();
        if (timeline().limit().isEmpty()) {
            thaw();
            timeline().follow();
            worker.epoch();
            asked();
        }
    }

    /** Undoes one step of the training itself: to before the first network stopped, if one did. */
    public final void rewind() {
        timeline().pause();
        thaw();
        timeline().follow();
        led = 0;
        worker.back();
        asked();
    }

    @Override
    public void suspend() {
        suspended = true;
        worker.pause();
    }

    @Override
    public void resume() {
        suspended = false;
        train(timeline().playing() && timeline().live());
    }

    @Override
    public boolean resting() {
        return worker.resting() && first == 0;
    }

    @Override
    public void pulse(double seconds) {
        if (first > 0 && timeline().newest() >= first) {
            first = 0;
            if (playsThen) {
                timeline().play();
            }
        }
        if (timeline().playing()) {
            worker.rest(throttle.after(seconds));
        }
        timeline().advance(seconds);
        if (growing() && timeline().limit().isPresent() && timeline().playing() && timeline().live()
                && !suspended) {
            lead(seconds, timeline().limit().getAsInt());
        }
        worker.drawing(renewal.unfinished());
        if (renewal.due(seconds)) {
            worker.poll().ifPresent(this::take);
        }
        worker.pollFailure().ifPresent(this::failed);
    }

    @Override
    public void close() {
        worker.close();
    }

    /** Whether the timeline is that of the training. */
    private boolean growing() {
        return timeline().grows();
    }

    @Override
    public void viewed(double seconds, boolean whole) {
        renewal.shown(seconds, whole);
        worker.drawing(false);
    }

    private void take(F next) {
        renewal.taken();
        worker.drawing(true);
        awaited &= next.snapshot().step() > 0;
        if (growing() && next.finished() && !next.playing() && !suspended && timeline().live()) {
            timeline().ended();
        }
        frame.set(next);
        frozen.set(next.probed().isPresent());
        if (growing()) {
            timeline().grown(next.snapshot().step());
        }
    }

    /** What was asked for can't be: back to what was before it. */
    private void failed(Throwable why) {
        timeline().pause();
        fail(why);
        if (history().canUndoProperty().get()) {
            history().undo();
        } else if (frame.get() == null) {
            begin(Presets.first(kind()).recipe());
        }
    }

    /** Passes a change on: to the run as it is where that can be, to a new run where not. */
    private void pass(R was, R now) {
        if (!begun) {
            return;
        }
        if (growing()) {
            timeline().stepsProperty().set(now.steps());
        }
        R trained = frame.get() == null ? null : frame.get().recipe();
        int step = trained();
        boolean known = trained != null && (probing || goesOn(trained, was, step));
        boolean anew = opening || now.steered();
        probing = !anew && known && !(growing() && timeline().playing()) && step > 0
                && probes(trained, now, step);
        if (anew || probing || trained == null || !goesOn(trained, now, step)) {
            led = 0;
            if (growing()) {
                timeline().follow();
            }
        }
        if (anew) {
            awaited = true;
            worker.start(now);
        } else if (probing) {
            worker.set(asTrained(now, trained));
            worker.probe(now);
        } else {
            worker.set(now);
        }
        asked();
    }

    /** Where something else is shown than what is trained, that is trained from now on. */
    private void thaw() {
        if (probing) {
            probing = false;
            worker.set(history().value());
        }
    }

    private void restart() {
        if (!begun) {
            return;
        }
        led = 0;
        awaited = true;
        if (history().value().steered()) {
            worker.start(history().value());
        } else {
            worker.reset();
        }
        asked();
    }

    /** Lets the worker train by itself, or no longer; a run that may not be seen to its end is led. */
    private void train(boolean on) {
        if (on && growing() && !suspended && timeline().limit().isEmpty()) {
            worker.play();
        } else {
            worker.pause();
        }
        asked();
    }

    /** Brings the run towards a step at the chosen speed, and not beyond. */
    private void lead(double seconds, int last) {
        if (awaited) {
            return;
        }
        int newest = timeline().newest();
        if (newest >= last) {
            timeline().ended();
        } else if (newest >= led) {
            int more = Math.min(timeline().due(seconds), last - newest);
            led = newest + more;
            worker.step(more);
        }
    }

    private final class Growing implements Timeline.Growth {

        @Override
        public void play() {
            thaw();
            if (finished()) {
                restart();
            }
            train(true);
        }

        @Override
        public void pause() {
            train(false);
        }

        @Override
        public void step() {
            thaw();
            worker.step(1);
            asked();
        }

        /** Not while something else is laid over the last step: that is what is played next. */
        @Override
        public boolean over() {
            return finished() && !probing;
        }

        private boolean finished() {
            return frame.get() != null && frame.get().finished();
        }

        @Override
        public int kept(int step, int places) {
            if (frame.get() == null) {
                return 0;
            }
            StepHistory<S> kept = frame.get().history();
            int row = kept.indexOf(step) + places;
            return kept.rows().get(Math.max(0, Math.min(kept.size() - 1, row))).step();
        }
    }
}
