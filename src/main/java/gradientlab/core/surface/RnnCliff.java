package gradientlab.core.surface;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * f = (h_T - 0.7)² with h_t = σ(x h_{t-1} + y), h_0 = ½: the loss of a recurrent network of one unit by its
 * weight x and its bias y (Pascanu, Mikolov, Bengio 2013, figure 6).
 *
 * <p>For x > 4 the unit has two states that it can rest in, and h_0 lies between them where y = -x/2: there
 * the loss is a cliff, whose gradient grows as (x/4)^T. On both sides of it the surface is all but level. The
 * minima, f = 0, are a line; the one that is listed has x = 4.
 */
public final class RnnCliff implements LossSurface {

    public static final String ID = "rnn_cliff";

    /** T, how many time steps the unit makes. */
    public static final Knob LENGTH = Knob.whole("length", "T", 5, 200, 50);

    /** What h_T should be. */
    public static final double TARGET = 0.7;

    /** h_0. */
    public static final double FIRST = 0.5;

    private static final double LISTED = 4;

    private final int length;
    private final List<Minimum> minima;

    /** One with a value for its knob. */
    public RnnCliff(Settings settings) {
        length = (int) settings.get(LENGTH.id());
        minima = List.of(new Minimum(LISTED, floor(LISTED), 0));
    }

    /** y of the minimum at x, by halving: h_T grows with y. */
    private double floor(double x) {
        double low = -3 - x;
        double high = 3;
        // Until no number lies between.
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (state(x, middle) < TARGET) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Override
    public String id() {
        return ID;
    }

    /** T. */
    public int length() {
        return length;
    }

    @Override
    public String formula() {
        return "(h_T − 0.7)²,  h_t = σ(x h_{t−1} + y),  h₀ = ½";
    }

    /** h_T. */
    public double state(double x, double y) {
        double h = FIRST;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            h = sigmoid(z, Exponentials.exp(-Math.abs(z)));
        }
        return h;
    }

    @Override
    public double value(double x, double y) {
        double error = state(x, y) - TARGET;
        return error * error;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double h = FIRST;
        double byX = 0;
        double byY = 0;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            double e = Exponentials.exp(-Math.abs(z));
            double next = sigmoid(z, e);
            double slope = slope(e);
            byX = slope * (h + x * byX);
            byY = slope * (1 + x * byY);
            h = next;
        }
        gradient[0] = 2 * (h - TARGET) * byX;
        gradient[1] = 2 * (h - TARGET) * byY;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double h = FIRST;
        double byX = 0;
        double byY = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            double e = Exponentials.exp(-Math.abs(z));
            double next = sigmoid(z, e);
            double slope = slope(e);
            // σ'' = σ' (1 - 2σ)
            double bend = slope * (1 - 2 * next);
            double innerX = h + x * byX;
            double innerY = 1 + x * byY;
            xx = bend * innerX * innerX + slope * (2 * byX + x * xx);
            xy = bend * innerX * innerY + slope * (byY + x * xy);
            yy = bend * innerY * innerY + slope * (x * yy);
            byX = slope * innerX;
            byY = slope * innerY;
            h = next;
        }
        double error = 2 * (h - TARGET);
        second[0] = 2 * byX * byX + error * xx;
        second[1] = 2 * byX * byY + error * xy;
        second[2] = 2 * byY * byY + error * yy;
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        double[] h = new double[n];
        double[] e = new double[n];
        double[] scratch = new double[n];
        Arrays.fill(h, FIRST);
        for (int t = 0; t < length; t++) {
            exponentials(e, h, scratch, x, y, n);
            for (int i = 0; i < n; i++) {
                h[i] = sigmoid(x[i] * h[i] + y[i], e[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            values[i] = (h[i] - TARGET) * (h[i] - TARGET);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] h = new double[n];
        double[] e = new double[n];
        double[] slope = new double[n];
        Arrays.fill(h, FIRST);
        Arrays.fill(gradientX, 0, n, 0);
        Arrays.fill(gradientY, 0, n, 0);
        for (int t = 0; t < length; t++) {
            exponentials(e, h, slope, x, y, n);
            for (int i = 0; i < n; i++) {
                slope[i] = slope(e[i]);
            }
            for (int i = 0; i < n; i++) {
                gradientX[i] = slope[i] * (h[i] + x[i] * gradientX[i]);
                gradientY[i] = slope[i] * (1 + x[i] * gradientY[i]);
            }
            for (int i = 0; i < n; i++) {
                h[i] = sigmoid(x[i] * h[i] + y[i], e[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            gradientX[i] = 2 * (h[i] - TARGET) * gradientX[i];
            gradientY[i] = 2 * (h[i] - TARGET) * gradientY[i];
        }
    }

    /** e = exp(-|x h + y|) at each point. */
    private static void exponentials(
            double[] e, double[] h, double[] scratch, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            e[i] = -Math.abs(x[i] * h[i] + y[i]);
        }
        Exponentials.exp(e, scratch, n);
    }

    /** σ(z) of e = exp(-|z|), which keeps its digits on both sides. */
    private static double sigmoid(double z, double e) {
        return (z < 0 ? e : 1) / (1 + e);
    }

    /** σ'(z) of e = exp(-|z|). */
    private static double slope(double e) {
        double upper = 1 / (1 + e);
        return e * upper * upper;
    }

    @Override
    public View view() {
        return new View(3, 6, -3, -1.25);
    }

    @Override
    public List<Minimum> minima() {
        return minima;
    }

    @Override
    public Point start() {
        return new Point(5, -2.3);
    }
}
