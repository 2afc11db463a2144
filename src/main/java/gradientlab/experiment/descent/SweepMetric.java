package gradientlab.experiment.descent;

import gradientlab.experiment.json.ShortestDecimal;

/**
 * What a sweep tells of each run.
 *
 * @param kind what
 * @param eps for {@link Kind#STEPS_TO}: how far above the least known minimum the loss counts as reached, or
 *     the loss itself where none is known; 0 otherwise
 */
public record SweepMetric(Kind kind, double eps) {

    /** What may be told. */
    public enum Kind {
        /** The first step whose loss is low enough. */
        STEPS_TO("steps_to"),
        /** The loss after the last step. */
        FINAL_LOSS("final_loss"),
        /** At which step the numbers overflowed, if they did. */
        DIVERGED("diverged"),
        /** Which minimum it ends at, and since when. */
        BASIN("basin");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name in recipes and on the command line. */
        public String id() {
            return id;
        }
    }

    public static final SweepMetric FINAL_LOSS = new SweepMetric(Kind.FINAL_LOSS, 0);
    public static final SweepMetric DIVERGED = new SweepMetric(Kind.DIVERGED, 0);
    public static final SweepMetric BASIN = new SweepMetric(Kind.BASIN, 0);

    public static SweepMetric stepsTo(double eps) {
        return new SweepMetric(Kind.STEPS_TO, eps);
    }

    /** As recipes and the command line write it: {@code steps_to:0.001}. */
    public String text() {
        return kind == Kind.STEPS_TO ? kind.id() + ":" + ShortestDecimal.shortest(eps) : kind.id();
    }
}
