package gradientlab.experiment.time.run;

/**
 * Eigenvalues of what one time step back multiplies by. Arrays are not to be written.
 *
 * @param weights eigenvalues of W_h, real and imaginary parts in turn, 2H numbers; none for gated cells,
 *     whose W_h is no square
 * @param rings eigenvalues of the Jacobian of time step {@code at} of the batch's first sequence, real and
 *     imaginary parts in turn: diag(φ′)W_h of an RNN and that of a GRU, H×H; of (h, c) of an LSTM, 2H×2H
 * @param at t of the rings, 1 to T
 * @param radius ρ, the largest |eigenvalue|: of W_h for an RNN, of the rings for gated cells
 * @param norm σ₁, the largest singular value of the same matrix
 */
public record CellSpectrum(double[] weights, double[] rings, int at, double radius, double norm) {

    /** ρ^(T−1). */
    public double power(int length) {
        return Math.pow(radius, length - 1);
    }
}
