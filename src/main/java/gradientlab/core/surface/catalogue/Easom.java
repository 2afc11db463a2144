package gradientlab.core.surface.catalogue;

import gradientlab.core.elementary.Exponentials;
import gradientlab.core.elementary.Sines;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = -cos x cos y exp(-(x-π)²-(y-π)²) (Easom 1990): one hole in a plain that is level to many digits.
 */
public final class Easom extends CatalogueSurface {

    public Easom() {
        super("easom", "−cos x · cos y · exp(−(x−π)²−(y−π)²)",
                new View(1, 5, 1, 5), new Point(1.7, 2.2), new Minimum(Math.PI, Math.PI, -1));
    }

    @Override
    public double value(double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        return -Sines.cos(x) * Sines.cos(y) * Exponentials.exp(-(a * a + b * b));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        double e = Exponentials.exp(-(a * a + b * b));
        double cosX = Sines.cos(x);
        double cosY = Sines.cos(y);
        gradient[0] = e * cosY * (Sines.sin(x) + 2 * a * cosX);
        gradient[1] = e * cosX * (Sines.sin(y) + 2 * b * cosY);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double a = x - Math.PI;
        double b = y - Math.PI;
        double e = Exponentials.exp(-(a * a + b * b));
        double cosX = Sines.cos(x);
        double cosY = Sines.cos(y);
        double sinX = Sines.sin(x);
        double sinY = Sines.sin(y);
        second[0] = e * cosY * ((3 - 4 * a * a) * cosX - 4 * a * sinX);
        second[1] = -e * (sinX + 2 * a * cosX) * (sinY + 2 * b * cosY);
        second[2] = e * cosX * ((3 - 4 * b * b) * cosY - 4 * b * sinY);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] cosX = new double[n];
        double[] cosY = new double[n];
        Sines.cosines(cosX, 1, x, n);
        Sines.cosines(cosY, 1, y, n);
        falls(values, x, y, n);
        for (int i = 0; i < n; i++) {
            values[i] = -cosX[i] * cosY[i] * values[i];
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] cosX = new double[n];
        double[] cosY = new double[n];
        double[] e = new double[n];
        Sines.cosines(cosX, 1, x, n);
        Sines.cosines(cosY, 1, y, n);
        falls(e, x, y, n);
        Sines.sines(gradientX, 1, x, n);
        Sines.sines(gradientY, 1, y, n);
        slope(gradientX, e, cosX, cosY, x, n);
        slope(gradientY, e, cosY, cosX, y, n);
    }

    private static void falls(double[] e, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double a = x[i] - Math.PI;
            double b = y[i] - Math.PI;
            e[i] = -(a * a + b * b);
        }
        Exponentials.exp(e, new double[n], n);
    }

    /** @param slope holds the sines at first */
    private static void slope(double[] slope, double[] e, double[] cos, double[] other, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            double a = t[i] - Math.PI;
            slope[i] = e[i] * other[i] * (slope[i] + 2 * a * cos[i]);
        }
    }
}
