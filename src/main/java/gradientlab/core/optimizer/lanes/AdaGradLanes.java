package gradientlab.core.optimizer.lanes;

import gradientlab.core.Settings;
import java.util.List;

/** {@link gradientlab.core.optimizer.AdaGrad} by lane, all with ε at the same place. */
final class AdaGradLanes extends Lanes {

    private final double[] inside;
    private final double[] outside;
    private final double[] squaresX;
    private final double[] squaresY;

    AdaGradLanes(List<Settings> settings) {
        super(settings);
        boolean in = settings.get(0).on("eps_form");
        inside = in ? knob(settings, "eps") : memory();
        outside = in ? memory() : knob(settings, "eps");
        squaresX = knob(settings, "initial_accumulator_value");
        squaresY = knob(settings, "initial_accumulator_value");
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        add(x, squaresX, gradientX);
        add(y, squaresY, gradientY);
    }

    private void add(double[] point, double[] squares, double[] gradient) {
        add(point, squares, gradient, inside, outside, rate, decay, count);
    }

    private static void add(
            double[] point, double[] squares, double[] gradient, double[] inside, double[] outside,
            double[] rate, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            double g = gradient[i] + decay[i] * point[i];
            double s = squares[i] + g * g;
            squares[i] = s;
            point[i] -= rate[i] * g / (Math.sqrt(s + inside[i]) + outside[i]);
        }
    }
}
