package gradientlab.core.optimizer.lanes;

import java.util.Arrays;

/** {@link gradientlab.core.optimizer.rule.NAdam} by lane, all with the same form of momentum. */
final class NAdamLanes extends MomentLanes {

    /** What P and 0.96^(tψ) fall under before they count as 0; as the stepper has it. */
    private static final double GONE = 1e-30;

    private final boolean constant;
    private final double[] eps;
    /** 0.96^ψ and 0.96^((t+1)ψ). */
    private final double[] fade;
    private final double[] faded;
    /** μ_t, μ_(t+1) and P_t. */
    private final double[] mu;
    private final double[] next;
    private final double[] product;
    private final double[] ofGradient;
    private final double[] ofMean;

    NAdamLanes(LaneKnobs knobs) {
        super(knobs);
        constant = knobs.on("momentum_form");
        eps = knob(knobs, "eps");
        fade = knob(knobs, "momentum_decay");
        faded = memory();
        for (int i = 0; i < count; i++) {
            fade[i] = Math.pow(0.96, fade[i]);
            faded[i] = Math.pow(fade[i], 1);
        }
        mu = memory();
        next = memory();
        product = memory();
        ofGradient = memory();
        ofMean = memory();
        Arrays.fill(product, 1);
        anticipate();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        System.arraycopy(next, 0, mu, 0, count);
        forget(faded);
        multiply(faded, fade, count);
        anticipate();
        forget(product);
        multiply(product, mu, count);
        weigh(ofGradient, ofMean, rate, mu, next, product, count);
        second.next(count);
        second.unroot(unroot, count);
        update(x, meanX, squaresX, gradientX);
        update(y, meanY, squaresY, gradientY);
    }

    /** μ of the step after the present one. */
    private void anticipate() {
        for (int i = 0; i < count; i++) {
            next[i] = constant ? beta1[i] : beta1[i] * (1 - 0.5 * faded[i]);
        }
    }

    private void forget(double[] power) {
        for (int i = 0; i < count; i++) {
            if (power[i] < GONE) {
                power[i] = 0;
            }
        }
    }

    private static void multiply(double[] power, double[] factor, int n) {
        for (int i = 0; i < n; i++) {
            power[i] *= factor[i];
        }
    }

    private static void weigh(
            double[] ofGradient, double[] ofMean, double[] rate, double[] mu, double[] next,
            double[] product, int n) {
        for (int i = 0; i < n; i++) {
            ofGradient[i] = rate[i] * (1 - mu[i]) / (1 - product[i]);
        }
        for (int i = 0; i < n; i++) {
            ofMean[i] = rate[i] * next[i] / (1 - product[i] * next[i]);
        }
    }

    private void update(double[] point, double[] mean, double[] squares, double[] gradient) {
        decay(gradient, point, decay, count);
        average(mean, gradient, beta1, count);
        averageSquares(squares, gradient, beta2, count);
        mix(gradient, mean, ofGradient, ofMean, count);
        move(point, gradient, squares, unroot, eps, count);
    }

    private static void mix(
            double[] gradient, double[] mean, double[] ofGradient, double[] ofMean, int n) {
        for (int i = 0; i < n; i++) {
            gradient[i] = ofGradient[i] * gradient[i] + ofMean[i] * mean[i];
        }
    }

    private static void move(
            double[] point, double[] mixed, double[] squares, double[] unroot, double[] eps, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= mixed[i] / (Math.sqrt(squares[i]) * unroot[i] + eps[i]);
        }
    }
}
