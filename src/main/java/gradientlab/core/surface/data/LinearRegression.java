package gradientlab.core.surface.data;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;

/**
 * f(w, b) = mean of (w u + b - v)², the mean squared error of a straight line: x is its slope w, y its
 * intercept b.
 *
 * <p>A bowl, known by the means of u, v and their products; it is evaluated from its minimum, so that
 * f - min f loses no digits there.
 */
public final class LinearRegression implements DataLoss {

    public static final String ID = "linear_regression";

    private final Sample sample;
    private final double uu;
    private final double u;
    private final double slope;
    private final double intercept;
    private final double least;

    /** @param sample inputs that are not all alike, with their targets */
    public LinearRegression(Sample sample) {
        this.sample = sample;
        int n = sample.rows();
        double sumU = 0;
        double sumV = 0;
        for (int i = 0; i < n; i++) {
            sumU += sample.u(i);
            sumV += sample.v(i);
        }
        double meanU = sumU / n;
        double meanV = sumV / n;
        double varied = 0;
        double together = 0;
        for (int i = 0; i < n; i++) {
            double d = sample.u(i) - meanU;
            varied += d * d;
            together += d * (sample.v(i) - meanV);
        }
        slope = together / varied;
        intercept = meanV - slope * meanU;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double rest = slope * sample.u(i) + intercept - sample.v(i);
            squares += rest * rest;
        }
        least = squares / n;
        uu = varied / n + meanU * meanU;
        u = meanU;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String formula() {
        return "mean of (x·u + y − v)²";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public double value(double x, double y) {
        double dw = x - slope;
        double db = y - intercept;
        return least + dw * (uu * dw + 2 * u * db) + db * db;
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        double dw = x - slope;
        double db = y - intercept;
        gradient[0] = 2 * (uu * dw + u * db);
        gradient[1] = 2 * (u * dw + db);
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = 2 * uu;
        second[1] = 2 * u;
        second[2] = 2;
    }

    @Override
    public void gradient(double[] gradient, double x, double y, int[] rows, int from, int to) {
        double gx = 0;
        double gy = 0;
        for (int i = from; i < to; i++) {
            double input = sample.u(rows[i]);
            double rest = x * input + y - sample.v(rows[i]);
            gx += rest * input;
            gy += rest;
        }
        gradient[0] = 2 * gx / (to - from);
        gradient[1] = 2 * gy / (to - from);
    }

    @Override
    public double predict(double x, double y, double input, double ignored) {
        return x * input + y;
    }

    @Override
    public View view() {
        double half = half();
        return new View(slope - half, slope + half, intercept - half, intercept + half);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(slope, intercept, least));
    }

    @Override
    public Point start() {
        double half = half();
        return new Point(Rounding.near(slope - 0.7 * half, half),
                Rounding.near(intercept + 0.6 * half, half));
    }

    private double half() {
        return Rounding.up(1.2 * Math.max(1, Math.max(Math.abs(slope), Math.abs(intercept))));
    }
}
