package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.Nag} by lane, all in the same form. */
final class NagLanes extends Lanes {

    private final boolean ahead;
    private final double[] momentum;
    private final double[] velocityX;
    private final double[] velocityY;

    NagLanes(LaneKnobs knobs) {
        super(knobs);
        ahead = !knobs.on("form");
        momentum = knob(knobs, "momentum");
        velocityX = memory();
        velocityY = memory();
    }

    @Override
    public boolean looksAhead() {
        return ahead;
    }

    @Override
    public void probe(double[] probeX, double[] probeY, double[] x, double[] y) {
        if (ahead) {
            look(probeX, x, velocityX, momentum, rate, count);
            look(probeY, y, velocityY, momentum, rate, count);
        } else {
            super.probe(probeX, probeY, x, y);
        }
    }

    private static void look(
            double[] probe, double[] point, double[] velocity, double[] momentum, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            probe[i] = point[i] - rate[i] * momentum[i] * velocity[i];
        }
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        if (ahead) {
            aim(x, velocityX, gradientX, momentum, rate, decay, count);
            aim(y, velocityY, gradientY, momentum, rate, decay, count);
        } else {
            reach(x, velocityX, gradientX, momentum, rate, decay, count);
            reach(y, velocityY, gradientY, momentum, rate, decay, count);
        }
    }

    private static void aim(
            double[] point, double[] velocity, double[] gradient, double[] momentum, double[] rate,
            double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            double g = gradient[i] + decay[i] * (point[i] - rate[i] * momentum[i] * velocity[i]);
            double v = momentum[i] * velocity[i] + g;
            velocity[i] = v;
            point[i] -= rate[i] * v;
        }
    }

    private static void reach(
            double[] point, double[] velocity, double[] gradient, double[] momentum, double[] rate,
            double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            // As the stepper has it: an infinite velocity makes this NaN, too.
            double g = gradient[i] + decay[i] * (point[i] - 0 * velocity[i]);
            double v = momentum[i] * velocity[i] + g;
            velocity[i] = v;
            point[i] -= rate[i] * (g + momentum[i] * v);
        }
    }
}
