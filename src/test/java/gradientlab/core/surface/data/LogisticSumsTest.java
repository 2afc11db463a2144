package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways to sum against the formulas written out, and against each other bit by bit. */
class LogisticSumsTest {

    static Stream<Named<LogisticSums>> all() {
        return Stream.of(LogisticKernels.scalar(), LogisticKernels.fastest())
                .map(sums -> Named.of(sums.name(), sums));
    }

    private static double[] normals(int n, double scale, Lcg random) {
        double[] v = new double[n];
        Arrays.setAll(v, i -> scale * random.normal());
        return v;
    }

    /** What is to be overwritten. */
    private static double[] full(int n) {
        double[] v = new double[n];
        Arrays.fill(v, Double.NaN);
        return v;
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneExampleHasTheLossAndTheSlopeOfItsMargin(LogisticSums sums) {
        double[] loss = new double[1];
        double[] slopeU = new double[1];
        double[] slopeV = new double[1];
        double[] y = {0};
        double[] u = {1};
        double[] v = {2};
        for (double m = -720; m < 706; m += 0.0711) {
            double[] x = {m};
            sums.both(loss, slopeU, slopeV, x, y, 1, u, v, 1);
            double exact = Math.max(-m, 0) + Math.log1p(Math.exp(-Math.abs(m)));
            // Of 1 + e only what fits beside the 1 is left.
            assertEquals(exact, loss[0], 3e-16 * Math.max(1, exact), "loss at " + m);
            double missed = m < 0 ? 1 / (1 + Math.exp(m)) : Math.exp(-m) / (1 + Math.exp(-m));
            assertEquals(1, slopeU[0] / missed, 6 * 0x1p-52, "slope at " + m);
            assertEquals(2 * slopeU[0], slopeV[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void farMarginsCostNothingOrThemselves(LogisticSums sums) {
        double[] loss = new double[4];
        double[] slopeU = new double[4];
        double[] slopeV = new double[4];
        double[] x = {800, -800, 1e200, -1e200};
        sums.both(loss, slopeU, slopeV, x, new double[4], 4, new double[] {1}, new double[] {1}, 1);
        assertArrayEquals(new double[] {0, 800, 0, 1e200}, loss);
        assertArrayEquals(new double[] {0, 1, 0, 1}, slopeU, 1e-306);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sumsAreThoseOverTheExamples(LogisticSums sums) {
        Lcg random = new Lcg(2);
        for (int rows : new int[] {1, 2, 23, 24, 100, 511, 512, 513, 1300}) {
            double[] u = normals(rows, 2, random);
            double[] v = normals(rows, 2, random);
            double[] x = normals(9, 3, random);
            double[] y = normals(9, 3, random);
            double[] loss = full(9);
            double[] slopeU = full(9);
            double[] slopeV = full(9);
            sums.both(loss, slopeU, slopeV, x, y, 9, u, v, rows);
            for (int i = 0; i < 9; i++) {
                double all = 0;
                double alongU = 0;
                double alongV = 0;
                for (int j = 0; j < rows; j++) {
                    double m = x[i] * u[j] + y[i] * v[j];
                    all += Math.max(-m, 0) + Math.log1p(Math.exp(-Math.abs(m)));
                    alongU += u[j] / (1 + Math.exp(m));
                    alongV += v[j] / (1 + Math.exp(m));
                }
                assertEquals(all, loss[i], 1e-13 * all + 1e-15);
                assertEquals(alongU, slopeU[i], 1e-13 * rows);
                assertEquals(alongV, slopeV[i], 1e-13 * rows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void curvaturesAreTheSlopesOfTheSlopes(LogisticSums sums) {
        Lcg random = new Lcg(4);
        double[] uu = full(5);
        double[] uv = full(5);
        double[] vv = full(5);
        for (int rows : new int[] {1, 7, 100, 600}) {
            double[] u = normals(rows, 2, random);
            double[] v = normals(rows, 2, random);
            double[] x = normals(5, 2, random);
            double[] y = normals(5, 2, random);
            sums.curvatures(uu, uv, vv, x, y, 5, u, v, rows);
            for (int i = 0; i < 5; i++) {
                double alongUu = 0;
                double alongUv = 0;
                double alongVv = 0;
                for (int j = 0; j < rows; j++) {
                    double m = x[i] * u[j] + y[i] * v[j];
                    double w = 1 / (1 + Math.exp(m)) / (1 + Math.exp(-m));
                    alongUu += w * u[j] * u[j];
                    alongUv += w * u[j] * v[j];
                    alongVv += w * v[j] * v[j];
                }
                assertEquals(alongUu, uu[i], 1e-13 * rows);
                assertEquals(alongUv, uv[i], 1e-13 * rows);
                assertEquals(alongVv, vv[i], 1e-13 * rows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void lossesAndSlopesHaveTheSameBitsAlone(LogisticSums sums) {
        Lcg random = new Lcg(6);
        int n = 21;
        for (int rows : new int[] {1, 8, 23, 24, 700}) {
            double[] u = normals(rows, 2, random);
            double[] v = normals(rows, 2, random);
            double[] x = normals(n, 3, random);
            double[] y = normals(n, 3, random);
            double[][] together = {full(n), full(n), full(n)};
            double[][] alone = {full(n), full(n), full(n)};
            sums.both(together[0], together[1], together[2], x, y, n, u, v, rows);
            sums.losses(alone[0], x, y, n, u, v, rows);
            sums.slopes(alone[1], alone[2], x, y, n, u, v, rows);
            assertArrayEquals(together, alone, "of " + rows);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 23, 24, 100, 512, 1025})
    void theFastestHaveTheBitsOfTheScalarOnesForAnyNumberOfWeights(int rows) {
        LogisticSums scalar = LogisticKernels.scalar();
        LogisticSums fastest = LogisticKernels.fastest();
        Lcg random = new Lcg(rows);
        double[] u = normals(rows, 2, random);
        double[] v = normals(rows, 2, random);
        for (int n = 0; n < 20; n++) {
            double[] x = normals(n + 2, 3, random);
            double[] y = normals(n + 2, 3, random);
            // From weights that say nothing to those that say it with certainty.
            Arrays.setAll(x, i -> x[i] * Math.pow(10, i - 4));
            x[0] = 0;
            y[0] = -0.0;
            double[][] one = {full(n + 2), full(n + 2), full(n + 2)};
            double[][] other = {full(n + 2), full(n + 2), full(n + 2)};
            scalar.both(one[0], one[1], one[2], x, y, n, u, v, rows);
            fastest.both(other[0], other[1], other[2], x, y, n, u, v, rows);
            assertArrayEquals(one, other, "weights: " + n);
            fastest.slopes(other[1], other[2], x, y, n, u, v, rows);
            scalar.slopes(one[1], one[2], x, y, n, u, v, rows);
            assertArrayEquals(one, other, "slopes at weights: " + n);
            fastest.curvatures(other[0], other[1], other[2], x, y, n, u, v, rows);
            scalar.curvatures(one[0], one[1], one[2], x, y, n, u, v, rows);
            assertArrayEquals(one, other, "curvatures at weights: " + n);
            assertTrue(Double.isNaN(other[0][n]), "no more are written");
        }
    }

    @Test
    void sumsHaveTheSameBitsOnceTheyAreCompiled() {
        LogisticSums sums = LogisticKernels.fastest();
        Lcg random = new Lcg(9);
        double[] u = normals(30, 1, random);
        double[] v = normals(30, 1, random);
        double[] x = normals(19, 1, random);
        double[] y = normals(19, 1, random);
        double[][] cold = {full(19), full(19), full(19)};
        sums.both(cold[0], cold[1], cold[2], x, y, 19, u, v, 30);
        double[][] warm = {full(19), full(19), full(19)};
        for (int round = 0; round < 2000; round++) {
            sums.both(warm[0], warm[1], warm[2], x, y, 19, u, v, 30);
        }
        assertArrayEquals(cold, warm);
    }
}
