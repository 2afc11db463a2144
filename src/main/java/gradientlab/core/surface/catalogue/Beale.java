package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = (1.5-x+xy)² + (2.25-x+xy²)² + (2.625-x+xy³)² (Beale 1958): a flat cross-shaped valley between
 * walls that rise to 10⁵ in the corners.
 */
public final class Beale extends CatalogueSurface {

    public Beale() {
        super("beale", "(1.5−x+xy)² + (2.25−x+xy²)² + (2.625−x+xy³)²",
                new View(-4.5, 4.5, -4.5, 4.5), new Point(1, 1.5), new Minimum(3, 0.5, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = a(x, y);
        double b = b(x, y);
        double c = c(x, y);
        return a * a + b * b + c * c;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double y2 = y * y;
        double a = a(x, y);
        double b = b(x, y);
        double c = c(x, y);
        gradient[0] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y2 * y - 1));
        gradient[1] = 2 * x * (a + 2 * b * y + 3 * c * y2);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double y2 = y * y;
        double y3 = y2 * y;
        double ax = y - 1;
        double bx = y2 - 1;
        double cx = y3 - 1;
        double a = 1.5 + x * ax;
        double b = 2.25 + x * bx;
        double c = 2.625 + x * cx;
        second[0] = 2 * (ax * ax + bx * bx + cx * cx);
        second[1] = 2 * (a + x * ax + 2 * y * (b + x * bx) + 3 * y2 * (c + x * cx));
        second[2] = 2 * x * (x * (1 + 4 * y2 + 9 * y2 * y2) + 2 * b + 6 * c * y);
    }

    /** Term by term: a longer loop the compiler does not turn into vectors. */
    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double a = a(x[i], y[i]);
            values[i] = a * a;
        }
        for (int i = 0; i < n; i++) {
            double b = b(x[i], y[i]);
            values[i] += b * b;
        }
        for (int i = 0; i < n; i++) {
            double c = c(x[i], y[i]);
            values[i] += c * c;
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double a = a(x[i], y[i]);
            gradientX[i] = a * (y[i] - 1);
            gradientY[i] = a;
        }
        for (int i = 0; i < n; i++) {
            double b = b(x[i], y[i]);
            gradientX[i] += b * (y[i] * y[i] - 1);
            gradientY[i] += 2 * b * y[i];
        }
        for (int i = 0; i < n; i++) {
            double c = c(x[i], y[i]);
            gradientX[i] = 2 * (gradientX[i] + c * (y[i] * y[i] * y[i] - 1));
            gradientY[i] = 2 * x[i] * (gradientY[i] + 3 * c * (y[i] * y[i]));
        }
    }

    private static double a(double x, double y) {
        return 1.5 - x * (1 - y);
    }

    private static double b(double x, double y) {
        return 2.25 - x * (1 - y * y);
    }

    private static double c(double x, double y) {
        return 2.625 - x * (1 - y * y * y);
    }
}
