package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = x³ - 3xy²: three valleys and three ridges meet at (0, 0), a seat with room for a tail.
 *
 * Here not only the gradient but the whole Hessian is 0 at the critical point, so curvature says nothing
 * about the way out; from the ridge y = 0 it draws everything in, ever more slowly. There is no bottom.
 */
public final class MonkeySaddle extends CatalogueSurface {

    public MonkeySaddle() {
        super("monkey_saddle", "x³ − 3xy²",
                new View(-2, 2, -2, 2), new Point(1.5, 0.001));
    }

    @Override
    public double value(double x, double y) {
        return x * (x * x - 3 * y * y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = 3 * (x * x - y * y);
        gradient[1] = -6 * x * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 6 * x;
        second[1] = -6 * y;
        second[2] = -6 * x;
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
