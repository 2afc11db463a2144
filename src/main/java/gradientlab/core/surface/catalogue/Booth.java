package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = (x+2y-7)² + (2x+y-5)² (Booth): a bowl nine times steeper along (1, 1) than along (1, -1), so its
 * axes are not the coordinates'.
 */
public final class Booth extends CatalogueSurface {

    public Booth() {
        super("booth", "(x+2y−7)² + (2x+y−5)²",
                new View(-10, 10, -10, 10), new Point(-7, 7), new Minimum(1, 3, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = x + 2 * y - 7;
        double b = 2 * x + y - 5;
        return a * a + b * b;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = 10 * x + 8 * y - 34;
        gradient[1] = 8 * x + 10 * y - 38;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 10;
        second[1] = 8;
        second[2] = 10;
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
