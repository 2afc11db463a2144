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
            s0 = DoubleVector.fromArray(S, x, at).mul(weight).add(s0);
            s1 = DoubleVector.fromArray(S, x, at + LANES).mul(weight).add(s1);
            s2 = DoubleVector.fromArray(S, x, at + 2 * LANES).mul(weight).add(s2);
            s3 = DoubleVector.fromArray(S, x, at + 3 * LANES).mul(weight).add(s3);
        }
        s0.intoArray(y, to);
        s1.intoArray(y, to + LANES);
        s2.intoArray(y, to + 2 * LANES);
        s3.intoArray(y, to + 3 * LANES);
    }
}
