package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/** f = (1-x)² + 100 (y-x²)² (Rosenbrock 1960): a curved valley, steep across and nearly flat along. */
public final class Rosenbrock extends CatalogueSurface {

    public Rosenbrock() {
        super("rosenbrock", "(1−x)² + 100(y−x²)²",
                new View(-2, 2, -1, 3), new Point(-1.2, 1), new Minimum(1, 1, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = 1 - x;
        double b = y - x * x;
        return a * a + 100 * b * b;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double b = y - x * x;
        gradient[0] = -2 * (1 - x) - 400 * x * b;
        gradient[1] = 200 * b;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 2 - 400 * (y - 3 * x * x);
        second[1] = -400 * x;
        second[2] = 200;
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
