package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.Yogi} by lane. */
final class YogiLanes extends MomentLanes {

    private final double[] eps;

    YogiLanes(LaneKnobs knobs) {
        super(knobs);
        eps = knob(knobs, "eps");
        double[] initial = knobs.values("initial_accumulator_value");
        for (double[] each : new double[][] {meanX, meanY, squaresX, squaresY}) {
            System.arraycopy(initial, 0, each, 0, count);
        }
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        next();
        nudge(x, meanX, squaresX, gradientX);
        nudge(y, meanY, squaresY, gradientY);
    }

    private void nudge(double[] point, double[] mean, double[] squares, double[] gradient) {
        decay(gradient, point, decay, count);
        average(mean, gradient, beta1, count);
        nudge(squares, gradient, beta2, count);
        move(point, mean, squares, corrected, unroot, eps, count);
    }

    private static void nudge(double[] squares, double[] gradient, double[] beta2, int n) {
        for (int i = 0; i < n; i++) {
            double g = gradient[i];
            squares[i] -= (1 - beta2[i]) * Math.signum(squares[i] - g * g) * g * g;
        }
    }
}
