package gradientlab.experiment.time.run;

import gradientlab.experiment.time.TimeView.Quantity;

/**
 * How much gradient reaches each time step of one network on one batch. Everything is of ℓ, the loss of the
 * last time step alone, and T numbers long: the number of time step t = 1..T stands at index t − 1. Norms are
 * Frobenius norms over batch and units. Arrays are not to be written.
 *
 * @param state ‖∂ℓ/∂m_t‖, total derivatives; m is c in an LSTM and h elsewhere. Exactly 0 where training goes
 *     back fewer time steps
 * @param hidden ‖∂ℓ/∂h_t‖; the same as {@code state} but in an LSTM
 * @param inputs ‖∂ℓ/∂x_t‖
 * @param weights ‖G_t‖, what time step t adds to ∂ℓ/∂W, all weights of the cell: G_t = [δ_tᵀx_t, δ_tᵀh_{t−1}]
 * @param total ‖ΣG_t‖
 * @param rules what a rule of thumb says of {@code state} as a share of time step T: ρ(W_h)^(T−t) for an
 *     RNN, the product of the forget gates of an LSTM or the update gates of a GRU. T numbers, the last is 1
 * @param lost ‖Σ_{t≤T−k}G_t‖/‖ΣG‖ at index k − 1, k = 1..T time steps kept; 0 at the last
 * @param angles in degrees, between the sum over the k last time steps and ΣG, at index k − 1; NaN where one
 *     of the two is 0
 */
public record TimeNorms(
        double[] state,
        double[] hidden,
        double[] inputs,
        double[] weights,
        double total,
        double[] rules,
        double[] lost,
        double[] angles) {

    /** T. */
    public int length() {
        return state.length;
    }

    /** The norms of a quantity themselves, T numbers. */
    public double[] norms(Quantity quantity) {
        return switch (quantity) {
            case STATE -> state;
            case HIDDEN -> hidden;
            case INPUT -> inputs;
            case WEIGHTS -> weights;
        };
    }

    /**
     * They over that of time step T, of the weights over that of the sum, T numbers; NaN where both are 0,
     * infinite where that alone is.
     */
    public double[] shares(Quantity quantity) {
        double[] norms = norms(quantity);
        return over(norms, quantity == Quantity.WEIGHTS ? total : norms[norms.length - 1]);
    }

    /** s_1 of the state. */
    public double first() {
        return state[0] / state[state.length - 1];
    }

    /** What is lost of ∂ℓ/∂W, as a share, where k time steps are kept, 1 to T. */
    public double lost(int k) {
        return lost[k - 1];
    }

    /** Norms while they are gathered. */
    static final class Draft {
        double[] state;
        double[] hidden;
        double[] inputs;
        double[] weights;
        double total;
        double[] rules;
        double[] lost;
        double[] angles;

        TimeNorms done() {
            return new TimeNorms(state, hidden, inputs, weights, total, rules, lost, angles);
        }
    }

    private static double[] over(double[] norms, double whole) {
        double[] shares = new double[norms.length];
        for (int i = 0; i < norms.length; i++) {
            shares[i] = norms[i] / whole;
        }
        return shares;
    }
}
