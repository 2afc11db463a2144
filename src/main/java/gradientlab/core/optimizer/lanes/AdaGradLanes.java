package gradientlab.core.optimizer.lanes;

/** {@link gradientlab.core.optimizer.rule.AdaGrad} by lane, all with ε at the same place. */
final class AdaGradLanes extends Lanes {

    private final double[] inside;
    private final double[] outside;
    private final double[] squaresX;
    private final double[] squaresY;

    AdaGradLanes(LaneKnobs knobs) {
        super(knobs);
        boolean in = knobs.on("eps_form");
        inside = in ? knob(knobs, "eps") : memory();
        outside = in ? memory() : knob(knobs, "eps");
        squaresX = knob(knobs, "initial_accumulator_value");
        squaresY = knob(knobs, "initial_accumulator_value");
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        add(x, squaresX, gradientX);
        add(y, squaresY, gradientY);
    }

    private void add(double[] point, double[] squares, double[] gradient) {
        decay(gradient, point, decay, count);
        add(squares, gradient, count);
        move(point, gradient, squares, inside, outside, rate, count);
    }

    private static void add(double[] squares, double[] gradient, int n) {
        for (int i = 0; i < n; i++) {
            squares[i] += gradient[i] * gradient[i];
        }
    }

    private static void move(
            double[] point, double[] gradient, double[] squares, double[] inside, double[] outside,
            double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= rate[i] * gradient[i] / (Math.sqrt(squares[i] + inside[i]) + outside[i]);
        }
    }
}
