package gradientlab.core.network;

import gradientlab.core.Lcg;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The catalogue of initializers. Uniform ones draw from [-b, b] with b = √3 times the deviation.
 *
 * <p>Xavier: σ² = 2 / (fanIn + fanOut) (Glorot and Bengio 2010). He: σ² = 2 / fanIn (He et al. 2015).
 * LeCun: σ² = 1 / fanIn (LeCun et al. 1998). Orthogonal: Saxe et al. 2014.
 */
public final class Initializers {

    private static final List<Initializer> ALL = List.of(
            new Drawn("xavier_uniform", true),
            new Drawn("xavier_normal", false),
            new Drawn("he_uniform", true),
            new Drawn("he_normal", false),
            new Drawn("lecun_normal", false),
            new Drawn("normal", false),
            new Orthogonal());

    private Initializers() {}

    /** All of them, in the order pickers show. */
    public static List<Initializer> all() {
        return ALL;
    }

    /** The initializer of that id, if there is one. */
    public static Optional<Initializer> find(String id) {
        return ALL.stream().filter(init -> init.id().equals(id)).findFirst();
    }

    private record Drawn(String id, boolean uniform) implements Initializer {
        @Override
        public double deviation(int fanIn, int fanOut, double std) {
            return switch (id) {
                case "xavier_uniform", "xavier_normal" -> Math.sqrt(2.0 / (fanIn + fanOut));
                case "he_uniform", "he_normal" -> Math.sqrt(2.0 / fanIn);
                case "lecun_normal" -> Math.sqrt(1.0 / fanIn);
                default -> std;
            };
        }

        @Override
        public void fill(DMatrixRMaj w, Lcg random, double std) {
            double deviation = deviation(w.numCols, w.numRows, std);
            double bound = Math.sqrt(3.0) * deviation;
            for (int i = 0; i < w.numRows * w.numCols; i++) {
                w.data[i] = uniform ? random.symmetric(bound) : deviation * random.normal();
            }
        }
    }

    /** The Q of a Gaussian matrix, signs fixed by R's diagonal so that Q is uniform over rotations. */
    private static final class Orthogonal implements Initializer {
        @Override
        public String id() {
            return "orthogonal";
        }

        @Override
        public double deviation(int fanIn, int fanOut, double std) {
            return Math.sqrt(1.0 / Math.max(fanIn, fanOut));
        }

        @Override
        public void fill(DMatrixRMaj w, Lcg random, double std) {
            int rows = w.numRows;
            int cols = w.numCols;
            int tall = Math.max(rows, cols);
            int narrow = Math.min(rows, cols);
            DMatrixRMaj gaussian = new DMatrixRMaj(tall, narrow);
            for (int i = 0; i < tall * narrow; i++) {
                gaussian.data[i] = random.normal();
            }
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(tall, narrow);
            qr.decompose(gaussian.copy());
            DMatrixRMaj q = qr.getQ(null, true);
            DMatrixRMaj r = qr.getR(null, true);
            for (int j = 0; j < narrow; j++) {
                double sign = r.get(j, j) < 0 ? -1 : 1;
                for (int i = 0; i < tall; i++) {
                    double value = sign * q.get(i, j);
                    if (rows >= cols) {
                        w.set(i, j, value);
                    } else {
                        w.set(j, i, value);
                    }
                }
            }
        }
    }
}
