package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = (4-2.1x²+x⁴/3)x² + xy + (-4+4y²)y², the six-hump camel (Dixon and Szegő 1978): six valleys at three
 * depths, two of them the deepest.
 */
public final class SixHump extends CatalogueSurface {

    public SixHump() {
        super("six_hump", "(4−2.1x²+x⁴/3)x² + xy + (−4+4y²)y²",
                new View(-3, 3, -2, 2), new Point(2, 0.1),
                new Minimum(-0.08984201310031806, 0.7126564030207396, -1.0316284534898774),
                new Minimum(0.08984201310031806, -0.7126564030207396, -1.0316284534898774),
                new Minimum(-1.703606714969981, 0.7960835686726251, -0.21546382438371764),
                new Minimum(1.703606714969981, -0.7960835686726251, -0.21546382438371764),
                new Minimum(-1.6071047529201972, -0.5686514548841314, 2.1042503103112584),
                new Minimum(1.6071047529201972, 0.5686514548841314, 2.1042503103112584));
    }

    @Override
    public double value(double x, double y) {
        double x2 = x * x;
        double y2 = y * y;
        return x2 * (4 + x2 * (-2.1 + x2 / 3)) + x * y + 4 * y2 * (y2 - 1);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double x2 = x * x;
        gradient[0] = x * (8 + x2 * (-8.4 + 2 * x2)) + y;
        gradient[1] = x + 8 * y * (2 * y * y - 1);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double x2 = x * x;
        second[0] = 8 + x2 * (-25.2 + 10 * x2);
        second[1] = 1;
        second[2] = 48 * y * y - 8;
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
