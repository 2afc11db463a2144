package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.Lion} by lane. */
final class LionLanes extends Lanes {

    private final double[] beta1;
    private final double[] beta2;
    private final double[] meanX;
    private final double[] meanY;

    LionLanes(LaneKnobs knobs) {
        super(knobs);
        beta1 = knob(knobs, "beta1");
        beta2 = knob(knobs, "beta2");
        meanX = memory();
        meanY = memory();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        sign(x, meanX, gradientX, beta1, rate, decay, count);
        sign(y, meanY, gradientY, beta1, rate, decay, count);
        average(meanX, gradientX, beta2, count);
        average(meanY, gradientY, beta2, count);
    }

    private static void sign(
            double[] point, double[] mean, double[] gradient, double[] beta1, double[] rate,
            double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            double mixed = beta1[i] * mean[i] + (1 - beta1[i]) * gradient[i];
            point[i] -= rate[i] * (Math.signum(mixed) + decay[i] * point[i]);
        }
    }
}
