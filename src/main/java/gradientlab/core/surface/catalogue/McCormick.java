package gradientlab.core.surface.catalogue;

import gradientlab.core.elementary.Sines;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = sin(x+y) + (x-y)² - 1.5x + 2.5y + 1 (McCormick 1976): a tilted washboard with two dips in view.
 *
 * With u = x+y and v = x-y it is sin u + u/2 + v² - 2v + 1, so its minima are at v = 1 and
 * u = -2π/3 + 2πk, each dip π lower than the one to its right, without end; the two in the usual domain
 * are listed. The start lies just left of the ridge u = 2π/3 between them.
 */
public final class McCormick extends CatalogueSurface {

    public McCormick() {
        super("mccormick", "sin(x+y) + (x−y)² − 1.5x + 2.5y + 1",
                new View(-1.5, 4, -3, 4), new Point(0, 2),
                new Minimum(0.5 - Math.PI / 3, -0.5 - Math.PI / 3, -Math.sqrt(3) / 2 - Math.PI / 3),
                new Minimum(
                        0.5 + 2 * Math.PI / 3, -0.5 + 2 * Math.PI / 3, -Math.sqrt(3) / 2 + 2 * Math.PI / 3));
    }

    @Override
    public double value(double x, double y) {
        double v = x - y;
        return Sines.sin(x + y) + v * v - 1.5 * x + 2.5 * y + 1;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double c = Sines.cos(x + y);
        double v = 2 * (x - y);
        gradient[0] = c + v - 1.5;
        gradient[1] = c - v + 2.5;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double s = Sines.sin(x + y);
        second[0] = 2 - s;
        second[1] = -2 - s;
        second[2] = 2 - s;
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        Sines.sines(values, 1, sums(x, y, n), n);
        for (int i = 0; i < n; i++) {
            double v = x[i] - y[i];
            values[i] = values[i] + v * v - 1.5 * x[i] + 2.5 * y[i] + 1;
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        Sines.cosines(gradientY, 1, sums(x, y, n), n);
        for (int i = 0; i < n; i++) {
            double v = 2 * (x[i] - y[i]);
            gradientX[i] = gradientY[i] + v - 1.5;
            gradientY[i] = gradientY[i] - v + 2.5;
        }
    }

    private static double[] sums(double[] x, double[] y, int n) {
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            sums[i] = x[i] + y[i];
        }
        return sums;
    }
}
