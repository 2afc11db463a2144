package gradientlab.core.network.vector;

import gradientlab.core.network.Passes;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes on the Vector API. What goes by columns goes down strips of one or two vectors' width, which
 * keep their sums in registers; columns that fill no vector come last, one by one.
 */
final class VectorPasses implements Passes {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    /**
     * Sums by lane, kept here from strip to strip: a vector carried around two loops is an object on the
     * heap.
     */
    private final double[] lanes = new double[3 * LANES];

    /** One vector, lane by lane. */
    private final double[] single = new double[LANES];

    @Override
    public void relu(double[] a, double[] z, double[] moments, int n) {
        double c = Math.max(z[0], 0.0);
        DoubleVector centre = DoubleVector.broadcast(S, c);
        DoubleVector zero = DoubleVector.zero(S);
        DoubleVector sum = zero;
        DoubleVector squares = zero;
        double restSum = 0;
        double restSquares = 0;
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector v = DoubleVector.fromArray(S, z, i);
            // Not max: Java's cares for the sign of zero, which costs four instructions.
            v = v.blend(zero, v.compare(VectorOperators.LE, zero));
            v.intoArray(a, i);
            DoubleVector d = v.sub(centre);
            sum = sum.add(d);
            squares = d.fma(d, squares);
        }
        for (; i < n; i++) {
            a[i] = Math.max(z[i], 0.0);
            double d = a[i] - c;
            restSum += d;
            restSquares += d * d;
        }
        moments[0] = c;
        moments[1] = total(sum) + restSum;
        moments[2] = total(squares) + restSquares;
    }

    /**
     * The sum over the lanes from first to last. The API's own reduction may add them in another order once
     * it is compiled, and a run would not repeat itself to the last bit.
     */
    private double total(DoubleVector v) {
        v.intoArray(single, 0);
        double sum = 0;
        for (double each : single) {
            sum += each;
        }
        return sum;
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
            DoubleVector v =
                    DoubleVector.fromArray(S, a, i).mul(factor).add(DoubleVector.fromArray(S, input, i));
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
        moments[1] = total(sum) + restSum;
        moments[2] = total(squares) + restSquares;
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
        moments[1] = total(sum) + restSum;
        moments[2] = total(squares) + restSquares;
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
        out[SUM] = total(sum) + restSum;
        out[MAX] = Math.max(Double.longBitsToDouble(max.reduceLanes(VectorOperators.MAX)), restMax);
        out[SQUARES] = total(squares) + restSquares;
    }

    @Override
    public void reluBackward(
            double[] dz, double[] sums, double[] out, double[] open, double[] dh, double[] u, double scale,
            int rows, int cols) {
        Arrays.fill(lanes, 0);
        int j = 0;
        for (; j + 2 * LANES <= cols; j += 2 * LANES) {
            strip2(dz, sums, open, dh, u, scale, j, rows, cols);
        }
        for (; j + LANES <= cols; j += LANES) {
            strip1(dz, sums, open, dh, u, scale, j, rows, cols);
        }
        double restSum = 0;
        double restMax = 0;
        double restSquares = 0;
        for (; j < cols; j++) {
            double column = 0;
            int count = 0;
            for (int at = j; at < rows * cols; at += cols) {
                boolean on = u[at] > 0;
                double d = on ? scale * dh[at] : 0;
                dz[at] = d;
                count += on ? 1 : 0;
                column += d;
                restSum += Math.abs(d);
                restMax = Math.max(restMax, Math.abs(d));
                restSquares += d * d;
            }
            sums[j] = column;
            open[j] = count;
        }
        out[SUM] = total(lanes(0)) + restSum;
        out[MAX] = Math.max(lanes(1).reduceLanes(VectorOperators.MAX), restMax);
        out[SQUARES] = total(lanes(2)) + restSquares;
    }

    /** A strip of two vectors' width, from the first row to the last. */
    private void strip2(
            double[] dz, double[] sums, double[] open, double[] dh, double[] u, double scale, int j, int rows,
            int cols) {
        DoubleVector factor = DoubleVector.broadcast(S, scale);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector zero = DoubleVector.zero(S);
        DoubleVector column0 = zero;
        DoubleVector column1 = zero;
        DoubleVector open0 = zero;
        DoubleVector open1 = zero;
        DoubleVector sum = lanes(0);
        LongVector max = lanes(1).reinterpretAsLongs();
        DoubleVector squares = lanes(2);
        int end = rows * cols;
        for (int at = j; at < end; at += cols) {
            VectorMask<Double> on0 = DoubleVector.fromArray(S, u, at).compare(VectorOperators.GT, zero);
            DoubleVector d0 = zero.blend(DoubleVector.fromArray(S, dh, at).mul(factor), on0);
            VectorMask<Double> on1 =
                    DoubleVector.fromArray(S, u, at + LANES).compare(VectorOperators.GT, zero);
            DoubleVector d1 = zero.blend(DoubleVector.fromArray(S, dh, at + LANES).mul(factor), on1);
            d0.intoArray(dz, at);
            d1.intoArray(dz, at + LANES);
            open0 = open0.add(zero.blend(one, on0));
            open1 = open1.add(zero.blend(one, on1));
            column0 = column0.add(d0);
            column1 = column1.add(d1);
            squares = d1.fma(d1, d0.fma(d0, squares));
            d0 = d0.abs();
            d1 = d1.abs();
            sum = sum.add(d0).add(d1);
            max = max.max(d0.reinterpretAsLongs()).max(d1.reinterpretAsLongs());
        }
        column0.intoArray(sums, j);
        column1.intoArray(sums, j + LANES);
        open0.intoArray(open, j);
        open1.intoArray(open, j + LANES);
        keep(sum, max, squares);
    }

    /** A strip of one vector's width. */
    private void strip1(
            double[] dz, double[] sums, double[] open, double[] dh, double[] u, double scale, int j, int rows,
            int cols) {
        DoubleVector factor = DoubleVector.broadcast(S, scale);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector zero = DoubleVector.zero(S);
        DoubleVector column = zero;
        DoubleVector opened = zero;
        DoubleVector sum = lanes(0);
        LongVector max = lanes(1).reinterpretAsLongs();
        DoubleVector squares = lanes(2);
        int end = rows * cols;
        for (int at = j; at < end; at += cols) {
            VectorMask<Double> on = DoubleVector.fromArray(S, u, at).compare(VectorOperators.GT, zero);
            DoubleVector d = zero.blend(DoubleVector.fromArray(S, dh, at).mul(factor), on);
            d.intoArray(dz, at);
            opened = opened.add(zero.blend(one, on));
            column = column.add(d);
            squares = d.fma(d, squares);
            d = d.abs();
            sum = sum.add(d);
            max = max.max(d.reinterpretAsLongs());
        }
        column.intoArray(sums, j);
        opened.intoArray(open, j);
        keep(sum, max, squares);
    }

    private void keep(DoubleVector sum, LongVector max, DoubleVector squares) {
        sum.intoArray(lanes, 0);
        max.reinterpretAsDoubles().intoArray(lanes, LANES);
        squares.intoArray(lanes, 2 * LANES);
    }

    @Override
    public void columns(double[] sums, double[] out, double[] v, int rows, int cols) {
        columns(sums, v, rows, cols);
        magnitudes(out, v, rows * cols);
    }

    @Override
    public void columns(double[] sums, double[] v, int rows, int cols) {
        int end = rows * cols;
        int j = 0;
        for (; j + LANES <= cols; j += LANES) {
            DoubleVector sum = DoubleVector.zero(S);
            for (int at = j; at < end; at += cols) {
                sum = sum.add(DoubleVector.fromArray(S, v, at));
            }
            sum.intoArray(sums, j);
        }
        for (; j < cols; j++) {
            double sum = 0;
            for (int at = j; at < end; at += cols) {
                sum += v[at];
            }
            sums[j] = sum;
        }
    }

    @Override
    public void columnSquares(double[] sums, double[] v, double[] centre, int rows, int cols) {
        int end = rows * cols;
        int j = 0;
        for (; j + LANES <= cols; j += LANES) {
            DoubleVector c = DoubleVector.fromArray(S, centre, j);
            DoubleVector sum = DoubleVector.zero(S);
            for (int at = j; at < end; at += cols) {
                DoubleVector d = DoubleVector.fromArray(S, v, at).sub(c);
                sum = d.fma(d, sum);
            }
            sum.intoArray(sums, j);
        }
        for (; j < cols; j++) {
            double sum = 0;
            for (int at = j; at < end; at += cols) {
                double d = v[at] - centre[j];
                sum += d * d;
            }
            sums[j] = sum;
        }
    }

    @Override
    public void columnProducts(double[] sums, double[] v, double[] w, int rows, int cols) {
        int end = rows * cols;
        int j = 0;
        for (; j + LANES <= cols; j += LANES) {
            DoubleVector sum = DoubleVector.zero(S);
            for (int at = j; at < end; at += cols) {
                sum = DoubleVector.fromArray(S, v, at).fma(DoubleVector.fromArray(S, w, at), sum);
            }
            sum.intoArray(sums, j);
        }
        for (; j < cols; j++) {
            double sum = 0;
            for (int at = j; at < end; at += cols) {
                sum += v[at] * w[at];
            }
            sums[j] = sum;
        }
    }

    @Override
    public void normalize(
            double[] z, double[] x, double[] mean, double[] inverse, double[] scale, double[] shift,
            int rows, int cols) {
        int end = rows * cols;
        int j = 0;
        for (; j + LANES <= cols; j += LANES) {
            DoubleVector centre = DoubleVector.fromArray(S, mean, j);
            DoubleVector factor = DoubleVector.fromArray(S, inverse, j);
            DoubleVector gamma = DoubleVector.fromArray(S, scale, j);
            DoubleVector beta = DoubleVector.fromArray(S, shift, j);
            for (int at = j; at < end; at += cols) {
                DoubleVector y = DoubleVector.fromArray(S, z, at).sub(centre).mul(factor);
                y.intoArray(x, at);
                y.fma(gamma, beta).intoArray(z, at);
            }
        }
        for (; j < cols; j++) {
            for (int at = j; at < end; at += cols) {
                double y = (z[at] - mean[j]) * inverse[j];
                x[at] = y;
                z[at] = scale[j] * y + shift[j];
            }
        }
    }

    @Override
    public void combine(
            double[] d, double[] x, double[] p, double[] q, double[] r, int rows, int cols) {
        int end = rows * cols;
        int j = 0;
        for (; j + LANES <= cols; j += LANES) {
            DoubleVector ofDelta = DoubleVector.fromArray(S, p, j);
            DoubleVector constant = DoubleVector.fromArray(S, q, j);
            DoubleVector ofX = DoubleVector.fromArray(S, r, j);
            for (int at = j; at < end; at += cols) {
                DoubleVector v = DoubleVector.fromArray(S, d, at).fma(ofDelta, constant);
                DoubleVector.fromArray(S, x, at).fma(ofX, v).intoArray(d, at);
            }
        }
        for (; j < cols; j++) {
            for (int at = j; at < end; at += cols) {
                d[at] = p[j] * d[at] + q[j] + r[j] * x[at];
            }
        }
    }

    @Override
    public void sigmoid(double[] a, double[] u, int n) {
        VectorExp.sigmoid(a, u, n);
    }

    @Override
    public void tanh(double[] a, double[] u, int n) {
        VectorExp.tanh(a, u, n);
    }
}
