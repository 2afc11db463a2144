package gradientlab.core.surface;

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
public final class Ackley implements LossSurface {

    @Override
    public String id() {
        return "ackley";
    }

    @Override
    public String formula() {
        return "−20exp(−0.2√(½(x²+y²))) − exp(½(cos 2πx + cos 2πy)) + e + 20";
    }

    @Override
    public double value(double x, double y) {
        double a = HalfTurns.sin(x);
        double b = HalfTurns.sin(y);
        // ½(cos 2πx + cos 2πy) = 1 - (a² + b²); so written, both parts are exactly 0 at the minimum.
        return height(rho(x, y), a * a + b * b);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double cone = cone(rho(x, y));
        double ripple = ripple(HalfTurns.cos(2 * x) + HalfTurns.cos(2 * y));
        gradient[0] = cone * x + ripple * HalfTurns.sin(2 * x);
        gradient[1] = cone * y + ripple * HalfTurns.sin(2 * y);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double rho = rho(x, y);
        double cone = cone(rho);
        double bend = rho == 0 ? 0 : -cone * (0.2 + 1 / rho) / (2 * rho);
        double cosX = HalfTurns.cos(2 * x);
        double cosY = HalfTurns.cos(2 * y);
        double sinX = HalfTurns.sin(2 * x);
        double sinY = HalfTurns.sin(2 * y);
        double ripple = Math.PI * ripple(cosX + cosY);
        second[0] = cone + bend * x * x + ripple * (2 * cosX - sinX * sinX);
        second[1] = bend * x * y - ripple * sinX * sinY;
        second[2] = cone + bend * y * y + ripple * (2 * cosY - sinY * sinY);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] a = new double[n];
        double[] b = new double[n];
        HalfTurns.sines(a, 1, x, n);
        HalfTurns.sines(b, 1, y, n);
        for (int i = 0; i < n; i++) {
            values[i] = height(rho(x[i], y[i]), a[i] * a[i] + b[i] * b[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] cone = new double[n];
        double[] ripple = new double[n];
        HalfTurns.cosines(gradientX, 2, x, n);
        HalfTurns.cosines(gradientY, 2, y, n);
        for (int i = 0; i < n; i++) {
            cone[i] = cone(rho(x[i], y[i]));
            ripple[i] = ripple(gradientX[i] + gradientY[i]);
        }
        HalfTurns.sines(gradientX, 2, x, n);
        HalfTurns.sines(gradientY, 2, y, n);
        slope(gradientX, cone, ripple, x, n);
        slope(gradientY, cone, ripple, y, n);
    }

    /** @param slope holds the sines at first */
    private static void slope(double[] slope, double[] cone, double[] ripple, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = cone[i] * t[i] + ripple[i] * slope[i];
        }
    }

    @Override
    public View view() {
        return new View(-5, 5, -5, 5);
    }

    @Override
    public List<Minimum> minima() {
        return Known.MINIMA;
    }

    @Override
    public Point start() {
        return new Point(-3.3, 2.4);
    }

    private static double rho(double x, double y) {
        return Math.sqrt((x * x + y * y) / 2);
    }

    /** @param squares sin²πx + sin²πy */
    private static double height(double rho, double squares) {
        return -20 * Math.expm1(-0.2 * rho) - Math.E * Math.expm1(-squares);
    }

    private static double cone(double rho) {
        return rho == 0 ? 0 : 2 * Math.exp(-0.2 * rho) / rho;
    }

    /** @param cosines cos 2πx + cos 2πy */
    private static double ripple(double cosines) {
        return Math.PI * Math.exp(cosines / 2);
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
