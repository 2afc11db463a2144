package gradientlab.core.surface.data;

import gradientlab.core.elementary.Exponentials;

/**
 * Sums over examples of the logistic loss log(1 + exp(-m)) and of its derivatives, at many weights (x, y);
 * the margin of an example is m = x u + y v. One implementation stands on the Vector API, one is scalar; both
 * give the same bits where no margin is beyond {@link #FARTHEST}. There the scalar one alone says what
 * overflows.
 *
 * <p>With t = -|m| the loss is max(-m, 0) + log(1 + exp t) and minus its slope, the share by which an example
 * misses its class, 1 / (1 + exp m). As in {@link Exponentials} exp t = 2^k exp r,
 * |r| < 0.35; here exp r = (q + p) / (q - p) is its Padé approximant of order 6 over 6, p odd and q even,
 * wrong by less than 4e-19: loss and slope then cost one division together,
 *
 * <pre>
 * 1 + exp t = d / (q - p) with d = (q - p) + 2^k (q + p)
 * 1 / (1 + exp |m|) = 2^k (q + p) / d
 * 1 / (1 + exp -|m|) = (q - p) / d
 * their product, the curvature: (q - p) 2^k (q + p) / d²
 * </pre>
 *
 * and no logarithm: the factors 1 + exp t of a block are multiplied, and {@link #losses} takes the logarithm
 * once a block. Examples of a block are added in their order, then blocks in theirs.
 */
public interface LogisticSums {

    /** Examples in a block. A factor d is under 2.5 and q - p over 0.8, so that no product overflows. */
    int BLOCK = 512;

    /** The largest margin, either way. */
    double FARTHEST = 1e300;

    /** A t under it is taken for it: 2^k would be no normal number. Slopes stay above 1e-308 by that. */
    double LEAST = -707;
    /** Added to a number under 2^51, it leaves the nearest whole number in the low bits. */
    double ROUND = 0x1.8p52;
    double LOG2_E = Exponentials.LOG2_E;
    double LN2_HIGH = Exponentials.LN2_HIGH;
    double LN2_LOW = Exponentials.LN2_LOW;
    /** By which k moves to its place. */
    int FRACTION_BITS = 52;

    /** Times a margin that matters it is more than 1. */
    double HUGE = 1e300;

    double P1 = 1.0 / 2;
    double P3 = 1.0 / 66;
    double P5 = 1.0 / 15840;
    double Q2 = 5.0 / 44;
    double Q4 = 1.0 / 792;
    double Q6 = 1.0 / 665280;

    /** The name, for bench reports: scalar, or vector and its bits. */
    String name();

    /**
     * Writes Σ log(1 + exp(-m)) over the first {@code rows} examples at the first {@code n} weights.
     *
     * @param u with {@code v}, the features of each example, times -1 if it is of the first class
     */
    void losses(double[] losses, double[] x, double[] y, int n, double[] u, double[] v, int rows);

    /** Writes Σ u / (1 + exp m) and Σ v / (1 + exp m): minus the gradient of what {@link #losses} writes. */
    void slopes(
            double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u, double[] v,
            int rows);

    /** Writes both, the same bits as one by one. */
    void both(
            double[] losses, double[] slopesU, double[] slopesV, double[] x, double[] y, int n, double[] u,
            double[] v, int rows);

    /**
     * Writes Σ w u², Σ w u v and Σ w v² with w = 1 / (1 + exp m) / (1 + exp -m): the Hessian of what
     * {@link #losses} writes.
     */
    void curvatures(
            double[] uu, double[] uv, double[] vv, double[] x, double[] y, int n, double[] u, double[] v,
            int rows);
}
