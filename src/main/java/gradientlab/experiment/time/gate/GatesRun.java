package gradientlab.experiment.time.gate;

import gradientlab.core.recurrent.gate.StateBands;
import gradientlab.core.recurrent.gate.UnitGates;
import gradientlab.experiment.time.Gates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What comes of gates that are set by hand: how the state is spread, what is answered, and how long what is
 * kept lasts. Costs less than a frame.
 *
 * @param gates T of each
 * @param example x of the first sequence, [T]
 * @param up c_t of the sequences with x_1 = +1
 * @param down c_t of those with x_1 = −1
 * @param answersUp how many h_T of those with x_1 = +1 lie in each of {@link #BINS} equal parts of [−1, 1]
 * @param answersDown the same for x_1 = −1
 * @param right how many answers have the sign of x_1
 */
public record GatesRun(Gates gates, List<Double> example, StateBands up, StateBands down, int[] answersUp,
        int[] answersDown, int right) {

    /** An even number: 0 lies between two of them. */
    public static final int BINS = 24;

    private static final double NEARLY_CLOSED = 0.1;

    /** Of sequences as long as the gates. */
    public static GatesRun of(GateSequences sequences, Gates gates) {
        UnitGates unit = sequences.unit();
        unit.forward(array(gates.input()), array(gates.forget()), array(gates.output()));
        int[][] answers = new int[2][BINS];
        Double[] example = new Double[sequences.length()];
        for (int n = 0; n < unit.sequences(); n++) {
            int bin = (int) Math.floor((unit.answer(n) + 1) / 2 * BINS);
            answers[unit.positive(n) ? 0 : 1][Math.min(BINS - 1, bin)]++;
        }
        for (int t = 1; t <= example.length; t++) {
            example[t - 1] = sequences.input(t, 0);
        }
        return new GatesRun(gates, List.of(example), StateBands.of(unit, true), StateBands.of(unit, false),
                answers[0], answers[1], unit.right());
    }

    /** Gates that recall nearly all signs: written once, then kept; shown at the end. */
    public static Gates solution(int length) {
        List<Double> output = new ArrayList<>(Collections.nCopies(length, 0.0));
        output.set(length - 1, 1.0);
        List<Double> input = new ArrayList<>(Collections.nCopies(length, NEARLY_CLOSED));
        input.set(0, 1.0);
        return new Gates(input, Collections.nCopies(length, GateSolutions.OPEN), output);
    }

    /** T. */
    public int length() {
        return gates.length();
    }

    /** The share of right answers, 0 to 1. */
    public double accuracy() {
        return (double) right / GateSequences.COUNT;
    }

    /**
     * How far apart the bands of 90 % lie at t: the lower edge of the one less the upper edge of the other.
     * Negative where they overlap.
     */
    public double gap(int t) {
        return up.low(t) - down.high(t);
    }

    /** ∂c_T/∂c_1 = Π f_t over t = 2 to T. */
    public double kept() {
        return gates.forget().subList(1, length()).stream().mapToDouble(Double::doubleValue)
                .reduce(1, (a, b) -> a * b);
    }

    /**
     * In how many time steps a forget gate halves what is kept: ln ½ / ln f.
     *
     * @param forget in [0, 1]
     * @return 0 for f = 0, infinity for f = 1
     */
    public static double halfLife(double forget) {
        return forget == 1 ? Double.POSITIVE_INFINITY : Math.log(0.5) / Math.log(forget);
    }

    private static double[] array(List<Double> gate) {
        return gate.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
