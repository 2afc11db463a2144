package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = x² - y²: a saddle at (0, 0) and no bottom anywhere.
 *
 * The start lies a little off the axis, as rounding or noise would put it: exactly on the axis every
 * method that only sees the gradient runs into the saddle and stays.
 */
public final class Saddle extends CatalogueSurface {

    public Saddle() {
        super("saddle", "x² − y²",
                new View(-2, 2, -2, 2), new Point(-1.5, 0.001));
    }

    @Override
    public double value(double x, double y) {
        return x * x - y * y;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = 2 * x;
        gradient[1] = -2 * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 2;
        second[1] = 0;
        second[2] = -2;
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
