package gradientlab.core.optimizer.lanes;

import java.util.Arrays;

/** β^t by lane: the running product that {@code BiasCorrection} takes. */
final class LanePower {

    /** Under this 1 - β^t is 1. */
    private static final double GONE = 1e-30;

    /** β^t of the step counted last. */
    final double[] power;
    private final double[] beta;
    private final boolean alike;

    /** @param beta by lane */
    LanePower(Lanes lanes, LaneKnobs knobs, String id, double[] beta) {
        this.beta = beta;
        power = lanes.memory();
        Arrays.fill(power, 1);
        alike = knobs.alike(id);
    }

    /** Counts a step. */
    void next(int n) {
        if (alike) {
            Arrays.fill(power, 0, n, (power[0] < GONE ? 0 : power[0]) * beta[0]);
            return;
        }
        for (int i = 0; i < n; i++) {
            if (power[i] < GONE) {
                power[i] = 0;
            }
        }
        for (int i = 0; i < n; i++) {
            power[i] *= beta[i];
        }
    }

    /** Writes η / (1-β^t). */
    void divide(double[] corrected, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            corrected[i] = rate[i] / (1 - power[i]);
        }
    }

    /** Writes 1 / √(1-β^t). */
    void unroot(double[] unroot, int n) {
        if (alike) {
            // One root and one division for all lanes instead of one for each.
            Arrays.fill(unroot, 0, n, 1 / Math.sqrt(1 - power[0]));
            return;
        }
        for (int i = 0; i < n; i++) {
            unroot[i] = 1 / Math.sqrt(1 - power[i]);
        }
    }
}
