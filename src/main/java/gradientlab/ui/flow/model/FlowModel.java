package gradientlab.ui.flow.model;

import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Continuation;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.widget.time.Timeline;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The training on the screen: what the worker last handed out of the recipe's networks. */
public final class FlowModel extends LabModel<FlowRecipe> {

    /** The least time between two frames that are taken, in seconds: 30 updates of the charts a second. */
    static final double BETWEEN = 1.0 / 30;

    /** Cells of the boundaries along a side. */
    private static final int CELLS = 40;

    private final FlowWorker worker;
    private final ReadOnlyObjectWrapper<FlowFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(this, "frozen", false);
    private final ObjectProperty<FlowQuantity> quantity =
            new SimpleObjectProperty<>(this, "quantity", FlowQuantity.DELTA);

    /** Whether the networks asked for were laid over the present step and are not trained. */
    private boolean probing;
    private boolean opening;
    private boolean suspended;
    private double sinceTaken = BETWEEN;
    /** To which step a run is being led that may be seen up to a step only. */
    private int led;
    /** Whether the newest step is still one of the run before: a new one begins at step 0. */
    private boolean awaited;

    /** To which step a run is trained before it is looked at, and whether it is played then; 0 for none. */
    private int first;
    private boolean playsThen;

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public FlowModel(FlowRecipe first, FlowWorker worker) {
        super(FlowKind.KIND, first);
        this.worker = worker;
        timeline().grow(new Growing());
        worker.speed(timeline().speedProperty().get().stepsPerSecond());
        worker.boundaries(CELLS);
        worker.start(first);
        recipeProperty().addListener((of, was, now) -> pass(was, now));
        timeline().speedProperty().addListener((of, was, now) -> worker.speed(now.stepsPerSecond()));
        timeline().limitProperty()
                .addListener((of, was, now) -> train(timeline().playing() && timeline().live()));
    }

    /**
     * What was asked for. Of a recipe that was opened with changes on the way, as it is at the step that is
     * trained.
     */
    @Override
    public FlowRecipe recipe() {
        FlowRecipe asked = history().value();
        if (asked.changes().isEmpty()) {
            return asked;
        }
        int now = timeline().newest();
        return asked.withChanges(asked.changes().stream().filter(change -> change.at() <= now).toList())
                .present();
    }

    @Override
    protected int compared() {
        return history().value().networks().size();
    }

    /** Which number of every layer is shown. */
    public ObjectProperty<FlowQuantity> quantityProperty() {
        return quantity;
    }

    /** What the worker last handed out; null before the first. */
    public ReadOnlyObjectProperty<FlowFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public FlowFrame frame() {
        return frame.get();
    }

    /** Whether what is shown is the present step as other networks would have it, which are not trained. */
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** The numbers of the step that is looked at. Only once there is a frame. */
    public FlowSnapshot shown() {
        FlowFrame now = frame.get();
        return timeline().live() ? now.probed().orElse(now.snapshot())
                : now.history().at(timeline().step());
    }

    /**
     * As {@link #shown}, but with the losses and accuracies of the trained networks: those shown instead have
     * not been judged. Only once there is a frame.
     */
    public FlowSnapshot seen() {
        return timeline().live() ? frame.get().snapshot() : shown();
    }

    /**
     * The recipe that {@link #shown} belongs to: that of the frame, which may be one behind what is asked
     * for.
     */
    public FlowRecipe shownRecipe() {
        FlowFrame now = frame.get();
        boolean other = timeline().live() && now.probed().isPresent()
                && recipe().networks().size() == now.recipe().networks().size();
        return other ? recipe() : now.recipe();
    }

    /**
     * The recipe as it is saved: with the changes that were made while it trained, once the worker has them.
     */
    public FlowRecipe saved() {
        FlowFrame now = frame.get();
        FlowRecipe asked = history().value();
        return now != null && now.recipe().present().equals(asked.present()) ? now.recipe() : asked;
    }

    /** Switches a network on or off; does nothing for one there isn't. */
    public void toggle(int network) {
        if (network >= 0 && network < recipe().networks().size()) {
            edit(recipe -> Edits.shown(recipe, network, !recipe.networks().get(network).shown()));
        }
    }

    @Override
    protected void take(FlowRecipe recipe, Consumer<FlowRecipe> into) {
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
    public void reset() {
        thaw();
        timeline().follow();
        restart();
    }

    /** Trains to the end of the epoch. */
    public void epoch() {
        timeline().pause();
        if (timeline().limit().isEmpty()) {
            thaw();
            timeline().follow();
            worker.epoch();
            asked();
        }
    }

    /** Undoes one step of the training itself: to before the first network stopped, if one did. */
    public void rewind() {
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
        timeline().advance(seconds);
        if (timeline().limit().isPresent() && timeline().playing() && timeline().live() && !suspended) {
            lead(seconds, timeline().limit().getAsInt());
        }
        sinceTaken += seconds;
        if (sinceTaken >= BETWEEN) {
            worker.poll().ifPresent(this::take);
        }
        worker.pollFailure().ifPresent(this::failed);
    }

    @Override
    public void close() {
        worker.close();
    }

    private void take(FlowFrame next) {
        sinceTaken = 0;
        awaited &= next.snapshot().step() > 0;
        if (next.finished() && !next.playing() && !suspended && timeline().live()) {
            timeline().ended();
        }
        frame.set(next);
        frozen.set(next.probed().isPresent());
        timeline().grown(next.snapshot().step());
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
    private void pass(FlowRecipe was, FlowRecipe now) {
        timeline().stepsProperty().set(now.steps());
        FlowRecipe trained = frame.get() == null ? null : frame.get().recipe();
        boolean known =
                trained != null && (probing || Continuation.goesOn(trained, was, timeline().newest()));
        boolean anew = opening || !now.changes().isEmpty();
        probing = !anew && known && !timeline().playing() && timeline().newest() > 0
                && Continuation.probes(trained, now, timeline().newest());
        if (anew || probing || trained == null || !Continuation.goesOn(trained, now, timeline().newest())) {
            timeline().follow();
            led = 0;
        }
        if (anew) {
            awaited = true;
            worker.start(now);
        } else if (probing) {
            worker.set(Continuation.asTrained(now, trained));
            worker.probe(now);
        } else {
            worker.set(now);
        }
        asked();
    }

    /** Where other networks than the trained ones are shown, these are trained from now on. */
    private void thaw() {
        if (probing) {
            probing = false;
            worker.set(history().value());
        }
    }

    private void restart() {
        led = 0;
        awaited = true;
        if (history().value().changes().isEmpty()) {
            worker.reset();
        } else {
            worker.start(history().value());
        }
        asked();
    }

    /** Lets the worker train by itself, or no longer; a run that may not be seen to its end is led. */
    private void train(boolean on) {
        if (on && !suspended && timeline().limit().isEmpty()) {
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
            if (over()) {
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

        @Override
        public boolean over() {
            return frame.get() != null && frame.get().finished();
        }

        @Override
        public int kept(int step, int places) {
            if (frame.get() == null) {
                return 0;
            }
            FlowHistory kept = frame.get().history();
            int row = kept.indexOf(step) + places;
            return kept.rows().get(Math.max(0, Math.min(kept.size() - 1, row))).step();
        }
    }
}
