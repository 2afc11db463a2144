package gradientlab.core.network;

import java.util.Arrays;

/** The passes in plain Java; sums run in four parts, which the processor adds side by side. */
public final class ScalarPasses implements Passes {

    @Override
    public void relu(double[] a, double[] z, double[] moments, int n) {
        // Math.max is what the compiler turns into vector instructions; a conditional is not.
        for (int i = 0; i < n; i++) {
            a[i] = Math.max(z[i], 0.0);
        }
        moments(moments, a, n);
    }

    @Override
    public void skip(double[] h, double[] input, double[] a, double scale, double[] moments, int n) {
        for (int i = 0; i < n; i++) {
            h[i] = input[i] + scale * a[i];
        }
        moments(moments, h, n);
    }

    @Override
    public void moments(double[] moments, double[] v, int n) {
        double c = v[0];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double q3 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            double d0 = v[i] - c;
            double d1 = v[i + 1] - c;
            double d2 = v[i + 2] - c;
            double d3 = v[i + 3] - c;
            s0 += d0;
            s1 += d1;
            s2 += d2;
            s3 += d3;
            q0 += d0 * d0;
            q1 += d1 * d1;
            q2 += d2 * d2;
            q3 += d3 * d3;
        }
        for (; i < n; i++) {
            double d = v[i] - c;
            s0 += d;
            q0 += d * d;
        }
        moments[0] = c;
        moments[1] = s0 + s1 + (s2 + s3);
        moments[2] = q0 + q1 + (q2 + q3);
    }

    @Override
    public void magnitudes(double[] out, double[] v, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double q3 = 0;
        double m0 = 0;
        double m1 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            double d0 = Math.abs(v[i]);
            double d1 = Math.abs(v[i + 1]);
            double d2 = Math.abs(v[i + 2]);
            double d3 = Math.abs(v[i + 3]);
            s0 += d0;
            s1 += d1;
            s2 += d2;
            s3 += d3;
            q0 += d0 * d0;
            q1 += d1 * d1;
            q2 += d2 * d2;
            q3 += d3 * d3;
            m0 = Math.max(m0, Math.max(d0, d2));
            m1 = Math.max(m1, Math.max(d1, d3));
        }
        for (; i < n; i++) {
            double d = Math.abs(v[i]);
            s0 += d;
            q0 += d * d;
            m0 = Math.max(m0, d);
        }
        out[SUM] = s0 + s1 + (s2 + s3);
        out[MAX] = Math.max(m0, m1);
        out[SQUARES] = q0 + q1 + (q2 + q3);
    }

    @Override
    public void reluBackward(
            double[] dz, double[] sums, double[] out, double[] open, double[] dh, double[] u, double scale,
            int rows, int cols) {
        Arrays.fill(open, 0, cols, 0);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                boolean on = u[at + j] > 0;
                dz[at + j] = on ? scale * dh[at + j] : 0;
                open[j] += on ? 1 : 0;
            }
        }
        columns(sums, out, dz, rows, cols);
    }

    @Override
    public void columns(double[] sums, double[] out, double[] v, int rows, int cols) {
        columns(sums, v, rows, cols);
        magnitudes(out, v, rows * cols);
    }

    @Override
    public void columns(double[] sums, double[] v, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                sums[j] += v[at + j];
            }
        }
    }

    @Override
    public void columnSquares(double[] sums, double[] v, double[] centre, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                double d = v[at + j] - centre[j];
                sums[j] += d * d;
            }
        }
    }

    @Override
    public void columnProducts(double[] sums, double[] v, double[] w, int rows, int cols) {
        Arrays.fill(sums, 0, cols, 0);
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                sums[j] += v[at + j] * w[at + j];
            }
        }
    }

    @Override
    public void normalize(
            double[] z, double[] x, double[] mean, double[] inverse, double[] scale, double[] shift,
            int rows, int cols) {
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                double y = (z[at + j] - mean[j]) * inverse[j];
                x[at + j] = y;
                z[at + j] = scale[j] * y + shift[j];
            }
        }
    }

    @Override
    public void combine(
            double[] d, double[] x, double[] p, double[] q, double[] r, int rows, int cols) {
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < cols; j++) {
                d[at + j] = p[j] * d[at + j] + q[j] + r[j] * x[at + j];
            }
        }
    }

    @Override
    public void sigmoid(double[] a, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = 1 / (1 + Math.exp(-u[i]));
        }
    }

    @Override
    public void tanh(double[] a, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.tanh(u[i]);
        }
    }
}
