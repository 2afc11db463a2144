package gradientlab.core.network.vector;

import gradientlab.core.network.Passes;
import gradientlab.core.network.ScalarPasses;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The passes on the Vector API: row by row, what fills no vector at a row's end one by one. */
final class VectorPasses implements Passes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private final Passes scalar = new ScalarPasses();

    /** Sums by lane, kept here from row to row: a vector carried around two loops is an object on the heap. */
    private final double[] lanes = new double[3 * LANES];

    @Override
    public void addBias(double[] z, double[] b, int rows, int cols) {
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector.fromArray(S, z, at + j).add(DoubleVector.fromArray(S, b, j)).intoArray(z, at + j);
            }
            for (; j < cols; j++) {
                z[at + j] += b[j];
            }
        }
    }

    @Override
    public void addBiasRelu(double[] a, double[] z, double[] b, double[] moments, int rows, int cols) {
        double c = Math.max(z[0] + b[0], 0.0);
        DoubleVector centre = DoubleVector.broadcast(S, c);
        DoubleVector zero = DoubleVector.zero(S);
        Arrays.fill(lanes, 0);
        double restSum = 0;
        double restSquares = 0;
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            DoubleVector sum = lanes(0);
            DoubleVector squares = lanes(1);
            for (; j < full; j += LANES) {
                DoubleVector v = DoubleVector.fromArray(S, z, at + j).add(DoubleVector.fromArray(S, b, j));
                v.intoArray(z, at + j);
                // Not max: Java's cares for the sign of zero, which costs four instructions.
                v = v.blend(zero, v.compare(VectorOperators.LE, zero));
                v.intoArray(a, at + j);
                DoubleVector d = v.sub(centre);
                sum = sum.add(d);
                squares = d.fma(d, squares);
            }
            sum.intoArray(lanes, 0);
            squares.intoArray(lanes, LANES);
            for (; j < cols; j++) {
                z[at + j] += b[j];
                a[at + j] = Math.max(z[at + j], 0.0);
                double d = a[at + j] - c;
                restSum += d;
                restSquares += d * d;
            }
        }
        moments[0] = c;
        moments[1] = lanes(0).reduceLanes(VectorOperators.ADD) + restSum;
        moments[2] = lanes(1).reduceLanes(VectorOperators.ADD) + restSquares;
    }

    private DoubleVector lanes(int which) {
        return DoubleVector.fromArray(S, lanes, which * LANES);
    }

    @Override
    public void skip(double[] h, double[] input, double[] a, double scale, double[] moments, int n) {
        double c = input[0] + scale * a[0];
        DoubleVector centre = DoubleVector.broadcast(S, c);
        DoubleVector factor = DoubleVector.broadcast(S, scale);
        DoubleVector sum = DoubleVector.zero(S);
        DoubleVector squares = sum;
        double restSum = 0;
        double restSquares = 0;
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector v = DoubleVector.fromArray(S, a, i).mul(factor).add(DoubleVector.fromArray(S, input, i));
            v.intoArray(h, i);
            DoubleVector d = v.sub(centre);
            sum = sum.add(d);
            squares = d.fma(d, squares);
        }
        for (; i < n; i++) {
            h[i] = input[i] + scale * a[i];
            double d = h[i] - c;
            restSum += d;
            restSquares += d * d;
        }
        moments[0] = c;
        moments[1] = sum.reduceLanes(VectorOperators.ADD) + restSum;
        moments[2] = squares.reduceLanes(VectorOperators.ADD) + restSquares;
    }

    @Override
    public void moments(double[] moments, double[] v, int n) {
        double c = v[0];
        DoubleVector centre = DoubleVector.broadcast(S, c);
        DoubleVector sum = DoubleVector.zero(S);
        DoubleVector squares = sum;
        double restSum = 0;
        double restSquares = 0;
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector d = DoubleVector.fromArray(S, v, i).sub(centre);
            sum = sum.add(d);
            squares = d.fma(d, squares);
        }
        for (; i < n; i++) {
            double d = v[i] - c;
            restSum += d;
            restSquares += d * d;
        }
        moments[0] = c;
        moments[1] = sum.reduceLanes(VectorOperators.ADD) + restSum;
        moments[2] = squares.reduceLanes(VectorOperators.ADD) + restSquares;
    }

    @Override
    public void magnitudes(double[] out, double[] v, int n) {
        DoubleVector sum = DoubleVector.zero(S);
        // Bits of numbers that are not negative are ordered as the numbers, NaN above all: one instruction.
        LongVector max = sum.reinterpretAsLongs();
        DoubleVector squares = sum;
        double restSum = 0;
        double restMax = 0;
        double restSquares = 0;
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, v, i).abs();
            sum = sum.add(x);
            max = max.max(x.reinterpretAsLongs());
            squares = x.fma(x, squares);
        }
        for (; i < n; i++) {
            double x = Math.abs(v[i]);
            restSum += x;
            restMax = Math.max(restMax, x);
            restSquares += x * x;
        }
        out[SUM] = sum.reduceLanes(VectorOperators.ADD) + restSum;
        out[MAX] = Math.max(Double.longBitsToDouble(max.reduceLanes(VectorOperators.MAX)), restMax);
        out[SQUARES] = squares.reduceLanes(VectorOperators.ADD) + restSquares;
    }

    @Override
    public int reluBackward(double[] du, double[] dh, double[] u, double scale, int n) {
        DoubleVector factor = DoubleVector.broadcast(S, scale);
        DoubleVector zero = DoubleVector.zero(S);
        int on = 0;
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            VectorMask<Double> open = DoubleVector.fromArray(S, u, i).compare(VectorOperators.GT, zero);
            zero.blend(DoubleVector.fromArray(S, dh, i).mul(factor), open).intoArray(du, i);
            on += open.trueCount();
        }
        for (; i < n; i++) {
            boolean open = u[i] > 0;
            du[i] = open ? scale * dh[i] : 0;
            on += open ? 1 : 0;
        }
        return n - on;
    }

    @Override
    public int reluBackward(
            double[] dz, double[] sums, double[] out, double[] dh, double[] u, double scale, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        DoubleVector factor = DoubleVector.broadcast(S, scale);
        DoubleVector zero = DoubleVector.zero(S);
        Arrays.fill(lanes, 0);
        double restSum = 0;
        double restMax = 0;
        double restSquares = 0;
        int on = 0;
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            DoubleVector sum = lanes(0);
            LongVector max = lanes(1).reinterpretAsLongs();
            DoubleVector squares = lanes(2);
            for (; j < full; j += LANES) {
                VectorMask<Double> open = DoubleVector.fromArray(S, u, at + j).compare(VectorOperators.GT, zero);
                DoubleVector d = zero.blend(DoubleVector.fromArray(S, dh, at + j).mul(factor), open);
                d.intoArray(dz, at + j);
                on += open.trueCount();
                DoubleVector.fromArray(S, sums, j).add(d).intoArray(sums, j);
                DoubleVector x = d.abs();
                sum = sum.add(x);
                max = max.max(x.reinterpretAsLongs());
                squares = d.fma(d, squares);
            }
            sum.intoArray(lanes, 0);
            max.reinterpretAsDoubles().intoArray(lanes, LANES);
            squares.intoArray(lanes, 2 * LANES);
            for (; j < cols; j++) {
                boolean open = u[at + j] > 0;
                double d = open ? scale * dh[at + j] : 0;
                dz[at + j] = d;
                on += open ? 1 : 0;
                sums[j] += d;
                restSum += Math.abs(d);
                restMax = Math.max(restMax, Math.abs(d));
                restSquares += d * d;
            }
        }
        out[SUM] = lanes(0).reduceLanes(VectorOperators.ADD) + restSum;
        out[MAX] = Math.max(lanes(1).reduceLanes(VectorOperators.MAX), restMax);
        out[SQUARES] = lanes(2).reduceLanes(VectorOperators.ADD) + restSquares;
        return rows * cols - on;
    }

    @Override
    public void columns(double[] sums, double[] out, double[] v, int rows, int cols) {
        columns(sums, v, rows, cols);
        magnitudes(out, v, rows * cols);
    }

    @Override
    public void columns(double[] sums, double[] v, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector.fromArray(S, sums, j).add(DoubleVector.fromArray(S, v, at + j)).intoArray(sums, j);
            }
            for (; j < cols; j++) {
                sums[j] += v[at + j];
            }
        }
    }

    @Override
    public void columnSquares(double[] sums, double[] v, double[] centre, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector d = DoubleVector.fromArray(S, v, at + j).sub(DoubleVector.fromArray(S, centre, j));
                d.fma(d, DoubleVector.fromArray(S, sums, j)).intoArray(sums, j);
            }
            for (; j < cols; j++) {
                double d = v[at + j] - centre[j];
                sums[j] += d * d;
            }
        }
    }

    @Override
    public void columnProducts(double[] sums, double[] products, double[] v, double[] w, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        Arrays.fill(products, 0, cols, 0);
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector d = DoubleVector.fromArray(S, v, at + j);
                DoubleVector.fromArray(S, sums, j).add(d).intoArray(sums, j);
                d.fma(DoubleVector.fromArray(S, w, at + j), DoubleVector.fromArray(S, products, j))
                        .intoArray(products, j);
            }
            for (; j < cols; j++) {
                sums[j] += v[at + j];
                products[j] += v[at + j] * w[at + j];
            }
        }
    }

    @Override
    public void normalize(
            double[] u, double[] x, double[] z, double[] mean, double[] inverse, double[] scale, double[] shift,
            int rows, int cols) {
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector y = DoubleVector.fromArray(S, z, at + j).sub(DoubleVector.fromArray(S, mean, j))
                        .mul(DoubleVector.fromArray(S, inverse, j));
                y.intoArray(x, at + j);
                y.fma(DoubleVector.fromArray(S, scale, j), DoubleVector.fromArray(S, shift, j)).intoArray(u, at + j);
            }
            for (; j < cols; j++) {
                double y = (z[at + j] - mean[j]) * inverse[j];
                x[at + j] = y;
                u[at + j] = scale[j] * y + shift[j];
            }
        }
    }

    @Override
    public void combine(
            double[] dz, double[] du, double[] x, double[] p, double[] q, double[] r, int rows, int cols) {
        int full = S.loopBound(cols);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            int j = 0;
            for (; j < full; j += LANES) {
                DoubleVector d = DoubleVector.fromArray(S, du, at + j)
                        .fma(DoubleVector.fromArray(S, p, j), DoubleVector.fromArray(S, q, j));
                DoubleVector.fromArray(S, x, at + j).fma(DoubleVector.fromArray(S, r, j), d).intoArray(dz, at + j);
            }
            for (; j < cols; j++) {
                dz[at + j] = p[j] * du[at + j] + q[j] + r[j] * x[at + j];
            }
        }
    }

    @Override
    public void sigmoid(double[] a, double[] u, int n) {
        scalar.sigmoid(a, u, n);
    }

    @Override
    public void tanh(double[] a, double[] u, int n) {
        scalar.tanh(a, u, n);
    }
}
