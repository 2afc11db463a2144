package gradientlab.ui.widget;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Where in a finished run we are, and how time moves that place. It owns no clock: whoever has one tells
 * it how many seconds went by.
 */
public final class Playback {

    /** How long the end of a run stays before the loop begins again, in seconds. */
    public static final double REST = 1.2;

    /** The longest gap that counts as time, in seconds; a stalled or suspended machine skips nothing. */
    private static final double LONGEST_GAP = 0.25;

    private final IntegerProperty step = new SimpleIntegerProperty(0);
    private final IntegerProperty steps = new SimpleIntegerProperty(0);
    private final BooleanProperty playing = new SimpleBooleanProperty(false);
    private final BooleanProperty looping = new SimpleBooleanProperty(true);
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.EASY);

    private double fraction;
    private double rested;

    public Playback() {
        steps.addListener((of, was, now) -> step.set(Math.min(step.get(), steps.get())));
        step.addListener((of, was, now) -> rested = 0);
        playing.addListener((of, was, now) -> {
            fraction = 0;
            rested = 0;
        });
    }

    /** The step shown, 0 to {@link #stepsProperty()}. */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** The length of the run. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** The length of the run. */
    public int steps() {
        return steps.get();
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    public BooleanProperty loopingProperty() {
        return looping;
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** Goes to a step, the nearest there is. */
    public void seek(int to) {
        fraction = 0;
        step.set(Math.max(0, Math.min(steps.get(), to)));
    }

    /** Starts or stops; started at the end, it begins at the beginning. */
    public void toggle() {
        if (!playing.get() && step.get() >= steps.get()) {
            seek(0);
        }
        playing.set(!playing.get());
    }

    /** Whether it begins again after the end: the other way round. */
    public void switchLoop() {
        looping.set(!looping.get());
    }

    /** Stops and moves by so many steps. */
    public void nudge(int by) {
        playing.set(false);
        seek(step.get() + by);
    }

    /**
     * Lets time go by.
     *
     * @param seconds since the last call; negative and long gaps are what clocks do, not what was seen
     */
    public void advance(double seconds) {
        if (!playing.get() || !(seconds > 0)) {
            return;
        }
        double elapsed = Math.min(seconds, LONGEST_GAP);
        if (step.get() >= steps.get()) {
            rest(elapsed);
            return;
        }
        fraction += elapsed * speed.get().of(steps.get());
        int whole = (int) Math.floor(fraction);
        if (whole > 0) {
            fraction -= whole;
            step.set(Math.min(steps.get(), step.get() + whole));
            if (step.get() >= steps.get()) {
                fraction = 0;
            }
        }
    }

    private void rest(double elapsed) {
        if (!looping.get()) {
            playing.set(false);
            return;
        }
        rested += elapsed;
        if (rested >= REST) {
            fraction = 0;
            step.set(0);
        }
    }
}
