package gradientlab.core.optimizer.lanes;

/**
 * {@link gradientlab.core.optimizer.rule.Adam}, {@link gradientlab.core.optimizer.rule.AdamW} and
 * {@link gradientlab.core.optimizer.rule.AmsGrad} by lane, all with ε in the same form.
 */
final class AdamLanes extends MomentLanes {

    /** Which of the three. */
    enum Kind {
        ADAM,
        ADAMW,
        AMSGRAD
    }

    private final Kind kind;
    private final boolean epsilonHat;
    private final double[] epsKnob;
    /** ε of the present step. */
    private final double[] eps;
    private final double[] largestX;
    private final double[] largestY;

    AdamLanes(Kind kind, LaneKnobs knobs) {
        super(knobs);
        this.kind = kind;
        epsilonHat = knobs.on("eps_form");
        epsKnob = knob(knobs, "eps");
        eps = knob(knobs, "eps");
        largestX = kind == Kind.AMSGRAD ? memory() : null;
        largestY = kind == Kind.AMSGRAD ? memory() : null;
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        next();
        if (epsilonHat) {
            for (int i = 0; i < count; i++) {
                eps[i] = epsKnob[i] * unroot[i];
            }
        }
        update(x, meanX, squaresX, largestX, gradientX);
        update(y, meanY, squaresY, largestY, gradientY);
    }

    /** In short loops: a longer one the compiler does not turn into vectors. */
    private void update(
            double[] point, double[] mean, double[] squares, double[] largest, double[] gradient) {
        if (kind != Kind.ADAMW) {
            decay(gradient, point, decay, count);
        }
        average(mean, gradient, beta1, count);
        averageSquares(squares, gradient, beta2, count);
        switch (kind) {
            case ADAM -> move(point, mean, squares, corrected, unroot, eps, count);
            case ADAMW -> {
                shrink(point, rate, decay, count);
                move(point, mean, squares, corrected, unroot, eps, count);
            }
            case AMSGRAD -> {
                remember(largest, squares, count);
                move(point, mean, largest, corrected, unroot, eps, count);
            }
        }
    }

    private static void shrink(double[] point, double[] rate, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            point[i] *= 1 - rate[i] * decay[i];
        }
    }

    private static void remember(double[] largest, double[] squares, int n) {
        for (int i = 0; i < n; i++) {
            largest[i] = Math.max(largest[i], squares[i]);
        }
    }
}
