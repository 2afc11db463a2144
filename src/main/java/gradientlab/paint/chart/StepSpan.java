package gradientlab.paint.chart;

/**
 * How many steps a chart or map shows from left to right: one of 50, 64, 80, 100, 125, ... that the run has
 * not outgrown, so that what is drawn stays where it is while the run goes on; never more than the run has.
 */
public final class StepSpan {

    private static final int LEAST = 50;
    /** A quarter more each time, rounded to numbers that halve well. */
    private static final double[] MANTISSAS = {1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8, 10};

    private StepSpan() {}

    /**
     * @param newest the last step there is
     * @param steps the recipe's
     */
    public static int of(int newest, int steps) {
        int wanted = Math.max(LEAST, newest);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        int span = wanted;
        for (int i = MANTISSAS.length - 1; i >= 0 && MANTISSAS[i] * power >= wanted - 1e-6; i--) {
            span = (int) Math.round(MANTISSAS[i] * power);
        }
        return Math.max(1, newest <= steps ? Math.min(span, steps) : span);
    }
}
