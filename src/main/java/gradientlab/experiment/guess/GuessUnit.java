package gradientlab.experiment.guess;

/** How a number, or the height of a curve, is typed, said and compared. */
public enum GuessUnit {
    /** As it is; apart by their difference. */
    PLAIN,
    /** A share, typed and said in percent; apart by percentage points. */
    SHARE,
    /** What lies over several powers of ten; apart by a factor, which is counted in decades. */
    DECADES;

    /** How many of what is typed are 1. */
    public double typed() {
        return this == SHARE ? 100 : 1;
    }

    /** The value at a share of the way from one to another, straight as an axis of this unit shows it. */
    double between(double from, double to, double share) {
        return this == DECADES && from > 0 && to > 0
                ? from * Math.pow(to / from, share)
                : from + share * (to - from);
    }

    /** How far two values are apart; NaN where they can't be compared. */
    public double apart(double guess, double truth) {
        double apart = this == DECADES
                ? Math.abs(Math.log10(guess / truth))
                : Math.abs(guess - truth);
        return Double.isFinite(apart) ? apart : Double.NaN;
    }
}
