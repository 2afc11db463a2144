package gradientlab.ui.widget.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Which step of a run is looked at, and how time moves that. A finished run is played; a run that grows
 * ({@link #grow}) is made while it plays, and its newest step is followed. It owns no clock: whoever has one
 * tells it how many seconds went by.
 */
public final class Timeline {

    /** How long the end of a run stays before the loop begins again, in seconds. */
    public static final double REST = 1.2;

    /** The longest gap that counts as time, in seconds; a stalled or suspended machine skips nothing. */
    private static final double LONGEST_GAP = 0.25;

    /** Makes the steps of a run that grows. */
    public interface Growth {

        /** Goes on from the newest step; from the first if there is nothing more to make. */
        void play();

        void pause();

        /** Makes one step more, at rest. */
        void step();

        /** Whether there is nothing more to make. */
        boolean over();

        /** The step kept so many places after the last kept one up to {@code step}. */
        int kept(int step, int places);
    }

    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 0);
    private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps", 0);
    private final ReadOnlyIntegerWrapper newest = new ReadOnlyIntegerWrapper(this, "newest", 0);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
    private final ReadOnlyObjectWrapper<OptionalInt> limit =
            new ReadOnlyObjectWrapper<>(this, "limit", OptionalInt.empty());
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping", true);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.EASY);
    private final List<ObservableValue<Boolean>> hands = new ArrayList<>();
    private Growth growth;
    private double fraction;
    /** How far the kept steps were played: between two of them the first is shown. */
    private int replayed;
    private double rested;

    public Timeline() {
        steps.addListener((of, was, now) -> fit());
        limit.addListener((of, was, now) -> fit());
        step.addListener((of, was, now) -> rested = 0);
        playing.addListener((of, was, now) -> {
            fraction = 0;
            rested = 0;
        });
    }

    /** From now on the run grows; nothing of it is there yet. */
    public void grow(Growth maker) {
        growth = maker;
        live.set(true);
        grown(0);
    }

    /** From now on the run is a finished one, looked at from its first step on. */
    public void finish() {
        playing.set(false);
        growth = null;
        live.set(true);
        step.set(0);
        fit();
    }

    /** Whether the run grows. */
    public boolean grows() {
        return growth != null;
    }

    /** The step shown, 0 to {@link #newest}. */
    public IntegerProperty stepProperty() {
        return step;
    }

    public int step() {
        return step.get();
    }

    /** The length of the whole run. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** The length of the whole run. */
    public int steps() {
        return steps.get();
    }

    /** The last step that can be seen: the end of the run, its {@link #limit}, or what has been made. */
    public ReadOnlyIntegerProperty newestProperty() {
        return newest.getReadOnlyProperty();
    }

    public int newest() {
        return newest.get();
    }

    /** Of a run that grows: whether the newest step is shown, and each newer one as it comes. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    public boolean live() {
        return live.get();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean playing() {
        return playing.get();
    }

    /** Of a finished run: whether it begins again after its end. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** The last step that may be seen, while a class predicts what comes after it; empty for all. */
    public ReadOnlyObjectProperty<OptionalInt> limitProperty() {
        return limit.getReadOnlyProperty();
    }

    public OptionalInt limit() {
        return limit.get();
    }

    /** Hides the steps after one, or shows all again. */
    public void setLimit(OptionalInt last) {
        limit.set(last);
    }

    /** While this, or another one given before, is true a hand moves the step, and time does not. */
    public void yieldTo(ObservableValue<Boolean> moving) {
        hands.add(moving);
    }

    /** Starts from the step shown; a run that grows plays what is kept of it, and then goes on being made. */
    public void play() {
        if (grows() && live()) {
            follow();
            growth.play();
        }
        replayed = step();
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
        if (grows()) {
            growth.pause();
        }
    }

    /**
     * Starts or stops. What is started at its end begins at its beginning; of a run that grew to its end what
     * is kept is played, and nothing is made anew.
     */
    public void toggle() {
        if (playing()) {
            pause();
            return;
        }
        if (grows() ? live() && complete() : step() >= newest()) {
            seek(0);
        }
        play();
    }

    /** Whether a run that grows has come as far as it may. */
    private boolean complete() {
        return growth.over() || limit().isPresent() && newest() >= limit().getAsInt();
    }

    /** Goes to a step, the nearest there is; a run that grows stops for it. */
    public void seek(int to) {
        fraction = 0;
        if (!grows()) {
            step.set(Math.max(0, Math.min(newest(), to)));
            return;
        }
        pause();
        if (to >= newest()) {
            follow();
        } else {
            live.set(false);
            step.set(growth.kept(Math.max(0, to), 0));
        }
    }

    /** Stops and shows the first step. */
    public void first() {
        pause();
        seek(0);
    }

    /** Shows the last step there is; a finished run stops there. */
    public void last() {
        if (grows()) {
            follow();
        } else {
            pause();
            seek(newest());
        }
    }

    /** Stops and goes one step on: to the next that is kept, or to one that is made. */
    public void forward() {
        pause();
        if (!grows()) {
            seek(step() + 1);
        } else if (!live()) {
            seek(growth.kept(step(), 1));
        } else if (limit().isEmpty() || newest() < limit().getAsInt()) {
            growth.step();
        }
    }

    /** Stops and goes one step back: to the one before that is kept. */
    public void back() {
        pause();
        seek(grows() ? growth.kept(step(), -1) : step() - 1);
    }

    /** Whether a finished run begins again after the end: the other way round. */
    public void switchLoop() {
        looping.set(!looping.get());
    }

    /** A run that grows shows its newest step, and each newer one; while it plays it goes on being made. */
    public void follow() {
        boolean replaying = playing() && !live();
        live.set(true);
        step.set(newest());
        if (replaying) {
            growth.play();
        }
    }

    /** A run that grows has come to a step, or begun anew. */
    public void grown(int to) {
        newest.set(to);
        if (live() || step() > to) {
            follow();
        }
    }

    /** A run that grows has come to its end by itself. */
    public void ended() {
        playing.set(false);
    }

    /**
     * Lets time go by in a finished run, or in what is kept of one that grows.
     *
     * @param seconds since the last call; negative and long gaps are what clocks do, not what was seen
     */
    public void advance(double seconds) {
        if (grows() && live() || !playing() || hands.stream().anyMatch(ObservableValue::getValue)
                || !(seconds > 0)) {
            return;
        }
        if (grows()) {
            replay(seconds);
            return;
        }
        if (step() >= newest()) {
            rest(Math.min(seconds, LONGEST_GAP));
            return;
        }
        int whole = due(seconds, steps());
        if (whole > 0) {
            step.set(Math.min(newest(), step() + whole));
            if (step() >= newest()) {
                fraction = 0;
            }
        }
    }

    /** How many steps time brings at the chosen speed; what is left of it counts the next time. */
    public int due(double seconds) {
        return due(seconds, steps());
    }

    private int due(double seconds, int length) {
        fraction += Math.max(0, Math.min(seconds, LONGEST_GAP)) * speed.get().of(length);
        int whole = (int) Math.floor(fraction);
        fraction -= whole;
        return whole;
    }

    private void replay(double seconds) {
        replayed += due(seconds, newest());
        if (replayed < newest()) {
            step.set(growth.kept(replayed, 0));
            return;
        }
        if (complete()) {
            pause();
        }
        follow();
    }

    private void rest(double elapsed) {
        if (!looping.get()) {
            pause();
            return;
        }
        rested += elapsed;
        if (rested >= REST) {
            fraction = 0;
            step.set(0);
        }
    }

    private void fit() {
        if (!grows()) {
            newest.set(Math.min(steps(), limit().orElse(Integer.MAX_VALUE)));
            step.set(Math.min(step(), newest()));
        }
    }
}
