package gradientlab.core.surface.data;

import gradientlab.core.elementary.Logarithms;

/** One weight at a time, in loops over examples that the compiler makes vectors of, but for 2^k. */
final class ScalarLogisticSums implements LogisticSums {

    /** Examples for which those loops are worth their beginnings. */
    private static final int MANY = 24;

    private final double[] margin = new double[BLOCK];
    /** t, then q + p, then 2^k (q + p) of each example. */
    private final double[] up = new double[BLOCK];
    /** q - p */
    private final double[] down = new double[BLOCK];
    /** k + ROUND, then d, then 1 / (1 + exp m). */
    private final double[] last = new double[BLOCK];
    private double blockU;
    private double blockV;

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void losses(double[] losses, double[] x, double[] y, int n, double[] u, double[] v, int rows) {
        both(losses, null, null, x, y, n, u, v, rows);
    }

    @Override
    public void slopes(
            double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u, double[] v,
            int rows) {
        if (rows >= MANY) {
            both(null, slopesU, slopesV, x, y, n, u, v, rows);
            return;
        }
        for (int i = 0; i < n; i++) {
            double sumU = 0;
            double sumV = 0;
            for (int j = 0; j < rows; j++) {
                double missed = missed(x[i] * u[j] + y[i] * v[j]);
                sumU += missed * u[j];
                sumV += missed * v[j];
            }
            slopesU[i] = sumU;
            slopesV[i] = sumV;
        }
    }

    /** 1 / (1 + exp m) */
    private static double missed(double m) {
        double t = Math.max(-Math.abs(m), LEAST);
        double whole = t * LOG2_E + ROUND;
        double r = remainder(t, whole - ROUND);
        double z = r * r;
        double p = odd(z) * r;
        double q = even(z);
        double down = q - p;
        double up = times(q + p, whole);
        return (m < 0 ? down : up) / (down + up);
    }

    /** Any of them may be null. */
    @Override
    public void both(
            double[] losses, double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u,
            double[] v, int rows) {
        for (int i = 0; i < n; i++) {
            double loss = 0;
            double slopeU = 0;
            double slopeV = 0;
            for (int from = 0; from < rows; from += BLOCK) {
                int count = Math.min(BLOCK, rows - from);
                margins(x[i], y[i], u, v, from, count);
                exponentials(count);
                if (losses != null) {
                    loss += loss(count);
                }
                if (slopesU != null) {
                    missed(count);
                    slopes(u, v, from, count);
                    slopeU += blockU;
                    slopeV += blockV;
                }
            }
            if (losses != null) {
                losses[i] = loss;
            }
            if (slopesU != null) {
                slopesU[i] = slopeU;
                slopesV[i] = slopeV;
            }
        }
    }

    @Override
    public void curvatures(
            double[] uu, double[] uv, double[] vv, double[] x, double[] y, int n, double[] u, double[] v,
            int rows) {
        for (int i = 0; i < n; i++) {
            double sumUu = 0;
            double sumUv = 0;
            double sumVv = 0;
            for (int from = 0; from < rows; from += BLOCK) {
                int count = Math.min(BLOCK, rows - from);
                margins(x[i], y[i], u, v, from, count);
                exponentials(count);
                for (int j = 0; j < count; j++) {
                    last[j] = down[j] * up[j] / (last[j] * last[j]);
                }
                double blockUu = 0;
                double blockUv = 0;
                double blockVv = 0;
                for (int j = 0; j < count; j++) {
                    double alongU = last[j] * u[from + j];
                    double alongV = last[j] * v[from + j];
                    blockUu += alongU * u[from + j];
                    blockUv += alongU * v[from + j];
                    blockVv += alongV * v[from + j];
                }
                sumUu += blockUu;
                sumUv += blockUv;
                sumVv += blockVv;
            }
            uu[i] = sumUu;
            uv[i] = sumUv;
            vv[i] = sumVv;
        }
    }

    private void margins(double x, double y, double[] u, double[] v, int from, int count) {
        for (int i = 0; i < count; i++) {
            margin[i] = x * u[from + i] + y * v[from + i];
        }
        for (int i = 0; i < count; i++) {
            up[i] = Math.max(-Math.abs(margin[i]), LEAST);
        }
    }

    private void exponentials(int count) {
        for (int i = 0; i < count; i++) {
            last[i] = up[i] * LOG2_E + ROUND;
        }
        for (int i = 0; i < count; i++) {
            double r = remainder(up[i], last[i] - ROUND);
            double z = r * r;
            double p = odd(z) * r;
            double q = even(z);
            up[i] = q + p;
            down[i] = q - p;
        }
        // The only loop here that the compiler makes no vectors of.
        for (int i = 0; i < count; i++) {
            up[i] = times(up[i], last[i]);
        }
        for (int i = 0; i < count; i++) {
            last[i] = down[i] + up[i];
        }
    }

    /** r */
    private static double remainder(double t, double k) {
        return (t - k * LN2_HIGH) - k * LN2_LOW;
    }

    /** p / r */
    private static double odd(double z) {
        return (z * P5 + P3) * z + P1;
    }

    /** q */
    private static double even(double z) {
        return ((z * Q6 + Q4) * z + Q2) * z + 1;
    }

    /** 2^k (q + p), by its exponent. */
    private static double times(double sum, double whole) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(sum) + (Double.doubleToRawLongBits(whole) << FRACTION_BITS));
    }

    private double loss(int count) {
        double over = 0;
        double product = 1;
        double downs = 1;
        for (int i = 0; i < count; i++) {
            over += Math.max(-margin[i], 0);
            product *= last[i];
            downs *= down[i];
        }
        return over + Logarithms.log(product / downs);
    }

    /** Puts 1 / (1 + exp m) in place of d. */
    private void missed(int count) {
        for (int i = 0; i < count; i++) {
            // The larger of the two where m < 0, else the smaller, without a branch.
            last[i] = Math.max(up[i], Math.min(down[i], -HUGE * margin[i])) / last[i];
        }
    }

    /** Both in one loop, in which no sum waits for the other. */
    private void slopes(double[] u, double[] v, int from, int count) {
        double sumU = 0;
        double sumV = 0;
        for (int i = 0; i < count; i++) {
            sumU += last[i] * u[from + i];
            sumV += last[i] * v[from + i];
        }
        blockU = sumU;
        blockV = sumV;
    }
}
