package gradientlab.core.recurrent;

import gradientlab.core.VectorModule;
import gradientlab.core.network.MatrixProduct;

/**
 * What a cell does with every number of a time step, between the products. Before a pass forward the gates
 * hold W_ih x + b, in cells without a reset gate with W_hh h₋ added; a pass back finds dL/dh_t (and what
 * dL/dc_t has from later time steps) and leaves dL/dz_t. One implementation stands on the Vector API, one is
 * scalar, as with the products.
 */
public interface CellPasses {

    /** The passes on the instructions of a product. */
    static CellPasses like(MatrixProduct product) {
        if (product.name().startsWith("vector")) {
            return VectorModule
                    .create(CellPasses.class, "gradientlab.core.recurrent.vector.VectorCellPasses")
                    .orElseGet(ScalarCellPasses::new);
        }
        return new ScalarCellPasses();
    }

    /** h_t = tanh z. */
    void tanh(ForwardPass pass, int t);

    /** dz = (1 - h²) dh. */
    void tanhBack(BackwardPass back, int t);

    /** h_t = max(z, 0). */
    void relu(ForwardPass pass, int t);

    /** dz = dh where h > 0, else 0. */
    void reluBack(BackwardPass back, int t);

    /** i, f, o by the sigmoid, g by tanh; c = f c₋ + i g; h = o tanh c. */
    void lstm(ForwardPass pass, int t);

    /**
     * dc += dh o (1 - tanh² c), which completes it; dz of i, f, g and o; dc₋ = f dc, the direct path.
     */
    void lstmBack(BackwardPass back, int t);

    /** r, z by the sigmoid of both parts; n = tanh(W x + b + r inner); h = n + z (h₋ - n). */
    void gru(ForwardPass pass, int t);

    /** dz of r, z and n, on both sides; dh₋ += z dh. */
    void gruBack(BackwardPass back, int t);

    /** The paper's form, first half: r, z by the sigmoid of both parts; inner = r h₋. */
    void paperGates(ForwardPass pass, int t);

    /** Second half: n = tanh of both parts; h = n + z (h₋ - n). */
    void paperState(ForwardPass pass, int t);

    /** The paper's form, first half: dz of z and n, n's also in the workspace; dh₋ += z dh. */
    void paperStateBack(BackwardPass back, int t);

    /**
     * Second half, with d(r h₋) in the workspace: dz of r; dh₋ += r d(r h₋); dz of r and z to the workspace.
     */
    void paperGatesBack(BackwardPass back, int t);

    /** sums[j] += Σ_i v[i][j] over rows of {@code cols} from {@code from} on. */
    void addRows(double[] sums, double[] v, int from, int rows, int cols);

    /** √Σ v[i]² over n numbers from {@code from} on, right for numbers whose squares underflow, too. */
    double norm(double[] v, int from, int n);
}
