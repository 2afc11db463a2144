package gradientlab.experiment.time.gate;

import gradientlab.core.Lcg;
import gradientlab.core.recurrent.gate.UnitGates;

/**
 * The sequences that gates are set for: 512 of the task of recalling the first sign, the same whatever the
 * recipe's seed. One thread at a time: its unit is written by whoever asks it.
 */
public final class GateSequences {

    /** How many there are. */
    public static final int COUNT = 512;

    /** The seed of all test sets. */
    private static final long SEED = 99;

    private final int length;
    private final double[] inputs;
    private final UnitGates unit;

    /** @param length T */
    public GateSequences(int length) {
        this.length = length;
        Lcg random = new Lcg(SEED);
        inputs = new double[length * COUNT];
        for (int n = 0; n < COUNT; n++) {
            inputs[n] = 2 * random.below(2) - 1;
        }
        for (int n = 0; n < COUNT; n++) {
            for (int t = 1; t < length; t++) {
                inputs[t * COUNT + n] = random.normal();
            }
        }
        unit = new UnitGates(length, COUNT, inputs);
    }

    /** T. */
    public int length() {
        return length;
    }

    /** x_t of a sequence; t from 1, the sequence from 0. */
    public double input(int t, int sequence) {
        return inputs[(t - 1) * COUNT + sequence];
    }

    /** The unit over them. */
    UnitGates unit() {
        return unit;
    }
}
