package gradientlab.core.recurrent.gate;

import java.util.Arrays;

/**
 * Where gradient descent on the gates' logits comes to: logit ← logit − η dL/dlogit, from i = o = 0.5 and a
 * forget gate that is the same at every time step.
 *
 * @param from the forget gate it starts from
 * @param input i, [T], in (0, 1); not written
 * @param forget f, [T]
 * @param output o, [T]; but for the last they stay at 0.5, as the answer does not depend on them
 * @param accuracy the share of right answers with these gates
 * @param loss L with these gates
 */
public record GateDescent(
        double from, double[] input, double[] forget, double[] output, double accuracy, double loss) {

    public static final double LEARNING_RATE = 3;
    public static final int STEPS = 400;

    /** Below this accuracy a descent has not found x_1: guessing gives 0.5. */
    public static final double FOUND = 0.6;

    /**
     * Descends {@link #STEPS} times.
     *
     * @param unit the sequences; its gates are overwritten
     * @param from in (0, 1)
     */
    public static GateDescent run(UnitGates unit, double from) {
        int length = unit.length();
        double[][] gates = new double[3][length];
        double[][] logits = new double[3][length];
        Arrays.fill(logits[1], Math.log(from / (1 - from)));
        double[][] gradients = {unit.inputGradient(), unit.forgetGradient(), unit.outputGradient()};
        for (int step = 0; step <= STEPS; step++) {
            for (int k = 0; k < gates.length; k++) {
                open(gates[k], logits[k]);
            }
            unit.forward(gates[0], gates[1], gates[2]);
            if (step < STEPS) {
                unit.backward();
                for (int k = 0; k < gates.length; k++) {
                    descend(logits[k], gradients[k]);
                }
            }
        }
        return new GateDescent(from, gates[0], gates[1], gates[2], unit.accuracy(), unit.loss());
    }

    /** Whether it answers better than guessing. */
    public boolean found() {
        return accuracy >= FOUND;
    }

    private static void open(double[] gates, double[] logits) {
        for (int t = 0; t < gates.length; t++) {
            gates[t] = 1 / (1 + Math.exp(-logits[t]));
        }
    }

    private static void descend(double[] logits, double[] gradient) {
        for (int t = 0; t < logits.length; t++) {
            logits[t] -= LEARNING_RATE * gradient[t];
        }
    }
}
