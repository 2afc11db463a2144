package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.Sgd} by lane. */
final class SgdLanes extends Lanes {

    SgdLanes(LaneKnobs knobs) {
        super(knobs);
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        descend(x, gradientX, rate, decay, count);
        descend(y, gradientY, rate, decay, count);
    }

    private static void descend(double[] point, double[] gradient, double[] rate, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= rate[i] * (gradient[i] + decay[i] * point[i]);
        }
    }
}
