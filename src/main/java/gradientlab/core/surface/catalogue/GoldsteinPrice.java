package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = [1+(x+y+1)²(19-14x+3x²-14y+6xy+3y²)] · [30+(2x-3y)²(18-32x+12x²+48y-36xy+27y²)]
 * (Goldstein and Price 1971): four valleys, and heights from 3 to a million.
 *
 * With w = x+y and t = 2x-3y it is A(w) B(t), where A = 1 + (w+1)²(3w²-14w+19), A' = 12(w+1)(w-1)(w-2),
 * B = 30 + t²(3t²-16t+18) and B' = 12t(t-1)(t-3). Written so, no digits are lost to cancelling powers.
 */
public final class GoldsteinPrice extends CatalogueSurface {

    public GoldsteinPrice() {
        super("goldstein_price",
                "[1+(x+y+1)²(19−14x+3x²−14y+6xy+3y²)]·[30+(2x−3y)²(18−32x+12x²+48y−36xy+27y²)]",
                new View(-2, 2, -2, 2), new Point(-1, 0.5),
                new Minimum(0, -1, 3),
                new Minimum(-0.6, -0.4, 30),
                new Minimum(1.8, 0.2, 84),
                new Minimum(1.2, 0.8, 840));
    }

    @Override
    public double value(double x, double y) {
        return a(x + y) * b(2 * x - 3 * y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double alongW = alongW(x, y);
        double alongT = alongT(x, y);
        gradient[0] = alongW + 2 * alongT;
        gradient[1] = alongW - 3 * alongT;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double w = x + y;
        double t = 2 * x - 3 * y;
        double ww = 12 * (w * (3 * w - 4) - 1) * b(t);
        double wt = 144 * (w + 1) * (w - 1) * (w - 2) * t * (t - 1) * (t - 3);
        double tt = 12 * (t * (3 * t - 8) + 3) * a(w);
        second[0] = ww + 4 * wt + 4 * tt;
        second[1] = ww - wt - 6 * tt;
        second[2] = ww - 6 * wt + 9 * tt;
    }

    /** In short loops: a longer one the compiler does not turn into vectors. */
    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = a(x[i] + y[i]);
        }
        for (int i = 0; i < n; i++) {
            values[i] *= b(2 * x[i] - 3 * y[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            gradientX[i] = alongW(x[i], y[i]);
        }
        for (int i = 0; i < n; i++) {
            gradientY[i] = alongT(x[i], y[i]);
        }
        for (int i = 0; i < n; i++) {
            double alongW = gradientX[i];
            double alongT = gradientY[i];
            gradientX[i] = alongW + 2 * alongT;
            gradientY[i] = alongW - 3 * alongT;
        }
    }

    /** A' B */
    private static double alongW(double x, double y) {
        double w = x + y;
        return 12 * (w + 1) * (w - 1) * (w - 2) * b(2 * x - 3 * y);
    }

    /** A B' */
    private static double alongT(double x, double y) {
        double t = 2 * x - 3 * y;
        return 12 * t * (t - 1) * (t - 3) * a(x + y);
    }

    private static double a(double w) {
        return 1 + (w + 1) * (w + 1) * (w * (3 * w - 14) + 19);
    }

    private static double b(double t) {
        return 30 + t * t * (t * (3 * t - 16) + 18);
    }
}
