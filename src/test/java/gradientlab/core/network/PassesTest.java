package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pass against its formula written out, on widths that fill no vector. */
class PassesTest {

    private static final int LARGEST = 37;

    private interface Check {
        void at(int rows, int cols, Lcg random);
    }

    static Stream<Named<Passes>> passes() {
        return Stream.of(MatrixProducts.scalar(), MatrixProducts.fastest())
                .map(product -> Named.of(product.name(), product.passes()));
    }

    private static void shapes(Check check) {
        Lcg random = new Lcg(3);
        for (int rows : new int[] {1, 2, 5, 32}) {
            for (int cols = 1; cols <= LARGEST; cols++) {
                check.at(rows, cols, random);
            }
        }
    }

    private static double[] draw(int n, double centre, Lcg random) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = centre + random.normal();
        }
        return v;
    }

    /** What a pass is to overwrite. */
    private static double[] full(int n) {
        double[] v = new double[n];
        Arrays.fill(v, Double.NaN);
        return v;
    }

    private static void close(double wanted, double got) {
        assertEquals(wanted, got, 1e-12 * Math.max(1, Math.abs(wanted)));
    }

    private static void closeMoments(double[] v, double[] moments) {
        double mean = 0;
        for (double x : v) {
            mean += x / v.length;
        }
        double variance = 0;
        for (double x : v) {
            variance += (x - mean) * (x - mean) / v.length;
        }
        double shift = moments[1] / v.length;
        close(mean, moments[0] + shift);
        assertEquals(variance, moments[2] / v.length - shift * shift, 1e-12 * Math.max(1, variance));
    }

    private static void closeMagnitudes(double[] v, double[] out) {
        double sum = 0;
        double max = 0;
        double squares = 0;
        for (double x : v) {
            sum += Math.abs(x);
            max = Math.max(max, Math.abs(x));
            squares += x * x;
        }
        close(sum, out[Passes.SUM]);
        assertEquals(max, out[Passes.MAX]);
        close(squares, out[Passes.SQUARES]);
    }

    @ParameterizedTest
    @MethodSource("passes")
    void sumsOfAMatrixAreThoseOfItsEntries(Passes passes) {
        shapes((rows, cols, random) -> {
            double[] v = draw(rows * cols, 0, random);
            double[] out = full(3);
            passes.magnitudes(out, v, v.length);
            closeMagnitudes(v, out);
            double[] sums = full(cols);
            double[] more = full(3);
            passes.columns(sums, more, v, rows, cols);
            closeMagnitudes(v, more);
            double[] w = draw(rows * cols, 0, random);
            double[] centre = draw(cols, 0, random);
            double[] squares = full(cols);
            double[] products = full(cols);
            passes.columnSquares(squares, v, centre, rows, cols);
            passes.columnProducts(products, v, w, rows, cols);
            for (int j = 0; j < cols; j++) {
                double sum = 0;
                double square = 0;
                double product = 0;
                for (int at = j; at < rows * cols; at += cols) {
                    sum += v[at];
                    square += (v[at] - centre[j]) * (v[at] - centre[j]);
                    product += v[at] * w[at];
                }
                close(sum, sums[j]);
                close(square, squares[j]);
                close(product, products[j]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("passes")
    void momentsDoNotCancelFarFromZero(Passes passes) {
        shapes((rows, cols, random) -> {
            double[] v = draw(rows * cols, 1e6, random);
            double mean = 0;
            for (double x : v) {
                mean += (x - 1e6) / v.length;
            }
            double variance = 0;
            for (double x : v) {
                variance += (x - 1e6 - mean) * (x - 1e6 - mean) / v.length;
            }
            double[] moments = full(3);
            passes.moments(moments, v, v.length);
            closeVariance(variance, moments, v.length);
            passes.relu(v.clone(), v, moments, v.length);
            closeVariance(variance, moments, v.length);
            double[] halves = Arrays.stream(v).map(x -> x / 2).toArray();
            passes.skip(new double[v.length], halves, halves, 1, moments, v.length);
            closeVariance(variance, moments, v.length);
        });
    }

    @ParameterizedTest
    @MethodSource("passes")
    void sumsHaveTheSameBitsOnceTheyAreCompiled(Passes passes) {
        int n = 100;
        double[] v = draw(n, 0, new Lcg(11));
        double[] positive = new double[n];
        double[] cold = sums(passes, v, positive, n);
        for (int again = 0; again < 20_000; again++) {
            assertArrayEquals(cold, sums(passes, v, positive, n), 0);
        }
    }

    /** Everything that is summed over all numbers, three a pass. */
    private static double[] sums(Passes passes, double[] v, double[] other, int n) {
        double[][] three = new double[4][3];
        passes.relu(other, v, three[0], n);
        passes.moments(three[1], v, n);
        passes.skip(other, v, v, 0.3, three[2], n);
        passes.magnitudes(three[3], v, n);
        return Arrays.stream(three).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void closeVariance(double wanted, double[] moments, int n) {
        double shift = moments[1] / n;
        assertEquals(wanted, moments[2] / n - shift * shift, 1e-12 * Math.max(1, wanted));
    }

    @ParameterizedTest
    @MethodSource("passes")
    void reluAndItsWayBackGoByTheSignOfU(Passes passes) {
        shapes((rows, cols, random) -> {
            int n = rows * cols;
            double[] u = draw(n, 0, random);
            u[random.below(n)] = 0;
            double[] a = u.clone();
            double[] moments = full(3);
            passes.relu(a, a, moments, n);
            closeMoments(a, moments);
            double[] dh = draw(n, 0, random);
            double[] dz = full(n);
            double[] sums = full(cols);
            double[] out = full(3);
            double[] open = full(cols);
            passes.reluBackward(dz, sums, out, open, dh, u, 0.3, rows, cols);
            closeMagnitudes(dz, out);
            for (int j = 0; j < cols; j++) {
                double sum = 0;
                int count = 0;
                for (int at = j; at < n; at += cols) {
                    assertEquals(Math.max(u[at], 0), a[at]);
                    close(u[at] > 0 ? 0.3 * dh[at] : 0, dz[at]);
                    sum += dz[at];
                    count += u[at] > 0 ? 1 : 0;
                }
                close(sum, sums[j]);
                assertEquals(count, open[j]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("passes")
    void skipsAndBatchNormFollowTheirFormulas(Passes passes) {
        shapes((rows, cols, random) -> {
            int n = rows * cols;
            double[] x = draw(n, 0, random);
            double[] a = draw(n, 2, random);
            double[] h = full(n);
            double[] moments = full(3);
            passes.skip(h, x, a, 0.4, moments, n);
            closeMoments(h, moments);
            double[][] by = new double[4][];
            for (int i = 0; i < by.length; i++) {
                by[i] = draw(cols, 1, random);
            }
            double[] u = a.clone();
            double[] normal = full(n);
            passes.normalize(u, normal, by[0], by[1], by[2], by[3], rows, cols);
            double[] d = x.clone();
            passes.combine(d, a, by[0], by[1], by[2], rows, cols);
            for (int i = 0; i < n; i++) {
                int j = i % cols;
                close(x[i] + 0.4 * a[i], h[i]);
                close((a[i] - by[0][j]) * by[1][j], normal[i]);
                close(by[2][j] * (a[i] - by[0][j]) * by[1][j] + by[3][j], u[i]);
                close(by[0][j] * x[i] + by[1][j] + by[2][j] * a[i], d[i]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("passes")
    void whatIsNoNumberIsSeen(Passes passes) {
        for (int at = 0; at < LARGEST; at++) {
            double[] v = new double[LARGEST];
            v[at] = Double.NaN;
            double[] out = new double[3];
            passes.magnitudes(out, v, LARGEST);
            assertTrue(Double.isNaN(out[Passes.SUM]) && Double.isNaN(out[Passes.MAX]), "entry " + at);
            passes.relu(v, v, out, LARGEST);
            assertTrue(Double.isNaN(out[1]) && Double.isNaN(v[at]), "entry " + at);
            double[] s = new double[LARGEST];
            double[] dh = new double[LARGEST];
            dh[at] = Double.NaN;
            double[] u = draw(LARGEST, 50, new Lcg(1));
            passes.reluBackward(v, s, out, new double[LARGEST], dh, u, 1, 1, LARGEST);
            assertTrue(Double.isNaN(out[Passes.MAX]), "entry " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("passes")
    void sigmoidAndTanhAreRightToTheLastBits(Passes passes) {
        double[] u = new double[4001];
        for (int i = 0; i < u.length; i++) {
            double x = (i - 2000) / 2000.0;
            u[i] = x * x * x * 60 + 1e-13 * (i % 7);
        }
        u[0] = Double.NEGATIVE_INFINITY;
        u[1] = Double.POSITIVE_INFINITY;
        u[2] = -800;
        u[3] = 800;
        u[4] = Double.NaN;
        u[5] = 1e-300;
        u[6] = -1e-9;
        double[] s = new double[u.length];
        double[] t = new double[u.length];
        passes.sigmoid(s, u, u.length);
        passes.tanh(t, u, u.length);
        for (int i = 0; i < u.length; i++) {
            double sigmoid = 1 / (1 + Math.exp(-u[i]));
            near(sigmoid, s[i], "sigmoid " + u[i]);
            near(Math.tanh(u[i]), t[i], "tanh " + u[i]);
        }
    }

    private static void near(double wanted, double got, String what) {
        if (wanted != got || Double.isNaN(wanted)) {
            assertTrue(Double.isNaN(wanted) == Double.isNaN(got), what);
            assertTrue(!(Math.abs(wanted - got) > 2e-15 * Math.abs(wanted)),
                    what + ": " + got + ", not " + wanted);
        }
    }
}
