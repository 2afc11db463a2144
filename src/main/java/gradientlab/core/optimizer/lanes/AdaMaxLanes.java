package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.AdaMax} by lane, all with ε at the same place. */
final class AdaMaxLanes extends MomentLanes {

    private final double[] within;
    private final double[] beside;

    AdaMaxLanes(LaneKnobs knobs) {
        super(knobs);
        boolean outside = knobs.on("eps_form");
        within = outside ? memory() : knob(knobs, "eps");
        beside = outside ? knob(knobs, "eps") : memory();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        first.next(count);
        first.divide(corrected, rate, count);
        bound(x, meanX, squaresX, gradientX);
        bound(y, meanY, squaresY, gradientY);
    }

    private void bound(double[] point, double[] mean, double[] largest, double[] gradient) {
        decay(gradient, point, decay, count);
        average(mean, gradient, beta1, count);
        bound(largest, gradient, beta2, within, count);
        move(point, mean, largest, corrected, beside, count);
    }

    private static void move(
            double[] point, double[] mean, double[] largest, double[] corrected, double[] beside, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= corrected[i] * mean[i] / (largest[i] + beside[i]);
        }
    }

    private static void bound(
            double[] largest, double[] gradient, double[] beta2, double[] within, int n) {
        for (int i = 0; i < n; i++) {
            largest[i] = Math.max(beta2[i] * largest[i], Math.abs(gradient[i]) + within[i]);
        }
    }
}
