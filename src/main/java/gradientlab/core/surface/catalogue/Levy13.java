package gradientlab.core.surface.catalogue;

import gradientlab.core.elementary.Sines;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = sin²(3πx) + (x-1)²(1+sin²(3πy)) + (y-1)²(1+sin²(2πy)) (Lévy and Montalvo 1985): a bowl covered with
 * ripples that grow with the distance from its bottom.
 *
 * Of its minima only the global one is listed; in view there are over a thousand local ones, too close
 * together to be marked.
 */
public final class Levy13 extends CatalogueSurface {

    public Levy13() {
        super("levy13", "sin²(3πx) + (x−1)²(1+sin²(3πy)) + (y−1)²(1+sin²(2πy))",
                new View(-10, 10, -10, 10), new Point(-4.6, 6.7), new Minimum(1, 1, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = x - 1;
        double b = y - 1;
        return squared(3 * Math.PI * x) + a * a * (1 + squared(3 * Math.PI * y))
                + b * b * (1 + squared(2 * Math.PI * y));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = x - 1;
        double b = y - 1;
        gradient[0] = 3 * Math.PI * Sines.sin(6 * Math.PI * x) + 2 * a * (1 + squared(3 * Math.PI * y));
        gradient[1] = 3 * Math.PI * a * a * Sines.sin(6 * Math.PI * y)
                + 2 * b * (1 + squared(2 * Math.PI * y) + Math.PI * b * Sines.sin(4 * Math.PI * y));
    }

    @Override
    public void second(double[] second, double x, double y) {
        double a = x - 1;
        double b = y - 1;
        double pi2 = Math.PI * Math.PI;
        second[0] = 18 * pi2 * Sines.cos(6 * Math.PI * x) + 2 * (1 + squared(3 * Math.PI * y));
        second[1] = 6 * Math.PI * a * Sines.sin(6 * Math.PI * y);
        second[2] = 18 * pi2 * a * a * Sines.cos(6 * Math.PI * y)
                + 2 * (1 + squared(2 * Math.PI * y))
                + 8 * Math.PI * b * (Sines.sin(4 * Math.PI * y) + Math.PI * b * Sines.cos(4 * Math.PI * y));
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] sin3 = new double[n];
        double[] sin2 = new double[n];
        Sines.sines(values, 3 * Math.PI, x, n);
        Sines.sines(sin3, 3 * Math.PI, y, n);
        Sines.sines(sin2, 2 * Math.PI, y, n);
        for (int i = 0; i < n; i++) {
            double a = x[i] - 1;
            double b = y[i] - 1;
            values[i] = values[i] * values[i] + a * a * (1 + sin3[i] * sin3[i])
                    + b * b * (1 + sin2[i] * sin2[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] sin3 = new double[n];
        double[] sin2 = new double[n];
        double[] sin4 = new double[n];
        Sines.sines(gradientX, 6 * Math.PI, x, n);
        Sines.sines(gradientY, 6 * Math.PI, y, n);
        Sines.sines(sin3, 3 * Math.PI, y, n);
        Sines.sines(sin2, 2 * Math.PI, y, n);
        Sines.sines(sin4, 4 * Math.PI, y, n);
        slopeX(gradientX, sin3, x, n);
        slopeY(gradientY, sin2, sin4, x, y, n);
    }

    /** @param slope holds sin 6πx at first */
    private static void slopeX(double[] slope, double[] sin3, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double a = x[i] - 1;
            slope[i] = 3 * Math.PI * slope[i] + 2 * a * (1 + sin3[i] * sin3[i]);
        }
    }

    /** @param slope holds sin 6πy at first */
    private static void slopeY(double[] slope, double[] sin2, double[] sin4, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double a = x[i] - 1;
            double b = y[i] - 1;
            slope[i] = 3 * Math.PI * a * a * slope[i]
                    + 2 * b * (1 + sin2[i] * sin2[i] + Math.PI * b * sin4[i]);
        }
    }

    /** sin²t */
    private static double squared(double t) {
        double sin = Sines.sin(t);
        return sin * sin;
    }
}
