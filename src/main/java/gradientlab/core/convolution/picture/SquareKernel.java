package gradientlab.core.convolution.picture;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * A kernel of k x k weights, row by row, k odd. The array is not copied and nobody writes it afterwards.
 *
 * @param size k
 */
public record SquareKernel(int size, double[] weights) {

    /** A singular value up to this share of the largest is rounding. */
    private static final double RANK = 1e-9;

    public SquareKernel {
        if (size < 1 || size % 2 == 0 || weights.length != size * size) {
            throw new IllegalArgumentException("%d weights for a kernel of %d x %d"
                    .formatted(weights.length, size, size));
        }
    }

    /** The kernel of these rows. */
    public static SquareKernel of(double[][] rows) {
        double[] flat = new double[rows.length * rows.length];
        for (int u = 0; u < rows.length; u++) {
            System.arraycopy(rows[u], 0, flat, u * rows.length, rows.length);
        }
        return new SquareKernel(rows.length, flat);
    }

    public double at(int row, int col) {
        return weights[row * size + col];
    }

    /** Σk: what a flat area is multiplied by. */
    public double sum() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Σk⁺, over the weights above 0. */
    public double positive() {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.max(weight, 0);
        }
        return sum;
    }

    /** Rotated by 180°. */
    public SquareKernel turned() {
        double[] turned = new double[weights.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = weights[weights.length - 1 - i];
        }
        return new SquareKernel(size, turned);
    }

    /** A kernel of rank 1 as column times row: K[u][v] = column[u] row[v]. */
    public record Factors(double[] column, double[] row) {}

    /**
     * The column and the row whose product this kernel is, if its rank is 1.
     *
     * <p>They are a column and a row of the kernel itself, through its largest weight, so that whole weights
     * keep whole factors, as far as there are some.
     */
    public Optional<Factors> factors() {
        int pivot = 0;
        for (int i = 1; i < weights.length; i++) {
            if (Math.abs(weights[i]) > Math.abs(weights[pivot])) {
                pivot = i;
            }
        }
        if (rank() != 1) {
            return Optional.empty();
        }
        double[] column = new double[size];
        double[] row = new double[size];
        double scale = smallest(pivot / size);
        for (int i = 0; i < size; i++) {
            row[i] = at(pivot / size, i) / scale;
            column[i] = at(i, pivot % size) / (weights[pivot] / scale);
        }
        return Optional.of(new Factors(column, row));
    }

    /** The smallest |weight| of row {@code u} that is not 0. */
    private double smallest(int u) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int v = 0; v < size; v++) {
            double weight = Math.abs(at(u, v));
            smallest = weight == 0 ? smallest : Math.min(smallest, weight);
        }
        return smallest;
    }

    /** How many singular values are over 1e-9 of the largest. */
    public int rank() {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(size, size, false, false, true);
        svd.decompose(DMatrixRMaj.wrap(size, size, weights.clone()));
        double largest = 0;
        for (double sigma : svd.getSingularValues()) {
            largest = Math.max(largest, sigma);
        }
        int rank = 0;
        for (double sigma : svd.getSingularValues()) {
            rank += sigma > RANK * largest ? 1 : 0;
        }
        return rank;
    }
}
