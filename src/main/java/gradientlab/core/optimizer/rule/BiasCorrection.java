package gradientlab.core.optimizer.rule;

import gradientlab.core.optimizer.Memory;

/**
 * 1 - β^t for t = 1, 2, ...: how much of an average that started at 0 is there after t steps.
 *
 * <p>β^t is a running product, which costs a hundredth of Math.pow and differs from it by t roundings at
 * most. A β that is changed during a run counts from the first step on, as in PyTorch.
 */
final class BiasCorrection {

    /** Under this 1 - β^t is 1; going on would end in denormal numbers, which are slow on many machines. */
    private static final double GONE = 1e-30;

    private double beta = 1;
    private double power = 1;
    private int steps;

    /** Takes a new β. */
    void beta(double beta) {
        if (beta != this.beta) {
            this.beta = beta;
            power = Math.pow(beta, steps);
        }
    }

    /** Shows its place. */
    void remember(Memory.Visitor memory) {
        power = memory.number(power);
        steps = (int) memory.number(steps);
    }

    /** Counts one step and gives 1 - β^t, in (0, 1]. */
    double next() {
        steps++;
        power = power < GONE ? 0 : power * beta;
        return 1 - power;
    }

    /** β^t of the step {@link #next} counted last. */
    double power() {
        return power;
    }

    /** t, the steps counted. */
    int steps() {
        return steps;
    }
}
