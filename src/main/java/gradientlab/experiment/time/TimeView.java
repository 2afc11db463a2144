package gradientlab.experiment.time;

import java.util.Objects;

/**
 * What the training mode shows.
 *
 * @param quantity whose size is drawn for each time step
 * @param cut k where ∂L/∂W is cut to measure what is lost, 1 to T; it trains nothing
 * @param at the training step that is looked at when the recipe is opened, 0 or more; 0 for the start
 * @param norms whether d_t itself is drawn instead of its share d_t/d_T
 */
public record TimeView(Quantity quantity, int cut, int at, boolean norms) {

    public static final int DEFAULT_CUT = 10;

    public static final TimeView DEFAULT = new TimeView(Quantity.STATE, DEFAULT_CUT, 0, false);

    /** Whose size is drawn. */
    public enum Quantity {
        /** ∂l/∂h_t, in an LSTM ∂l/∂c_t. */
        STATE("state"),
        /** ∂l/∂h_t in every cell. */
        HIDDEN("hidden"),
        /** ∂l/∂x_t. */
        INPUT("input"),
        /** The term of one time step in ∂L/∂W, over the norm of their sum. */
        WEIGHTS("weights");

        private final String id;

        Quantity(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public TimeView {
        Objects.requireNonNull(quantity);
    }

    public TimeView withQuantity(Quantity other) {
        return new TimeView(other, cut, at, norms);
    }

    public TimeView withCut(int other) {
        return new TimeView(quantity, other, at, norms);
    }

    public TimeView withAt(int other) {
        return new TimeView(quantity, cut, other, norms);
    }

    public TimeView withNorms(boolean other) {
        return new TimeView(quantity, cut, at, other);
    }
}
