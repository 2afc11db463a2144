package gradientlab.paint.convolution.cell;

/** How strongly a cell is drawn. */
public enum Shade {
    /** With all its colour, its number bold. */
    LIT(1),
    /** With all its colour. */
    PLAIN(1),
    /** Beside what is lit. */
    DIM(0.62),
    /** Not computed yet: faint, without its number. */
    FUTURE(0.28),
    /** Neither colour nor number. */
    BLANK(0),
    /** A 0 around the input: a dashed rim, no ground. */
    PADDING(0);

    private final double alpha;

    Shade(double alpha) {
        this.alpha = alpha;
    }

    /** How much of its colour stands over that of 0. */
    double alpha() {
        return alpha;
    }

    boolean numbered() {
        return this != FUTURE && this != BLANK;
    }
}
