package gradientlab.ui.flow;

import gradientlab.experiment.flow.Continuation;
import gradientlab.experiment.flow.FlowFrame;
import gradientlab.experiment.flow.FlowHistory;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.FlowWorker;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.widget.History;
import gradientlab.ui.widget.Speed;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The training on the screen: what was asked for and its history, what the worker last handed out, and which
 * step of it is looked at. Knows no control; everything happens on the thread that owns it, which never
 * waits.
 */
final class FlowModel extends Sight implements AutoCloseable {

    /** The least time between two frames that are taken, in seconds: 30 updates of the charts a second. */
    static final double BETWEEN = 1.0 / 30;

    /** Cells of the boundaries along a side. */
    private static final int CELLS = 40;

    private final History<FlowRecipe> history;
    private final FlowWorker worker;
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final ObjectProperty<FlowQuantity> quantity =
            new SimpleObjectProperty<>(this, "quantity", FlowQuantity.DELTA);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.EASY);

    /** The recipe whose weights the worker trains. */
    private FlowRecipe trained;
    private boolean opening;
    private boolean suspended;
    private double sinceTaken = BETWEEN;
    private Runnable onAsked = () -> {};

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    FlowModel(FlowRecipe first, FlowWorker worker) {
        this.worker = worker;
        history = new History<>(first);
        trained = first;
        worker.speed(speed.get().stepsPerSecond());
        worker.boundaries(CELLS);
        worker.start(first);
        history.valueProperty().addListener((of, was, now) -> ordered(now));
        speed.addListener((of, was, now) -> worker.speed(now.stepsPerSecond()));
    }

    /** What happens when the worker was asked for something that {@link #pulse} will have to take. */
    void setOnAsked(Runnable action) {
        onAsked = action;
    }

    History<FlowRecipe> history() {
        return history;
    }

    /**
     * What was asked for. Of a recipe that was opened with changes on the way, as it is at the step that is
     * trained.
     */
    FlowRecipe recipe() {
        FlowRecipe asked = history.value();
        if (asked.changes().isEmpty()) {
            return asked;
        }
        int now = frame.get() == null ? 0 : frame.get().snapshot().step();
        return asked.withChanges(asked.changes().stream().filter(change -> change.at() <= now).toList())
                .present();
    }

    ReadOnlyObjectProperty<FlowRecipe> recipeProperty() {
        return history.valueProperty();
    }

    /** Why the worker could not do what was asked last; what it did before goes on. */
    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it trains. */
    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    boolean playing() {
        return playing.get();
    }

    /** The network whose knobs are shown: an index into the recipe's networks. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    int selected() {
        return Math.min(selected.get(), recipe().networks().size() - 1);
    }

    /** Which number of every layer is shown. */
    ObjectProperty<FlowQuantity> quantityProperty() {
        return quantity;
    }

    /** Steps a second; infinite for as fast as it goes. */
    ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /**
     * The recipe that {@link #shown} belongs to: that of the frame, which may be one behind what is asked
     * for.
     */
    FlowRecipe shownRecipe() {
        FlowFrame now = frame.get();
        boolean other = live.get() && now.probed().isPresent()
                && recipe().networks().size() == now.recipe().networks().size();
        return other ? recipe() : now.recipe();
    }

    /** Changes the recipe; one entry of the history, unless a gesture is on. */
    void edit(UnaryOperator<FlowRecipe> change) {
        FlowRecipe before = recipe();
        FlowRecipe after = change.apply(before);
        if (!after.equals(before)) {
            history.set(after);
        }
    }

    /** All changes while {@code gesture} is true are one entry of the history. */
    void follow(ObservableValue<Boolean> gesture) {
        gesture.addListener((of, was, on) -> {
            if (on) {
                history.begin();
            } else {
                history.end();
            }
        });
    }

    /** Opens another experiment at its first step, as a change that can be undone. */
    void open(FlowRecipe recipe) {
        history.end();
        selected.set(0);
        if (recipe.equals(history.value())) {
            reset();
        }
        opening = true;
        history.set(recipe);
        opening = false;
    }

    /** Begins with an experiment, as if there had been no other before. */
    void begin(FlowRecipe recipe) {
        open(recipe);
        history.forget();
    }

    /** Trains, from the newest step on; from the first if it was at the end or would train other networks. */
    void play() {
        thaw();
        live();
        if (frame.get() != null && frame.get().finished()) {
            restart();
        }
        playing.set(true);
        if (!suspended) {
            worker.play();
        }
    }

    void pause() {
        playing.set(false);
        worker.pause();
    }

    void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Back to the first step, with the same seed. It goes on training if it did. */
    void reset() {
        thaw();
        live();
        restart();
    }

    /** One step further: the next that is kept, or one that is trained. */
    void forward() {
        pause();
        if (!live.get()) {
            FlowHistory kept = frame.get().history();
            seek(kept.rows().get(Math.min(kept.size() - 1, kept.indexOf(step.get()) + 1)).step());
            return;
        }
        thaw();
        worker.step(1);
        onAsked.run();
    }

    /** Trains to the end of the epoch. */
    void epoch() {
        pause();
        thaw();
        live();
        worker.epoch();
        onAsked.run();
    }

    /** One step back to look at: the one before that is kept. */
    void back() {
        pause();
        if (frame.get() != null) {
            FlowHistory kept = frame.get().history();
            seek(kept.rows().get(Math.max(0, kept.indexOf(step.get()) - 1)).step());
        }
    }

    /** Looks at the first step. */
    void first() {
        pause();
        seek(0);
    }

    /** Looks at the newest step, and each newer one. */
    void live() {
        live.set(true);
        if (frame.get() != null) {
            step.set(newest());
        }
    }

    /** Stops and looks at the last kept step up to {@code wanted}. */
    void seek(int wanted) {
        if (frame.get() == null) {
            return;
        }
        pause();
        if (wanted >= newest()) {
            live();
            return;
        }
        live.set(false);
        step.set(frame.get().history().at(Math.max(0, wanted)).step());
    }

    /** Undoes one step of the training itself: to before the first network stopped, if one did. */
    void rewind() {
        pause();
        thaw();
        live();
        worker.back();
        onAsked.run();
    }

    /** Switches a network on or off; does nothing for one there isn't. */
    void toggle(int network) {
        if (network >= 0 && network < recipe().networks().size()) {
            edit(recipe -> Edits.shown(recipe, network, !recipe.networks().get(network).shown()));
        }
    }

    /**
     * The recipe as it is saved: with the changes that were made while it trained, once the worker has them.
     */
    FlowRecipe saved() {
        FlowFrame now = frame.get();
        FlowRecipe asked = history.value();
        return now != null && now.recipe().present().equals(asked.present()) ? now.recipe() : asked;
    }

    /** Nothing may use the processor until {@link #resume}. */
    void suspend() {
        suspended = true;
        worker.pause();
    }

    void resume() {
        suspended = false;
        if (playing.get()) {
            worker.play();
        }
    }

    /** Whether nothing more will come by itself. */
    boolean resting() {
        return worker.resting();
    }

    /**
     * Takes what the worker has handed out.
     *
     * @param seconds since the last call
     */
    void pulse(double seconds) {
        sinceTaken += seconds;
        if (sinceTaken >= BETWEEN) {
            worker.poll().ifPresent(this::take);
        }
        worker.pollFailure().ifPresent(this::failed);
    }

    /** Stops the worker. */
    @Override
    public void close() {
        worker.close();
    }

    private void take(FlowFrame next) {
        sinceTaken = 0;
        if (next.finished() && !next.playing() && !suspended) {
            playing.set(false);
        }
        frame.set(next);
        frozen.set(next.probed().isPresent());
        if (live.get() || step.get() > next.snapshot().step()) {
            live.set(true);
            step.set(next.snapshot().step());
        }
    }

    /** What was asked for can't be: back to what was before it. */
    private void failed(Throwable why) {
        pause();
        failure.set(null);
        failure.set(why);
        if (history.canUndoProperty().get()) {
            history.undo();
        }
    }

    private void ordered(FlowRecipe now) {
        pass(now);
        onAsked.run();
    }

    /** Passes a change on: to the run as it is where that can be, to a new run where not. */
    private void pass(FlowRecipe now) {
        if (opening || !now.changes().isEmpty()) {
            trained = now;
            live();
            worker.start(now);
            return;
        }
        if (!playing.get() && newest() > 0 && Continuation.probes(running(), now, newest())) {
            live();
            worker.set(Continuation.asTrained(now, trained));
            worker.probe(now);
            return;
        }
        if (!Continuation.goesOn(running(), now, newest())) {
            live();
        }
        trained = now;
        worker.set(now);
    }

    /** What is trained, with the changes that were made on the way, as far as the worker has told of them. */
    private FlowRecipe running() {
        FlowFrame now = frame.get();
        return now != null && now.recipe().present().equals(trained.present()) ? now.recipe() : trained;
    }

    /** Where other networks than the trained ones are shown, these are trained from now on. */
    private void thaw() {
        if (!Continuation.goesOn(running(), recipe(), newest())) {
            trained = recipe();
            worker.set(trained);
        }
    }

    private void restart() {
        if (history.value().changes().isEmpty()) {
            worker.reset();
        } else {
            worker.start(history.value());
        }
        onAsked.run();
    }
}
