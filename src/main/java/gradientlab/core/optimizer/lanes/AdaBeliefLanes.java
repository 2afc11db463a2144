package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.AdaBelief} by lane; its s is kept where Adam's v is. */
final class AdaBeliefLanes extends MomentLanes {

    private final double[] eps;
    private final double[] epsRoot;

    AdaBeliefLanes(LaneKnobs knobs) {
        super(knobs);
        eps = knob(knobs, "eps");
        epsRoot = knob(knobs, "eps_root");
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        next();
        believe(x, meanX, squaresX, gradientX);
        believe(y, meanY, squaresY, gradientY);
    }

    private void believe(double[] point, double[] mean, double[] surprise, double[] gradient) {
        decay(gradient, point, decay, count);
        average(mean, gradient, beta1, count);
        surprise(surprise, mean, gradient, beta2, epsRoot, count);
        move(point, mean, surprise, corrected, unroot, eps, count);
    }

    private static void surprise(
            double[] surprise, double[] mean, double[] gradient, double[] beta2, double[] epsRoot, int n) {
        for (int i = 0; i < n; i++) {
            double off = gradient[i] - mean[i];
            surprise[i] = beta2[i] * surprise[i] + (1 - beta2[i]) * off * off + epsRoot[i];
        }
    }
}
