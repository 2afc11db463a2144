package gradientlab.core.optimizer.lanes;

/**
 * What Adam and its kin have by lane: averages of the gradient and of its square, and how much of each is
 * there after t steps.
 */
abstract class MomentLanes extends Lanes {

    final double[] beta1;
    final double[] beta2;
    final double[] meanX;
    final double[] meanY;
    final double[] squaresX;
    final double[] squaresY;
    final LanePower first;
    final LanePower second;

    /** η / (1-β₁^t) of the present step. */
    final double[] corrected;

    /** 1 / √(1-β₂^t) of the present step. */
    final double[] unroot;

    MomentLanes(LaneKnobs knobs) {
        super(knobs);
        beta1 = knob(knobs, "beta1");
        beta2 = knob(knobs, "beta2");
        meanX = memory();
        meanY = memory();
        squaresX = memory();
        squaresY = memory();
        corrected = memory();
        unroot = memory();
        first = new LanePower(this, knobs, "beta1", beta1);
        second = new LanePower(this, knobs, "beta2", beta2);
    }

    /** Counts a step and works out what depends on t only. */
    final void next() {
        first.next(count);
        first.divide(corrected, rate, count);
        second.next(count);
        second.unroot(unroot, count);
    }

    /** w <- w - η m̂ / (√v̂ + ε) */
    static void move(
            double[] point, double[] mean, double[] squares, double[] corrected, double[] unroot,
            double[] eps, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= corrected[i] * mean[i] / (Math.sqrt(squares[i]) * unroot[i] + eps[i]);
        }
    }
}
