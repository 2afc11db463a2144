package gradientlab.experiment.generalization;

import java.util.Optional;

/**
 * How points are left out to judge a model by them.
 *
 * @param folds k, 2 to the number of points; that number leaves one point out at a time
 * @param assignment which point goes to which fold
 * @param copies made of every point before the split, if any
 */
public record CrossValidation(int folds, Assignment assignment, Optional<Copies> copies) {

    public static final CrossValidation DEFAULT =
            new CrossValidation(5, Assignment.SHUFFLED, Optional.empty());

    /** Which point goes to which fold. */
    public enum Assignment {
        /** In a drawn order, one fold after the other. */
        SHUFFLED("shuffled"),
        /** By x: each fold is an interval. */
        SORTED("sorted"),
        /** Every k-th. */
        MODULO("modulo");

        private final String id;

        Assignment(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * Copies of all points, which leak from training into validation.
     *
     * @param times how many points there are in the place of one, 2 to {@link #MAX_TIMES}
     * @param jitter standard deviation of what is added to a copy's x, 0 or more
     * @param seed of the jitter
     */
    public record Copies(int times, double jitter, long seed) {

        public static final int MAX_TIMES = 10;
        public static final Copies DEFAULT = new Copies(3, 0.004, 9);
    }

    /** With no more folds than points. */
    public CrossValidation fitting(CurveData data) {
        return folds <= data.n() ? this : withFolds(data.n());
    }

    public CrossValidation withFolds(int other) {
        return new CrossValidation(other, assignment, copies);
    }

    public CrossValidation withAssignment(Assignment other) {
        return new CrossValidation(folds, other, copies);
    }

    public CrossValidation withCopies(Optional<Copies> other) {
        return new CrossValidation(folds, assignment, other);
    }
}
