package gradientlab.core.recurrent.analysis;

import gradientlab.core.recurrent.RecurrentNetwork;
import java.util.Arrays;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The eigenvalues of a square matrix and its largest singular value.
 *
 * @param real parts, in the order EJML finds them
 * @param imaginary parts
 * @param largestSingular σ₁, by how much the matrix stretches a vector at most
 */
public record Spectrum(double[] real, double[] imaginary, double largestSingular) {

    /** A matrix of [n][n], row by row; all NaN if a number of it is not finite. */
    public static Spectrum of(double[] matrix, int n) {
        double[] real = new double[n];
        double[] imaginary = new double[n];
        double sum = 0;
        for (int i = 0; i < n * n; i++) {
            sum += matrix[i] - matrix[i];
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(n, n, false, false, false);
        boolean found = sum == 0 && eigen.decompose(copy(matrix, n)) && svd.decompose(copy(matrix, n));
        for (int i = 0; i < n; i++) {
            Complex_F64 value = found ? eigen.getEigenvalue(i) : new Complex_F64(Double.NaN, Double.NaN);
            real[i] = value.real;
            imaginary[i] = value.imaginary;
        }
        double largest = found
                ? Arrays.stream(svd.getSingularValues()).limit(n).max().orElse(0)
                : Double.NaN;
        return new Spectrum(real, imaginary, largest);
    }

    /** Of W_hh, of a cell without gates. */
    public static Spectrum ofRecurrentWeights(RecurrentNetwork network) {
        if (network.shape().cell().gates() != 1) {
            throw new IllegalArgumentException("W_hh of " + network.shape().cell().id() + " is not square");
        }
        return of(network.recurrentWeights().numbers(), network.shape().hidden());
    }

    /** Of one time step's Jacobian in the last pass forward: see {@link StepJacobian}. */
    public static Spectrum ofStep(RecurrentNetwork network, int t, int sequence) {
        return of(StepJacobian.of(network, t, sequence), StepJacobian.size(network));
    }

    private static DMatrixRMaj copy(double[] matrix, int n) {
        DMatrixRMaj copy = new DMatrixRMaj(n, n);
        System.arraycopy(matrix, 0, copy.data, 0, n * n);
        return copy;
    }

    /** How many eigenvalues there are. */
    public int size() {
        return real.length;
    }

    /** ρ, the largest |λ|. */
    public double radius() {
        double radius = 0;
        for (int i = 0; i < real.length; i++) {
            radius = Math.max(radius, Math.hypot(real[i], imaginary[i]));
        }
        return radius;
    }
}
