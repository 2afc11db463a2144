package gradientlab.core.recurrent;

import java.util.Locale;

/** Which time steps are answered. */
public enum Readout {
    /** y = W_out h_T + b_out, [N][O]. */
    LAST,
    /** y_t = W_out h_t + b_out for every t, [T][N][O]. */
    EVERY;

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many time steps of {@code length} are answered. */
    public int answers(int length) {
        return this == LAST ? 1 : length;
    }
}
