package gradientlab.core.surface.catalogue;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;

/**
 * f = (σ(y+x) - ¾)² + (σ(y-x) - ¼)² with σ(z) = 1/(1+exp(-z)): the squared error of one sigmoid neuron
 * with weight x and bias y on two examples, input 1 with target ¾ and input -1 with target ¼.
 *
 * Where the neuron saturates the error is large and yet all but level: the gradient shrinks as
 * exp(-|y±x|). That is the plateau of real networks in its smallest form. The one minimum is where both
 * outputs hit their targets, y+x = ln 3 and y-x = -ln 3.
 */
public final class Plateau extends CatalogueSurface {

    public Plateau() {
        super("plateau", "(σ(y+x)−¾)² + (σ(y−x)−¼)²",
                new View(-8, 8, -8, 8), new Point(-4, 1), new Minimum(Math.log(3), 0, 0));
    }

    @Override
    public double value(double x, double y) {
        double a = sigmoid(y + x) - 0.75;
        double b = sigmoid(y - x) - 0.25;
        return a * a + b * b;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double a = slope(y + x, 0.75);
        double b = slope(y - x, 0.25);
        gradient[0] = a - b;
        gradient[1] = a + b;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double a = bend(y + x, 0.75);
        double b = bend(y - x, 0.25);
        second[0] = a + b;
        second[1] = a - b;
        second[2] = a + b;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** The derivative of (σ(z) - target)². Of e = exp(-|z|) σ' = e/(1+e)² keeps its digits on both sides. */
    private static double slope(double z, double target) {
        double e = Math.exp(-Math.abs(z));
        double upper = 1 / (1 + e);
        double sigmoid = z < 0 ? e * upper : upper;
        return 2 * (sigmoid - target) * (e * upper * upper);
    }

    /** The second derivative of (σ(z) - target)². */
    private static double bend(double z, double target) {
        double e = Math.exp(-Math.abs(z));
        double upper = 1 / (1 + e);
        double sigmoid = z < 0 ? e * upper : upper;
        double rise = e * upper * upper;
        return 2 * rise * (rise + (sigmoid - target) * (1 - 2 * sigmoid));
    }
}
