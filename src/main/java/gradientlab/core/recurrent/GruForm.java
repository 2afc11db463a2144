package gradientlab.core.recurrent;

import java.util.Locale;

/** Where the reset gate of a GRU stands. */
public enum GruForm {
    /** n = tanh(W x + b + r ⊙ (W_h h₋ + b_h)): after the product, as PyTorch and cuDNN have it. */
    PYTORCH,
    /** n = tanh(W x + b + W_h (r ⊙ h₋) + b_h): before the product, as in Cho et al. 2014. */
    PAPER;

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
