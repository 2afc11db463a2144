package gradientlab.core.network;

/**
 * Multiplies dense row-major matrices held in plain arrays. All three products overwrite C.
 *
 * <p>One implementation stands on the Vector API, one is scalar; the same tests run on both.
 */
public interface MatrixProduct {

    /** What the implementation is called in benchmarks. */
    String name();

    /** C = A B, with A [m][k], B [k][n], C [m][n]. */
    void multiply(double[] c, double[] a, double[] b, int m, int n, int k);

    /** C = Aᵀ B, with A [k][m], B [k][n], C [m][n]. */
    void multiplyTransA(double[] c, double[] a, double[] b, int m, int n, int k);

    /**
     * C = A Bᵀ, with A [m][k], B [n][k], C [m][n].
     *
     * @param workspace at least n·k long, overwritten
     */
    default void multiplyTransB(double[] c, double[] a, double[] b, int m, int n, int k, double[] workspace) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                workspace[j * n + i] = b[i * k + j];
            }
        }
        multiply(c, a, workspace, m, n, k);
    }
}
