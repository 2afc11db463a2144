package gradientlab.experiment.generalization.fit;

import gradientlab.core.validation.Points;

/**
 * Which capacities fit: those around the least test error whose error is within one standard error of it.
 *
 * @param least the step with the least test error
 * @param from the first step that fits
 * @param to the last one
 */
public record FitVerdict(int least, int from, int to) {

    /** What is said of a capacity. */
    public enum Verdict {
        UNDERFITS,
        FITS,
        OVERFITS
    }

    /**
     * @param test [steps] mean squared errors, NaN where there is no fit, not all of them
     * @param standardError of the least
     */
    public static FitVerdict of(double[] test, double standardError) {
        int least = Points.least(test);
        double most = test[least] + standardError;
        int from = least;
        while (from > 0 && test[from - 1] <= most) {
            from--;
        }
        int to = least;
        while (to < test.length - 1 && test[to + 1] <= most) {
            to++;
        }
        return new FitVerdict(least, from, to);
    }

    /** What is said of a step. */
    public Verdict at(int step) {
        return step < from ? Verdict.UNDERFITS : step > to ? Verdict.OVERFITS : Verdict.FITS;
    }
}
