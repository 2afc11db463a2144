package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = 0.26(x²+y²) - 0.48xy (Matyas 1965): a trough along y = x, 25 times flatter along than across.
 */
public final class Matyas extends CatalogueSurface {

    public Matyas() {
        super("matyas", "0.26(x²+y²) − 0.48xy",
                new View(-10, 10, -10, 10), new Point(-8, -3), new Minimum(0, 0, 0));
    }

    @Override
    public double value(double x, double y) {
        return 0.26 * (x * x + y * y) - 0.48 * x * y;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = 0.52 * x - 0.48 * y;
        gradient[1] = 0.52 * y - 0.48 * x;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 0.52;
        second[1] = -0.48;
        second[2] = 0.52;
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = value(x[i], y[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] gradient = new double[2];
        for (int i = 0; i < n; i++) {
            gradient(gradient, x[i], y[i]);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }
}
