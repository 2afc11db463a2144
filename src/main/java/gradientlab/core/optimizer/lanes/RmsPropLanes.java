package gradientlab.core.optimizer.lanes;

/**
 * {@link gradientlab.core.optimizer.rule.RmsProp} by lane, all centered or none, with ε at the same place.
 */
final class RmsPropLanes extends Lanes {

    private final boolean centered;
    private final double[] alpha;
    private final double[] momentum;
    private final double[] inside;
    private final double[] outside;
    private final double[] squaresX;
    private final double[] squaresY;
    private final double[] meanX;
    private final double[] meanY;
    private final double[] velocityX;
    private final double[] velocityY;

    RmsPropLanes(LaneKnobs knobs) {
        super(knobs);
        centered = knobs.on("centered");
        boolean in = knobs.on("eps_form");
        alpha = knob(knobs, "alpha");
        momentum = knob(knobs, "momentum");
        inside = in ? knob(knobs, "eps") : memory();
        outside = in ? memory() : knob(knobs, "eps");
        squaresX = memory();
        squaresY = memory();
        meanX = memory();
        meanY = memory();
        velocityX = memory();
        velocityY = memory();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        if (centered) {
            centre(x, squaresX, meanX, velocityX, gradientX);
            centre(y, squaresY, meanY, velocityY, gradientY);
        } else {
            average(x, squaresX, velocityX, gradientX, alpha, momentum, inside, outside, rate, decay, count);
            average(y, squaresY, velocityY, gradientY, alpha, momentum, inside, outside, rate, decay, count);
        }
    }

    private static void average(
            double[] point, double[] squares, double[] velocity, double[] gradient, double[] alpha,
            double[] momentum, double[] inside, double[] outside, double[] rate, double[] decay, int n) {
        // In short loops: a longer one the compiler does not turn into vectors.
        for (int i = 0; i < n; i++) {
            gradient[i] += decay[i] * point[i];
        }
        for (int i = 0; i < n; i++) {
            squares[i] = alpha[i] * squares[i] + (1 - alpha[i]) * gradient[i] * gradient[i];
        }
        for (int i = 0; i < n; i++) {
            velocity[i] = momentum[i] * velocity[i]
                    + gradient[i] / (Math.sqrt(squares[i] + inside[i]) + outside[i]);
        }
        for (int i = 0; i < n; i++) {
            point[i] -= rate[i] * velocity[i];
        }
    }

    private void centre(
            double[] point, double[] squares, double[] mean, double[] velocity, double[] gradient) {
        for (int i = 0; i < count; i++) {
            double g = gradient[i] + decay[i] * point[i];
            double v = alpha[i] * squares[i] + (1 - alpha[i]) * g * g;
            squares[i] = v;
            double m = alpha[i] * mean[i] + (1 - alpha[i]) * g;
            mean[i] = m;
            v = Math.max(0, v - m * m);
            double b = momentum[i] * velocity[i] + g / (Math.sqrt(v + inside[i]) + outside[i]);
            velocity[i] = b;
            point[i] -= rate[i] * b;
        }
    }
}
