package gradientlab.core.network;

/**
 * Multiplies dense row-major matrices held in plain arrays. All three products overwrite C. One thread at a
 * time, since it keeps its workspaces.
 *
 * <p>One implementation stands on the Vector API, one is scalar; the same tests run on both.
 */
public interface MatrixProduct {

    /** What the implementation is called in benchmarks. */
    String name();

    /** The passes on the same instructions. */
    default Passes passes() {
        return new ScalarPasses();
    }

    /** C = A B, with A [m][k], B [k][n], C [m][n]. */
    void multiply(double[] c, double[] a, double[] b, int m, int n, int k);

    /** C = A B + bias, the bias [n] added to every row. */
    void multiply(double[] c, double[] a, double[] b, double[] bias, int m, int n, int k);

    /** C = Aᵀ B, with A [k][m], B [k][n], C [m][n]. */
    void multiplyTransA(double[] c, double[] a, double[] b, int m, int n, int k);

    /** How many columns a panel of {@link Panels} has that this product multiplies by. */
    int panelWidth();

    /**
     * C = C + A B, with A [m][k] that begins at {@code aFrom} of its array, B packed in panels of
     * {@link #panelWidth}, and C [m][n] that begins at {@code cFrom}. C and A may lie in one array where they
     * don't overlap.
     */
    void add(double[] c, int cFrom, double[] a, int aFrom, Panels b, int m);

    /** C = C + Aᵀ B, with A [k][m] that begins at {@code aFrom} and B [k][n] that begins at {@code bFrom}. */
    void addTransA(double[] c, double[] a, int aFrom, double[] b, int bFrom, int m, int n, int k);

    /**
     * C = A Bᵀ + bias, with A [m][k], B [n][k], C [m][n]: a layer's z.
     *
     * @param bias [n], added to every row
     * @param workspace at least n·k long, overwritten
     */
    default void affine(
            double[] c, double[] a, double[] b, double[] bias, int m, int n, int k, double[] workspace) {
        // Four rows at a time, so that what is written lies together.
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            int x = i * k;
            for (int j = 0; j < k; j++) {
                int y = j * n + i;
                workspace[y] = b[x + j];
                workspace[y + 1] = b[x + k + j];
                workspace[y + 2] = b[x + 2 * k + j];
                workspace[y + 3] = b[x + 3 * k + j];
            }
        }
        for (; i < n; i++) {
            for (int j = 0; j < k; j++) {
                workspace[j * n + i] = b[i * k + j];
            }
        }
        multiply(c, a, workspace, bias, m, n, k);
    }
}
