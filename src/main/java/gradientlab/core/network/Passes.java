package gradientlab.core.network;

/**
 * The loops of a training step that read every entry of a [rows][cols] matrix once. What is done together
 * here is read from memory once. One implementation stands on the Vector API, one is scalar, as with the
 * products.
 */
public interface Passes {

    /** Where {@link #magnitudes} and its likes put Σ|v|, max|v| (NaN if any is NaN) and Σv². */
    int SUM = 0;
    int MAX = 1;
    int SQUARES = 2;

    /**
     * a[i] = max(z[i], 0) for i < n.
     *
     * @param moments as in {@link #moments}, of a
     */
    void relu(double[] a, double[] z, double[] moments, int n);

    /**
     * h[i] = input[i] + scale a[i] for i < n.
     *
     * @param moments as in {@link #moments}, of h
     */
    void skip(double[] h, double[] input, double[] a, double scale, double[] moments, int n);

    /**
     * Around a number c near the values, so that nothing cancels: moments[0] = c, [1] = Σ(v - c),
     * [2] = Σ(v - c)².
     */
    void moments(double[] moments, double[] v, int n);

    /** out = Σ|v|, max|v|, Σv². */
    void magnitudes(double[] out, double[] v, int n);

    /**
     * dz = scale dh where u > 0, else 0; sums[j] = Σ_i dz[i][j].
     *
     * @param out of dz, as in {@link #magnitudes}
     * @param open overwritten: how many entries of column j of u are above 0
     */
    void reluBackward(
            double[] dz, double[] sums, double[] out, double[] open, double[] dh, double[] u, double scale,
            int rows, int cols);

    /** sums[j] = Σ_i v[i][j]; out as in {@link #magnitudes}. */
    void columns(double[] sums, double[] out, double[] v, int rows, int cols);

    /** sums[j] = Σ_i v[i][j]. */
    void columns(double[] sums, double[] v, int rows, int cols);

    /** sums[j] = Σ_i (v[i][j] - centre[j])². */
    void columnSquares(double[] sums, double[] v, double[] centre, int rows, int cols);

    /** sums[j] = Σ_i v[i][j] w[i][j]. */
    void columnProducts(double[] sums, double[] v, double[] w, int rows, int cols);

    /** x = (z - mean[j]) inverse[j]; z = scale[j] x + shift[j]. */
    void normalize(
            double[] z, double[] x, double[] mean, double[] inverse, double[] scale, double[] shift,
            int rows, int cols);

    /** d = p[j] d + q[j] + r[j] x. */
    void combine(double[] d, double[] x, double[] p, double[] q, double[] r, int rows, int cols);

    /** a = 1 / (1 + e^-u). */
    void sigmoid(double[] a, double[] u, int n);

    /** a = tanh u. */
    void tanh(double[] a, double[] u, int n);
}
