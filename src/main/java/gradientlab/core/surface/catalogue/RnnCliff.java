package gradientlab.core.surface.catalogue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.elementary.Exponentials;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * f = (h_T - 0.7)² with h_t = σ(x h_{t-1} + y), h₀ = ½, σ(z) = 1/(1+exp(-z)): the squared error of a
 * recurrent network of one unit without input, whose recurrent weight is x = w and whose bias is y = b
 * (Pascanu, Mikolov and Bengio 2013, "On the difficulty of training recurrent neural networks").
 *
 * <p>For w > 4 the unit has two stable states, and h₀ is on the border between them where w/2 + b = 0: there
 * h stays at ½, every time step multiplies its derivative by w/4, and f falls off a cliff that is
 * (w/4)^-T wide. Far from it the unit saturates and the gradient is 0 to the last digit. The minimum 0 is
 * taken along a curve, not at points.
 *
 * <p>One pass over the time steps carries h with its first and second derivatives. σ' is taken from
 * e = exp(-|z|), as e/(1+e)², which keeps its digits on both sides.
 */
public final class RnnCliff implements LossSurface {

    public static final String ID = "rnn_cliff";

    /** The number of time steps T, 5 to 200. */
    public static final Knob LENGTH = Knob.whole("length", "T", 5, 200, 50).text("time_steps");

    /** The weight w from which on there are two stable states, and so a cliff. */
    public static final double FROM = 4;

    /** h₀ */
    public static final double FIRST = 0.5;

    /** What h_T should be. */
    public static final double TARGET = 0.7;

    private final int length;

    /** A network with a value for its knob. */
    public RnnCliff(Settings settings) {
        this((int) settings.get(LENGTH.id()));
    }

    /** @param length T, 1 or more */
    public RnnCliff(int length) {
        this.length = length;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String formula() {
        return "(h_T − 0.7)²,  hₜ = σ(x·hₜ₋₁ + y),  h₀ = 0.5";
    }

    /** T */
    public int length() {
        return length;
    }

    /** About how wide the cliff is at a weight above {@link #FROM}: (w/4)^-T. */
    public double width(double x) {
        return Math.pow(x / FROM, -length);
    }

    /** h_T of a network with recurrent weight x and bias y, in 0 to 1. */
    public double last(double x, double y) {
        double h = FIRST;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            double e = Exponentials.exp(-Math.abs(z));
            h = (z < 0 ? e : 1) * (1 / (1 + e));
        }
        return h;
    }

    @Override
    public double value(double x, double y) {
        double miss = last(x, y) - TARGET;
        return miss * miss;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double h = FIRST;
        double hx = 0;
        double hy = 0;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            double e = Exponentials.exp(-Math.abs(z));
            double upper = 1 / (1 + e);
            double rise = e * upper * upper;
            hx = rise * (h + x * hx);
            hy = rise * (1 + x * hy);
            h = (z < 0 ? e : 1) * upper;
        }
        gradient[0] = 2 * (h - TARGET) * hx;
        gradient[1] = 2 * (h - TARGET) * hy;
    }

    @Override
    public void second(double[] second, double x, double y) {
        double h = FIRST;
        double hx = 0;
        double hy = 0;
        double hxx = 0;
        double hxy = 0;
        double hyy = 0;
        for (int t = 0; t < length; t++) {
            double z = x * h + y;
            double e = Exponentials.exp(-Math.abs(z));
            double upper = 1 / (1 + e);
            double rise = e * upper * upper;
            // σ'' = σ' (1 - 2σ)
            double bend = rise * (z < 0 ? 1 - e : e - 1) * upper;
            double zx = h + x * hx;
            double zy = 1 + x * hy;
            hxx = bend * zx * zx + rise * (2 * hx + x * hxx);
            hxy = bend * zx * zy + rise * (hy + x * hxy);
            hyy = bend * zy * zy + rise * (x * hyy);
            hx = rise * zx;
            hy = rise * zy;
            h = (z < 0 ? e : 1) * upper;
        }
        double miss = h - TARGET;
        second[0] = 2 * (hx * hx + miss * hxx);
        second[1] = 2 * (hx * hy + miss * hxy);
        second[2] = 2 * (hy * hy + miss * hyy);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        Points points = new Points(n);
        for (int t = 0; t < length; t++) {
            points.sums(x, y);
            points.states();
        }
        points.losses(values);
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        slopes(new Points(n), gradientX, gradientY, x, y);
    }

    @Override
    public void valuesAndGradients(
            double[] values, double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        Points points = new Points(n);
        slopes(points, gradientX, gradientY, x, y);
        points.losses(values);
    }

    private void slopes(Points points, double[] gradientX, double[] gradientY, double[] x, double[] y) {
        points.clear(gradientX);
        points.clear(gradientY);
        for (int t = 0; t < length; t++) {
            points.sums(x, y);
            points.slopes(gradientX, gradientY, x);
            points.states();
        }
        points.times(gradientX);
        points.times(gradientY);
    }

    @Override
    public View view() {
        return new View(3, 6, -3.2, -1);
    }

    /** None: f is least along a curve. */
    @Override
    public List<Minimum> minima() {
        return List.of();
    }

    /** 0, where h_T is 0.7. */
    @Override
    public OptionalDouble least() {
        return OptionalDouble.of(0);
    }

    @Override
    public Point start() {
        return new Point(5, -2.3);
    }

    /** The same pass at many points at once: loops that the compiler makes vectors of. */
    private static final class Points {

        private final int n;
        private final double[] h;
        private final double[] z;
        private final double[] e;
        private final double[] scale;

        Points(int n) {
            this.n = n;
            h = new double[n];
            z = new double[n];
            e = new double[n];
            scale = new double[n];
            Arrays.fill(h, FIRST);
        }

        void clear(double[] numbers) {
            for (int i = 0; i < n; i++) {
                numbers[i] = 0;
            }
        }

        /** z and exp(-|z|) of the next time step. */
        void sums(double[] x, double[] y) {
            for (int i = 0; i < n; i++) {
                z[i] = x[i] * h[i] + y[i];
                e[i] = -Math.abs(z[i]);
            }
            Exponentials.exp(e, scale, n);
        }

        /** The derivatives of h after this time step from those before it; h is still the one before. */
        void slopes(double[] hx, double[] hy, double[] x) {
            for (int i = 0; i < n; i++) {
                double upper = 1 / (1 + e[i]);
                double rise = e[i] * upper * upper;
                hx[i] = rise * (h[i] + x[i] * hx[i]);
                hy[i] = rise * (1 + x[i] * hy[i]);
            }
        }

        void states() {
            for (int i = 0; i < n; i++) {
                h[i] = (z[i] < 0 ? e[i] : 1) * (1 / (1 + e[i]));
            }
        }

        void losses(double[] values) {
            for (int i = 0; i < n; i++) {
                double miss = h[i] - TARGET;
                values[i] = miss * miss;
            }
        }

        /** From a derivative of h_T that of the loss. */
        void times(double[] slope) {
            for (int i = 0; i < n; i++) {
                slope[i] = 2 * (h[i] - TARGET) * slope[i];
            }
        }
    }
}
