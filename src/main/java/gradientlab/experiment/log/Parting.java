package gradientlab.experiment.log;

/**
 * From which step on a log differs from the run here, of those steps that both have.
 *
 * @param at the first step in which a number differs by more than {@link #TOLERANCE}; -1 if none does
 * @param before the last step compared before it, in which all numbers agree; where none differs the last of
 *     all. -1 if there is none
 * @param column which number differs most there; "" if none does
 * @param difference by how much, relative
 */
public record Parting(int at, int before, String column, double difference) {

    /** Up to here a relative difference counts as rounding. */
    public static final double TOLERANCE = 1e-6;

    /** Nothing was compared yet. */
    public static final Parting NONE = new Parting(-1, -1, "", 0);

    /** Whether they differ. */
    public boolean parted() {
        return at >= 0;
    }

    /** Whether any step was compared. */
    public boolean compared() {
        return at >= 0 || before >= 0;
    }

    /** Whether the step before is known to be the same, so that this is the very first that differs. */
    public boolean exact() {
        return at == 0 || before == at - 1;
    }

    /**
     * The same with one more step, later than those before; what parted has parted.
     *
     * @param number which number differs most there
     * @param apart by how much, relative; NaN where nothing could be compared
     */
    public Parting then(int step, String number, double apart) {
        if (parted() || Double.isNaN(apart)) {
            return this;
        }
        return apart > TOLERANCE
                ? new Parting(step, before, number, apart)
                : new Parting(-1, step, "", 0);
    }

    /** How far two numbers are apart, relative to the larger; 0 for the same, be it NaN or infinity. */
    public static double apart(double one, double other) {
        return apart(one, other, Math.max(Math.abs(one), Math.abs(other)));
    }

    /** The same relative to a size. */
    public static double apart(double one, double other, double size) {
        if (Double.compare(one, other) == 0 || one == other) {
            return 0;
        }
        double apart = Math.abs(one - other) / size;
        return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
    }
}
