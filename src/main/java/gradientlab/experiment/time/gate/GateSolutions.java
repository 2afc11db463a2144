package gradientlab.experiment.time.gate;

import gradientlab.core.recurrent.gate.GateDescent;

/**
 * The gates that gradient descent finds, from forget gates that keep nearly all and from half-open ones.
 *
 * @param open from f = {@link #OPEN}
 * @param half from f = {@link #HALF}
 */
public record GateSolutions(GateDescent open, GateDescent half) {

    public static final double OPEN = 0.95;
    public static final double HALF = 0.5;

    /** Of sequences of a length; a few tenths of a second where T is 200. */
    public static GateSolutions of(int length) {
        GateSequences sequences = new GateSequences(length);
        return new GateSolutions(
                GateDescent.run(sequences.unit(), OPEN), GateDescent.run(sequences.unit(), HALF));
    }

    /** T. */
    public int length() {
        return open.input().length;
    }
}
