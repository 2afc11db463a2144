package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = (x²+y-11)² + (x+y²-7)² (Himmelblau 1972): four valleys of the same depth.
 */
public final class Himmelblau extends CatalogueSurface {

    public Himmelblau() {
        super("himmelblau", "(x²+y−11)² + (x+y²−7)²",
                new View(-5, 5, -5, 5), new Point(0.5, -0.5),
                new Minimum(3, 2, 0),
                new Minimum(-2.805118086952745, 3.131312518250573, 0),
                new Minimum(-3.779310253377747, -3.2831859912861696, 0),
                new Minimum(3.5844283403304917, -1.8481265269644036, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = x * x + y - 11;
        double b = x + y * y - 7;
        return a * a + b * b;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = x * x + y - 11;
        double b = x + y * y - 7;
        gradient[0] = 4 * x * a + 2 * b;
        gradient[1] = 2 * a + 4 * y * b;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 12 * x * x + 4 * y - 42;
        second[1] = 4 * (x + y);
        second[2] = 12 * y * y + 4 * x - 26;
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
