package gradientlab.paint.time.gate;

import gradientlab.core.recurrent.gate.GateDescent;
import gradientlab.experiment.time.Gates;
import gradientlab.paint.picture.Slot;
import java.util.List;
import java.util.Locale;

/** One of the three gates, each with its lane and its hue. */
public enum GateLane {
    INPUT(Slot.ORANGE),
    FORGET(Slot.BLUE),
    OUTPUT(Slot.GREEN);

    private final Slot slot;

    GateLane(Slot slot) {
        this.slot = slot;
    }

    /** Its hue, the same as in a cell of an LSTM. */
    public Slot slot() {
        return slot;
    }

    /** The end of its texts' keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its bars, T numbers. */
    public List<Double> of(Gates gates) {
        return switch (this) {
            case INPUT -> gates.input();
            case FORGET -> gates.forget();
            case OUTPUT -> gates.output();
        };
    }

    /** The gates with other bars in its place. */
    public Gates with(Gates gates, List<Double> bars) {
        return switch (this) {
            case INPUT -> gates.withInput(bars);
            case FORGET -> gates.withForget(bars);
            case OUTPUT -> gates.withOutput(bars);
        };
    }

    /** Where gradient descent came to; NaN where the answer does not depend on the gate. */
    double found(GateDescent descent, int t) {
        return switch (this) {
            case INPUT -> descent.input()[t - 1];
            case FORGET -> t == 1 ? Double.NaN : descent.forget()[t - 1];
            case OUTPUT -> t < descent.output().length ? Double.NaN : descent.output()[t - 1];
        };
    }
}
