package gradientlab.core.recurrent.gate;

import java.util.Arrays;

/**
 * The gates of one unit, each [T] of numbers in 0 to 1: c_t = f_t c_{t-1} + i_t tanh x_t, h_t = o_t tanh c_t,
 * from c_0 = 0. Nobody writes the arrays afterwards.
 */
public record UnitGates(double[] input, double[] forget, double[] output) {

    /** Fails unless all are of one length and in 0 to 1. */
    public UnitGates {
        if (forget.length != input.length || output.length != input.length) {
            throw new IllegalArgumentException(
                    "gates of " + input.length + ", " + forget.length + " and " + output.length);
        }
        check(input);
        check(forget);
        check(output);
    }

    private static void check(double[] gate) {
        for (double g : gate) {
            if (!(g >= 0 && g <= 1)) {
                throw new IllegalArgumentException("a gate is in 0 to 1, got " + g);
            }
        }
    }

    /** The same numbers at every one of {@code length} time steps. */
    public static UnitGates constant(int length, double input, double forget, double output) {
        return new UnitGates(filled(length, input), filled(length, forget), filled(length, output));
    }

    /**
     * A solution of the task to recall the first sign: written at the first time step, kept, shown at the
     * last.
     */
    public static UnitGates solution(int length) {
        double[] input = new double[length];
        double[] output = new double[length];
        input[0] = 1;
        output[length - 1] = 1;
        return new UnitGates(input, filled(length, 1), output);
    }

    private static double[] filled(int length, double value) {
        double[] gate = new double[length];
        Arrays.fill(gate, value);
        return gate;
    }

    /** T. */
    public int length() {
        return input.length;
    }
}
