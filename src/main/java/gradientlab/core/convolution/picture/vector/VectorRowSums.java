package gradientlab.core.convolution.picture.vector;

import gradientlab.core.convolution.picture.RowSums;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** On the Vector API: four vectors of the sum stay in registers while all weights pass. */
public final class VectorRowSums implements RowSums {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();
    private static final int BLOCK = 4 * LANES;

    @Override
    public void sum(double[] y, int to, double[] x, int[] from, double[] weights, int count, int n) {
        int j = 0;
        for (; j <= n - BLOCK; j += BLOCK) {
            block(y, to + j, x, from, weights, count, j);
        }
        for (; j < n; j++) {
            double sum = 0;
            for (int m = 0; m < count; m++) {
                sum += weights[m] * x[from[m] + j];
            }
            y[to + j] = sum;
        }
    }

    private static void block(
            double[] y, int to, double[] x, int[] from, double[] weights, int count, int j) {
        DoubleVector s0 = DoubleVector.zero(S);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int m = 0; m < count; m++) {
            DoubleVector weight = DoubleVector.broadcast(S, weights[m]);
            int at = from[m] + j;
            s0 = DoubleVector.fromArray(S, x, at).fma(weight, s0);
            s1 = DoubleVector.fromArray(S, x, at + LANES).fma(weight, s1);
            s2 = DoubleVector.fromArray(S, x, at + 2 * LANES).fma(weight, s2);
            s3 = DoubleVector.fromArray(S, x, at + 3 * LANES).fma(weight, s3);
        }
        s0.intoArray(y, to);
        s1.intoArray(y, to + LANES);
        s2.intoArray(y, to + 2 * LANES);
        s3.intoArray(y, to + 3 * LANES);
    }

    @Override
    public void pair(
            double[] y, int first, int second, double[] x, int[] from, double[] weights, int count, int n) {
        int j = 0;
        for (; j <= n - BLOCK; j += BLOCK) {
            pairs(y, first + j, second + j, x, from, weights, count, j);
        }
        for (; j < n; j++) {
            double a = 0;
            double b = 0;
            for (int m = 0; m < count; m++) {
                a += weights[2 * m] * x[from[m] + j];
                b += weights[2 * m + 1] * x[from[m] + j];
            }
            y[first + j] = a;
            y[second + j] = b;
        }
    }

    private static void pairs(
            double[] y, int first, int second, double[] x, int[] from, double[] weights, int count, int j) {
        DoubleVector a0 = DoubleVector.zero(S);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        for (int m = 0; m < count; m++) {
            DoubleVector a = DoubleVector.broadcast(S, weights[2 * m]);
            DoubleVector b = DoubleVector.broadcast(S, weights[2 * m + 1]);
            int at = from[m] + j;
            DoubleVector x0 = DoubleVector.fromArray(S, x, at);
            a0 = x0.fma(a, a0);
            b0 = x0.fma(b, b0);
            DoubleVector x1 = DoubleVector.fromArray(S, x, at + LANES);
            a1 = x1.fma(a, a1);
            b1 = x1.fma(b, b1);
            DoubleVector x2 = DoubleVector.fromArray(S, x, at + 2 * LANES);
            a2 = x2.fma(a, a2);
            b2 = x2.fma(b, b2);
            DoubleVector x3 = DoubleVector.fromArray(S, x, at + 3 * LANES);
            a3 = x3.fma(a, a3);
            b3 = x3.fma(b, b3);
        }
        a0.intoArray(y, first);
        a1.intoArray(y, first + LANES);
        a2.intoArray(y, first + 2 * LANES);
        a3.intoArray(y, first + 3 * LANES);
        b0.intoArray(y, second);
        b1.intoArray(y, second + LANES);
        b2.intoArray(y, second + 2 * LANES);
        b3.intoArray(y, second + 3 * LANES);
    }
}
