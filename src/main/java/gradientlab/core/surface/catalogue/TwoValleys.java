package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = -ln(exp(-p) + exp(-q)), p = 10((x+2)²+y²), q = ½((x-2)²+y²): the smooth minimum of two bowls of the
 * same height, a sharp one on the left (curvature 20) and a flat one on the right (curvature 1).
 *
 * A step holds in a valley only if lr < 2/curvature: gradient descent with a rate between 0.1 and 2 is
 * thrown out of the sharp valley and stays in the flat one, which is one account of why large rates and
 * noise find flat minima (Hochreiter and Schmidhuber 1997, "Flat minima"). The sharp one is deeper by
 * 3e-4 only, the tail of the other bowl.
 */
public final class TwoValleys extends CatalogueSurface {

    public TwoValleys() {
        super("two_valleys", "−ln(exp(−10((x+2)²+y²)) + exp(−½((x−2)²+y²)))",
                new View(-4, 5, -3.5, 3.5), new Point(-2.6, 0.6),
                new Minimum(-1.9999328905849074, 0, -3.354513831955165e-4),
                new Minimum(2, 0, 0));
    }

    @Override
    public double value(double x, double y) {
        double p = sharp(x, y);
        double q = flat(x, y);
        return Math.min(p, q) - Math.log1p(Math.exp(-Math.abs(p - q)));
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double share = share(x, y);
        gradient[0] = share * 20 * (x + 2) + (1 - share) * (x - 2);
        gradient[1] = share * 20 * y + (1 - share) * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double share = share(x, y);
        double dx = 20 * (x + 2) - (x - 2);
        double dy = 19 * y;
        double mixed = share * (1 - share);
        double both = 1 + 19 * share;
        second[0] = both - mixed * dx * dx;
        second[1] = -mixed * dx * dy;
        second[2] = both - mixed * dy * dy;
    }

    /** How much of the sharp bowl there is at a point, 0 to 1. */
    private static double share(double x, double y) {
        return 1 / (1 + Math.exp(sharp(x, y) - flat(x, y)));
    }

    private static double sharp(double x, double y) {
        return 10 * ((x + 2) * (x + 2) + y * y);
    }

    private static double flat(double x, double y) {
        return 0.5 * ((x - 2) * (x - 2) + y * y);
    }
}
