package gradientlab.paint.time.gate;

import gradientlab.core.recurrent.gate.GateDescent;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.util.Optional;

/**
 * What is painted of gates by hand.
 *
 * @param solutions what gradient descent finds, once it is known
 * @param ticks whether that is marked in the lanes
 * @param moment which time step is looked at
 * @param hand whether a hand can drag the bars: not in a picture that travels alone
 */
public record GateScene(GatesRun run, Optional<GateSolutions> solutions, boolean ticks, Moment moment,
        boolean hand, Theme theme, Texts texts) {

    /**
     * Which time step is looked at.
     *
     * @param t up to which one the state is shown in full strength, 1 to T; 0 for none
     * @param pointed the one under a pointer; 0 for none
     * @param guessing whether a class is to say first how many signs are recalled: what tells it is hidden
     * @param lane the one whose bars keys raise; null for none
     */
    public record Moment(int t, int pointed, boolean guessing, GateLane lane) {}

    /** Slots of the two signs of x_1. */
    static final Slot UP = Slot.YELLOW;
    static final Slot DOWN = Slot.PINK;

    int length() {
        return run.length();
    }

    int t() {
        return moment.t();
    }

    /** Whether a class is to say first how many signs are recalled. */
    public boolean guessing() {
        return moment.guessing();
    }

    /** The time step whose numbers are shown, 1 to T. */
    int at() {
        return Math.max(1, Math.min(length(), moment.pointed() > 0 ? moment.pointed() : moment.t()));
    }

    Color up() {
        return UP.color(theme);
    }

    Color down() {
        return DOWN.color(theme);
    }

    /** What the ticks stand for, if they are shown. */
    Optional<GateDescent> marked() {
        return ticks ? solutions.map(GateSolutions::open) : Optional.empty();
    }
}
