package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = 2x² - 1.05x⁴ + x⁶/6 + xy + y², the three-hump camel (Dixon and Szegő 1975): the best valley lies
 * between two that are almost as good.
 */
public final class ThreeHump extends CatalogueSurface {

    public ThreeHump() {
        super("three_hump", "2x² − 1.05x⁴ + x⁶/6 + xy + y²",
                new View(-5, 5, -5, 5), new Point(-2.2, -1.5),
                new Minimum(0, 0, 0),
                new Minimum(-1.7475523458302888, 0.8737761729151444, 0.2986384422368598),
                new Minimum(1.7475523458302888, -0.8737761729151444, 0.2986384422368598));
    }

    @Override
    public double value(double x, double y) {
        double x2 = x * x;
        return x2 * (2 + x2 * (-1.05 + x2 / 6)) + y * (x + y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double x2 = x * x;
        gradient[0] = x * (4 + x2 * (-4.2 + x2)) + y;
        gradient[1] = x + 2 * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double x2 = x * x;
        second[0] = 4 + x2 * (-12.6 + 5 * x2);
        second[1] = 1;
        second[2] = 2;
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
