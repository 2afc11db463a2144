package gradientlab.core.convolution.function;

import java.util.Locale;

/** The form of a {@link Shape}. */
public enum ShapeKind {
    /** 1 for |t| ≤ a. */
    BOX,
    /** 1 - |t| / a for |t| ≤ a. */
    TRIANGLE,
    /** e^(-t² / 2a²), to |t| = 8.5 a, where it is under 3e-16. */
    GAUSS,
    /** e^(-λt) for 0 ≤ t ≤ cut. */
    DECAY,
    /** sin(2πt / a) for |t| ≤ a: two periods. */
    SINE;

    /** As recipes write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
