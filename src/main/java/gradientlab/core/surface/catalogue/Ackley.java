package gradientlab.core.surface.catalogue;

import gradientlab.core.elementary.Exponentials;
import gradientlab.core.elementary.Sines;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * f = -20exp(-0.2√(½(x²+y²))) - exp(½(cos 2πx + cos 2πy)) + e + 20 (Ackley 1987): a cone at the bottom of
 * a nearly level plain, all of it rippled.
 *
 * The cone has a tip at (0, 0), where its gradient is 0/0 and its curvature without bound. There the
 * gradient is defined as 0 and the Hessian as that of the ripple alone, 2π²e times the identity.
 * All 121 minima of the view are listed, the global one first, found by Newton's method near whole numbers.
 */
public final class Ackley extends CatalogueSurface {

    public Ackley() {
        super("ackley", "−20exp(−0.2√(½(x²+y²))) − exp(½(cos 2πx + cos 2πy)) + e + 20",
                new View(-5, 5, -5, 5), new Point(-3.3, 2.4));
    }

    @Override
    public double value(double x, double y) {
        double a = Sines.sin(Math.PI * x);
        double b = Sines.sin(Math.PI * y);
        // ½(cos 2πx + cos 2πy) = 1 - (a² + b²); so written, both parts are exactly 0 at the minimum.
        return 20 * Exponentials.oneLess(-0.2 * rho(x, y))
                + Math.E * Exponentials.oneLess(-(a * a + b * b));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double rho = rho(x, y);
        double cone = cone(rho, Exponentials.exp(-0.2 * rho));
        double cosines = Sines.cos(2 * Math.PI * x) + Sines.cos(2 * Math.PI * y);
        double ripple = Math.PI * Exponentials.exp(cosines / 2);
        gradient[0] = cone * x + ripple * Sines.sin(2 * Math.PI * x);
        gradient[1] = cone * y + ripple * Sines.sin(2 * Math.PI * y);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double rho = rho(x, y);
        double cone = cone(rho, Exponentials.exp(-0.2 * rho));
        double bend = rho == 0 ? 0 : -cone * (0.2 + 1 / rho) / (2 * rho);
        double cosX = Sines.cos(2 * Math.PI * x);
        double cosY = Sines.cos(2 * Math.PI * y);
        double sinX = Sines.sin(2 * Math.PI * x);
        double sinY = Sines.sin(2 * Math.PI * y);
        double ripple = Math.PI * Math.PI * Exponentials.exp((cosX + cosY) / 2);
        second[0] = cone + bend * x * x + ripple * (2 * cosX - sinX * sinX);
        second[1] = bend * x * y - ripple * sinX * sinY;
        second[2] = cone + bend * y * y + ripple * (2 * cosY - sinY * sinY);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] waves = new double[n];
        double[] scratch = new double[n];
        Sines.sines(values, Math.PI, x, n);
        Sines.sines(waves, Math.PI, y, n);
        for (int i = 0; i < n; i++) {
            waves[i] = -(values[i] * values[i] + waves[i] * waves[i]);
        }
        for (int i = 0; i < n; i++) {
            values[i] = -0.2 * rho(x[i], y[i]);
        }
        Exponentials.oneLess(waves, scratch, n);
        Exponentials.oneLess(values, scratch, n);
        for (int i = 0; i < n; i++) {
            values[i] = 20 * values[i] + Math.E * waves[i];
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] cone = new double[n];
        double[] ripple = new double[n];
        Sines.cosines(gradientX, 2 * Math.PI, x, n);
        Sines.cosines(gradientY, 2 * Math.PI, y, n);
        for (int i = 0; i < n; i++) {
            cone[i] = -0.2 * rho(x[i], y[i]);
            ripple[i] = (gradientX[i] + gradientY[i]) / 2;
        }
        Exponentials.exp(cone, gradientX, n);
        Exponentials.exp(ripple, gradientX, n);
        for (int i = 0; i < n; i++) {
            cone[i] = cone(rho(x[i], y[i]), cone[i]);
        }
        Sines.sines(gradientX, 2 * Math.PI, x, n);
        Sines.sines(gradientY, 2 * Math.PI, y, n);
        slope(gradientX, cone, ripple, x, n);
        slope(gradientY, cone, ripple, y, n);
    }

    /** @param slope holds the sines at first */
    private static void slope(double[] slope, double[] cone, double[] ripple, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = cone[i] * t[i] + Math.PI * ripple[i] * slope[i];
        }
    }

    @Override
    public List<Minimum> minima() {
        return Known.MINIMA;
    }

    private static double rho(double x, double y) {
        return Math.sqrt((x * x + y * y) / 2);
    }

    /** @param fall exp(-0.2ρ) */
    private static double cone(double rho, double fall) {
        return rho == 0 ? 0 : 2 * fall / rho;
    }

    /** The minima, found when they are first asked for. */
    private static final class Known {
        static final List<Minimum> MINIMA = find();

        private static List<Minimum> find() {
            Ackley surface = new Ackley();
            List<Minimum> found = new ArrayList<>();
            for (int i = -5; i <= 5; i++) {
                for (int j = -5; j <= 5; j++) {
                    found.add(near(surface, i, j));
                }
            }
            found.sort(Comparator.comparingDouble(Minimum::value));
            return List.copyOf(found);
        }

        private static Minimum near(Ackley surface, double wholeX, double wholeY) {
            double x = wholeX;
            double y = wholeY;
            double[] g = new double[2];
            double[] h = new double[3];
            for (int i = 0; i < 12; i++) {
                surface.gradient(g, x, y);
                surface.second(h, x, y);
                double determinant = h[0] * h[2] - h[1] * h[1];
                x -= (h[2] * g[0] - h[1] * g[1]) / determinant;
                y -= (h[0] * g[1] - h[1] * g[0]) / determinant;
            }
            return new Minimum(x, y, surface.value(x, y));
        }
    }
}
