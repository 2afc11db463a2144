package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.AdaDelta} by lane. */
final class AdaDeltaLanes extends Lanes {

    private final double[] rho;
    private final double[] eps;
    private final double[] squaresX;
    private final double[] squaresY;
    private final double[] updatesX;
    private final double[] updatesY;

    AdaDeltaLanes(LaneKnobs knobs) {
        super(knobs);
        rho = knob(knobs, "rho");
        eps = knob(knobs, "eps");
        squaresX = memory();
        squaresY = memory();
        updatesX = memory();
        updatesY = memory();
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        update(x, squaresX, updatesX, gradientX);
        update(y, squaresY, updatesY, gradientY);
    }

    private void update(double[] point, double[] squares, double[] updates, double[] gradient) {
        decay(gradient, point, decay, count);
        averageSquares(squares, gradient, rho, count);
        match(gradient, squares, updates, eps, count);
        averageSquares(updates, gradient, rho, count);
        move(point, gradient, rate, count);
    }

    private static void move(double[] point, double[] update, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= rate[i] * update[i];
        }
    }

    /** g <- d = √(D + ε) / √(a + ε) g */
    private static void match(
            double[] gradient, double[] squares, double[] updates, double[] eps, int n) {
        for (int i = 0; i < n; i++) {
            gradient[i] = Math.sqrt(updates[i] + eps[i]) / Math.sqrt(squares[i] + eps[i]) * gradient[i];
        }
    }
}
