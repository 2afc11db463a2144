package gradientlab.paint.convolution.functions;

/** What lies under a pointer. */
public enum FunctionsSpot {
    /** f's handle. */
    F,
    /** g's handle. */
    G,
    /** The chart of f and g, where g is moved along. */
    LAID,
    /** The chart of the integral, where t is chosen. */
    T,
    /** The box of one spacing. */
    SPACING,
    NONE
}
