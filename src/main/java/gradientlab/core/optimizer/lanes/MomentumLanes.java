package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.Momentum} by lane. */
final class MomentumLanes extends Lanes {

    private final double[] momentum;
    private final double[] velocityX;
    private final double[] velocityY;

    MomentumLanes(LaneKnobs knobs) {
        super(knobs);
        momentum = knob(knobs, "momentum");
        velocityX = memory();
        velocityY = memory();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        roll(x, velocityX, gradientX, momentum, rate, decay, count);
        roll(y, velocityY, gradientY, momentum, rate, decay, count);
    }

    private static void roll(
            double[] point, double[] velocity, double[] gradient, double[] momentum, double[] rate,
            double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            double v = momentum[i] * velocity[i] + gradient[i] + decay[i] * point[i];
            velocity[i] = v;
            point[i] -= rate[i] * v;
        }
    }
}
