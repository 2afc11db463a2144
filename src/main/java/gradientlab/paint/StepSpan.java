package gradientlab.paint;

/**
 * How many steps a chart or map shows from left to right: one of 50, 100, 200, 500, ... that the run has not
 * outgrown, so that what is drawn stays where it is while the run goes on; never more than the run has.
 */
final class StepSpan {

    private static final int LEAST = 50;

    private StepSpan() {}

    /**
     * @param newest the last step there is
     * @param steps the recipe's
     */
    static int of(int newest, int steps) {
        int span = (int) Math.min(Integer.MAX_VALUE, Numbers.roundUp(Math.max(LEAST, newest)));
        return Math.max(1, newest <= steps ? Math.min(span, steps) : span);
    }
}
