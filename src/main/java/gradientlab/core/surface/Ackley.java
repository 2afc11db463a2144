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
        double rho = Math.sqrt((x * x + y * y) / 2);
        double a = Math.sin(Math.PI * x);
        double b = Math.sin(Math.PI * y);
        // ½(cos 2πx + cos 2πy) = 1 - (a² + b²); so written, both parts are exactly 0 at the minimum.
        return -20 * Math.expm1(-0.2 * rho) - Math.E * Math.expm1(-(a * a + b * b));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double rho = Math.sqrt((x * x + y * y) / 2);
        double cone = rho == 0 ? 0 : 2 * Math.exp(-0.2 * rho) / rho;
        double ripple = Math.PI * ripple(x, y);
        gradient[0] = cone * x + ripple * Math.sin(2 * Math.PI * x);
        gradient[1] = cone * y + ripple * Math.sin(2 * Math.PI * y);
    }

    @Override
    public void second(double[] second, double x, double y) {
        double rho = Math.sqrt((x * x + y * y) / 2);
        double cone = rho == 0 ? 0 : 2 * Math.exp(-0.2 * rho) / rho;
        double bend = rho == 0 ? 0 : -cone * (0.2 + 1 / rho) / (2 * rho);
        double ripple = Math.PI * Math.PI * ripple(x, y);
        double sinX = Math.sin(2 * Math.PI * x);
        double sinY = Math.sin(2 * Math.PI * y);
        second[0] = cone + bend * x * x + ripple * (2 * Math.cos(2 * Math.PI * x) - sinX * sinX);
        second[1] = bend * x * y - ripple * sinX * sinY;
        second[2] = cone + bend * y * y + ripple * (2 * Math.cos(2 * Math.PI * y) - sinY * sinY);
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

    private static double ripple(double x, double y) {
        return Math.exp((Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y)) / 2);
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
