package gradientlab.core.network;

import java.util.Locale;

/** What stands around the activation of a hidden layer. */
public enum Block {
    /** h = act(W h + b). */
    PLAIN(false, false),
    /** h = h_prev + s act(W h + b), from layer 2 on (He et al. 2016). */
    RESIDUAL(true, false),
    /** h = act(BN(W h + b)) (Ioffe and Szegedy 2015). */
    BATCH_NORM(false, true),
    /** h = h_prev + s act(BN(W h + b)), from layer 2 on. */
    BATCH_NORM_RESIDUAL(true, true);

    private final boolean skips;
    private final boolean normalizes;

    Block(boolean skips, boolean normalizes) {
        this.skips = skips;
        this.normalizes = normalizes;
    }

    /** Whether the layer's input is added to its output. */
    public boolean skips() {
        return skips;
    }

    /** Whether batch norm stands before the activation. */
    public boolean normalizes() {
        return normalizes;
    }

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
