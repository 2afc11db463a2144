package gradientlab.core.recurrent.gate;

import gradientlab.core.recurrent.task.SequenceBatch;

/**
 * Gradient descent on the gates themselves: plain SGD on their logits, over all sequences at once. Every gate
 * of a time step is a sigmoid of a number of its own.
 */
public final class GateDescent {

    /** η. */
    public static final double RATE = 3;
    public static final int STEPS = 400;

    /** A gate that is exactly 0 or 1 has no logit: descent begins this near to it. */
    private static final double EDGE = 1e-6;

    private final GateRun run;
    private final int length;
    private final double[][] logits;
    private int step;

    /** Begins at these gates. */
    public GateDescent(SequenceBatch batch, UnitGates start) {
        run = new GateRun(batch);
        length = start.length();
        logits = new double[][] {logits(start.input()), logits(start.forget()), logits(start.output())};
        run.run(gates());
    }

    private static double[] logits(double[] gate) {
        double[] logits = new double[gate.length];
        for (int t = 0; t < gate.length; t++) {
            double g = Math.max(EDGE, Math.min(1 - EDGE, gate[t]));
            logits[t] = Math.log(g / (1 - g));
        }
        return logits;
    }

    /** {@link #STEPS} updates from gates whose f is one number, i and o one half. */
    public static GateRun from(SequenceBatch batch, double forget) {
        GateDescent descent =
                new GateDescent(batch, UnitGates.constant(batch.length(), 0.5, forget, 0.5));
        for (int i = 0; i < STEPS; i++) {
            descent.advance();
        }
        return descent.run();
    }

    /** One update. */
    public void advance() {
        double[][] gradients = {run.inputGradient(), run.forgetGradient(), run.outputGradient()};
        for (int gate = 0; gate < logits.length; gate++) {
            for (int t = 0; t < length; t++) {
                double g = sigmoid(logits[gate][t]);
                logits[gate][t] -= RATE * gradients[gate][t] * g * (1 - g);
            }
        }
        step++;
        run.run(gates());
    }

    /** How many updates were made. */
    public int step() {
        return step;
    }

    /** The run of the present gates; the next update overwrites it. */
    public GateRun run() {
        return run;
    }

    private UnitGates gates() {
        return new UnitGates(values(logits[0]), values(logits[1]), values(logits[2]));
    }

    private static double[] values(double[] logits) {
        double[] gate = new double[logits.length];
        for (int t = 0; t < gate.length; t++) {
            gate[t] = sigmoid(logits[t]);
        }
        return gate;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
