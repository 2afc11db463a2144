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
 * @param t up to which time step the state is shown in full strength, 1 to T; 0 for none
 * @param guessing whether a class is to say first how many signs are recalled: what tells it is hidden
 */
public record GateScene(GatesRun run, Optional<GateSolutions> solutions, boolean ticks, int t,
        boolean guessing, Theme theme, Texts texts) {

    /** Slots of the two signs of x_1. */
    static final Slot UP = Slot.YELLOW;
    static final Slot DOWN = Slot.PINK;

    int length() {
        return run.length();
    }

    /** The time step that is looked at, 1 to T. */
    int at() {
        return Math.max(1, Math.min(length(), t));
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
