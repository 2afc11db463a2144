package gradientlab.core.surface.catalogue;

import gradientlab.core.elementary.Sines;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * f = 20 + x² - 10cos(2πx) + y² - 10cos(2πy) (Rastrigin 1974): a bowl pressed into an egg box.
 *
 * All 121 minima of the view are listed, the global one first: each is a trap that holds a small step.
 * They are where 2x + 20π sin(2πx) = 0 near whole numbers, found by Newton's method.
 */
public final class Rastrigin extends CatalogueSurface {

    public Rastrigin() {
        super("rastrigin", "20 + x² − 10cos(2πx) + y² − 10cos(2πy)",
                new View(-5.12, 5.12, -5.12, 5.12), new Point(-3.4, 2.6));
    }

    @Override
    public double value(double x, double y) {
        double a = Sines.sin(Math.PI * x);
        double b = Sines.sin(Math.PI * y);
        // 10 - 10cos(2t) = 20sin²(t), which stays exact near 0.
        return x * x + y * y + 20 * (a * a + b * b);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = slope(x);
        gradient[1] = slope(y);
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = curvature(x);
        second[1] = 0;
        second[2] = curvature(y);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] b = new double[n];
        Sines.sines(values, Math.PI, x, n);
        Sines.sines(b, Math.PI, y, n);
        for (int i = 0; i < n; i++) {
            double a = values[i];
            values[i] = x[i] * x[i] + y[i] * y[i] + 20 * (a * a + b[i] * b[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        Sines.sines(gradientX, 2 * Math.PI, x, n);
        Sines.sines(gradientY, 2 * Math.PI, y, n);
        slope(gradientX, x, n);
        slope(gradientY, y, n);
    }

    /** @param slope holds the sines at first */
    private static void slope(double[] slope, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = 2 * t[i] + 20 * Math.PI * slope[i];
        }
    }

    @Override
    public List<Minimum> minima() {
        return Known.MINIMA;
    }

    private static double slope(double t) {
        return 2 * t + 20 * Math.PI * Sines.sin(2 * Math.PI * t);
    }

    private static double curvature(double t) {
        return 2 + 40 * Math.PI * Math.PI * Sines.cos(2 * Math.PI * t);
    }

    /** The minima, found when they are first asked for. */
    private static final class Known {
        static final List<Minimum> MINIMA = find();

        private static List<Minimum> find() {
            Rastrigin surface = new Rastrigin();
            List<Minimum> found = new ArrayList<>();
            for (int i = -5; i <= 5; i++) {
                for (int j = -5; j <= 5; j++) {
                    double x = near(i);
                    double y = near(j);
                    found.add(new Minimum(x, y, surface.value(x, y)));
                }
            }
            found.sort(Comparator.comparingDouble(Minimum::value));
            return List.copyOf(found);
        }

        private static double near(double whole) {
            double t = whole;
            for (int i = 0; i < 8; i++) {
                t -= slope(t) / curvature(t);
            }
            return t;
        }
    }
}
