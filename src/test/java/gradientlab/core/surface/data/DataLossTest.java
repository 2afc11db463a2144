package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses of models on data: exact derivatives, batches that add up to the whole, the known minimum. */
class DataLossTest {

    static Stream<DataLoss> losses() {
        Lcg random = new Lcg(4);
        int n = 700;
        double[] u = random(random, n);
        double[] v = random(random, n);
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            positive[i] = u[i] - 0.5 * v[i] + 0.8 * random.normal() > 0;
            u[i] += 1;
        }
        return Stream.of(
                new LinearRegression(new Sample(u, v, new boolean[0])),
                new LogisticRegression(new Sample(u, v, positive), 0),
                new LogisticRegression(new Sample(u, v, positive).scaled(true), 0.1));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void valueGradientAndHessianBelongTogether(DataLoss loss) {
        Lcg random = new Lcg(8);
        double[] g = new double[2];
        double[] up = new double[2];
        double[] down = new double[2];
        double[] h = new double[3];
        double step = 1e-5;
        for (int i = 0; i < 30; i++) {
            double x = random.symmetric(3);
            double y = random.symmetric(3);
            loss.gradient(g, x, y);
            loss.second(h, x, y);
            assertEquals((loss.value(x + step, y) - loss.value(x - step, y)) / (2 * step), g[0], 1e-7);
            assertEquals((loss.value(x, y + step) - loss.value(x, y - step)) / (2 * step), g[1], 1e-7);
            loss.gradient(up, x + step, y);
            loss.gradient(down, x - step, y);
            assertEquals((up[0] - down[0]) / (2 * step), h[0], 1e-7);
            assertEquals((up[1] - down[1]) / (2 * step), h[1], 1e-7);
            loss.gradient(up, x, y + step);
            loss.gradient(down, x, y - step);
            assertEquals((up[1] - down[1]) / (2 * step), h[2], 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theValueIsTheMeanOverTheExamples(DataLoss loss) {
        Sample sample = loss.sample();
        double x = 0.7;
        double y = -1.3;
        double sum = 0;
        for (int i = 0; i < sample.rows(); i++) {
            if (sample.classed()) {
                double p = loss.predict(x, y, sample.u(i), sample.v(i));
                sum -= Math.log(sample.positive(i) ? p : 1 - p);
            } else {
                double rest = loss.predict(x, y, sample.u(i), 0) - sample.v(i);
                sum += rest * rest;
            }
        }
        double[] h = new double[3];
        double[] origin = new double[3];
        loss.second(h, 1e6, 1e6);
        loss.second(origin, 0, 0);
        // Far away only the penalty bends a logistic loss.
        double penalty = sample.classed() ? h[0] / 2 * (x * x + y * y) : 0;
        assertEquals(sum / sample.rows() + penalty, loss.value(x, y), 1e-11);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void batchesOfAnEpochAverageToTheWholeGradient(DataLoss loss) {
        int n = loss.sample().rows();
        int[] order = DataSet.shuffled(n, new Lcg(5));
        double[] whole = new double[2];
        double[] batch = new double[2];
        loss.gradient(whole, 1.1, -0.4);
        loss.gradient(batch, 1.1, -0.4, order, 0, n);
        assertEquals(whole[0], batch[0], 1e-12);
        assertEquals(whole[1], batch[1], 1e-12);
        double[] sum = new double[2];
        for (int from = 0; from < n; from += 100) {
            loss.gradient(batch, 1.1, -0.4, order, from, from + 100);
            sum[0] += batch[0] * 100 / n;
            sum[1] += batch[1] * 100 / n;
        }
        assertEquals(whole[0], sum[0], 1e-12);
        assertEquals(whole[1], sum[1], 1e-12);
    }

    /** As maps ask, before and after what they ask is at its speed. */
    @ParameterizedTest
    @MethodSource("losses")
    void manyPointsHaveTheBitsOfEach(DataLoss loss) {
        everywhere(loss);
        loss.warm(() -> false);
        everywhere(loss);
    }

    private static void everywhere(DataLoss loss) {
        Lcg random = new Lcg(9);
        int n = 21;
        double[] x = random(random, n);
        double[] y = random(random, n);
        int[] order = DataSet.shuffled(loss.sample().rows(), random);
        double[][] many = new double[11][n];
        loss.values(many[0], x, y, n);
        loss.gradients(many[1], many[2], x, y, n);
        loss.valuesAndGradients(many[3], many[4], many[5], x, y, n);
        loss.hessians(many[6], many[7], many[8], x, y, n);
        loss.gradients(many[9], many[10], x, y, n, order, 13, 61);
        double[] g = new double[2];
        double[] h = new double[3];
        for (int i = 0; i < n; i++) {
            assertEquals(loss.value(x[i], y[i]), many[0][i]);
            assertEquals(many[0][i], many[3][i]);
            loss.gradient(g, x[i], y[i]);
            assertEquals(g[0], many[1][i]);
            assertEquals(g[1], many[2][i]);
            assertEquals(g[0], many[4][i]);
            assertEquals(g[1], many[5][i]);
            loss.second(h, x[i], y[i]);
            assertEquals(h[0], many[6][i]);
            assertEquals(h[1], many[7][i]);
            assertEquals(h[2], many[8][i]);
            loss.gradient(g, x[i], y[i], order, 13, 61);
            assertEquals(g[0], many[9][i]);
            assertEquals(g[1], many[10][i]);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theKnownMinimumIsOne(DataLoss loss) {
        double[] g = new double[2];
        double[] h = new double[3];
        assertEquals(1, loss.minima().size());
        double x = loss.minima().get(0).x();
        double y = loss.minima().get(0).y();
        loss.gradient(g, x, y);
        loss.second(h, x, y);
        assertEquals(0, Math.hypot(g[0], g[1]), 1e-12);
        assertTrue(h[0] > 0 && h[0] * h[2] - h[1] * h[1] > 0);
        assertEquals(loss.value(x, y), loss.minima().get(0).value(), 1e-14);
        assertTrue(loss.view().contains(x, y) && loss.view().contains(loss.start().x(), loss.start().y()));
    }

    @Test
    void classesThatCanBeToldApartHaveNoMinimumWithoutAPenalty() {
        double[] u = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? -1 - i * 0.1 : 1 + i * 0.1).toArray();
        double[] v = IntStream.range(0, 40).mapToDouble(i -> Math.sin(i)).toArray();
        boolean[] positive = new boolean[40];
        for (int i = 20; i < 40; i++) {
            positive[i] = true;
        }
        Sample sample = new Sample(u, v, positive);
        assertEquals(List.of(), new LogisticRegression(sample, 0).minima());
        assertEquals(1, new LogisticRegression(sample, 0.01).minima().size());
        assertEquals(40 * Math.log(2) / 40, new LogisticRegression(sample, 0).value(0, 0), 1e-14);
    }

    @Test
    void moreExamplesThanFactorsOfTwoFitIntoADouble() {
        // 2^3000 overflows, and without weights each example has the factor 1 + e^0 = 2.
        double[] u = random(new Lcg(1), 3000);
        assertEquals(Math.log(2), new LogisticRegression(new Sample(u, u, new boolean[3000]), 0).value(0, 0),
                1e-14);
    }

    @Test
    void withoutAMinimumTheViewIsThreeAroundTheOrigin() {
        double[] u = {-1, 1};
        LogisticRegression apart = new LogisticRegression(new Sample(u, u, new boolean[] {false, true}), 0);
        assertEquals(new View(-3, 3, -3, 3), apart.view());
        assertEquals(new Point(-2.1, 1.5), apart.start());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theMinimumIsInTheMiddleOfAViewThatTheOriginIsIn(DataLoss loss) {
        double x = loss.minima().get(0).x();
        double y = loss.minima().get(0).y();
        View view = loss.view();
        assertEquals(x, (view.xMin() + view.xMax()) / 2, 1e-12);
        assertEquals(y, (view.yMin() + view.yMax()) / 2, 1e-12);
        assertTrue(view.contains(0, 0), "the model that says nothing");
        assertEquals(view.width(), view.height(), 1e-12);
        // The start is left of it and above, rounded to a hundredth of the view.
        double half = view.width() / 2;
        assertEquals(x - 0.7 * half, loss.start().x(), 0.03 * half);
        assertEquals(y + (loss.sample().classed() ? 0.5 : 0.6) * half, loss.start().y(), 0.03 * half);
    }

    @Test
    void hugeWeightsOverflowNowhere() {
        double[] u = {1, -1, 2};
        Sample sample = new Sample(u, u, new boolean[] {true, false, false});
        LogisticRegression loss = new LogisticRegression(sample, 0);
        assertEquals(4000 / 3.0, loss.value(1000, 1000), 1e-9);
        assertTrue(Double.isFinite(loss.value(1e5, -3e5)));
    }

    @Test
    void marginsThatOverflowCostNothingOrWithoutEnd() {
        double[] u = {1, -1};
        LogisticRegression apart = new LogisticRegression(new Sample(u, u, new boolean[] {true, false}), 0);
        apart.warm(() -> false);
        double[] x = {1e308, -1e308, Double.NaN};
        double[] y = {1e308, -1e308, 1};
        double[] values = new double[3];
        double[] slopes = new double[3];
        apart.valuesAndGradients(values, slopes, new double[3], x, y, 3);
        assertArrayEquals(new double[] {0, Double.POSITIVE_INFINITY, Double.NaN}, values);
        assertArrayEquals(new double[] {0, -1, Double.NaN}, slopes, 1e-306);
        double[] g = new double[2];
        for (int i = 0; i < 3; i++) {
            assertEquals(values[i], apart.value(x[i], y[i]));
            apart.gradient(g, x[i], y[i]);
            assertEquals(slopes[i], g[0]);
        }
    }

    private static double[] random(Lcg random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> random.normal()).toArray();
    }
}
