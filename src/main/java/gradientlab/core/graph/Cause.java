package gradientlab.core.graph;

/** Why a number is NaN or infinite. */
public enum Cause {
    /** A logarithm of a number below 0: NaN. */
    LOG_OF_NEGATIVE,
    /** A logarithm of 0: −∞. */
    LOG_OF_ZERO,
    /** A square root of a number below 0: NaN. */
    ROOT_OF_NEGATIVE,
    /** A division by 0. */
    DIVISION_BY_ZERO,
    /** A number below 0 to a power that is not whole: NaN. */
    POWER_OF_NEGATIVE,
    /** 0 to a power below 0: infinite. */
    POWER_OF_ZERO,
    /** An arcsine or arccosine of a number beyond ±1: NaN. */
    OUTSIDE,
    /** A result beyond 1.8e308, the largest a double holds. */
    TOO_LARGE,
    /** The value is there, its local derivative is not finite, as that of √ at 0. */
    SLOPE
}
