package gradientlab.core.recurrent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How W_hh is drawn; the other tensors are uniform in ±1/√H, as PyTorch has them. */
public enum RecurrentInit {
    /** Uniform in ±1/√H. */
    PYTORCH,
    /** N(0, 1/H), by which an H×H matrix has a spectral radius near 1. */
    NORMAL,
    /** An orthogonal matrix a gate: the Q of a Gaussian one (Saxe et al. 2014). */
    ORTHOGONAL,
    /** The identity, with b_ih = b_hh = 0 (Le, Jaitly, Hinton 2015). For cells without gates. */
    IDENTITY;

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that id, if there is one. */
    public static Optional<RecurrentInit> find(String id) {
        return Arrays.stream(values()).filter(init -> init.id().equals(id)).findFirst();
    }

    /** Whether that cell may begin so. */
    public boolean fits(Cell cell) {
        return this != IDENTITY || !cell.hasKeepingGate();
    }
}
