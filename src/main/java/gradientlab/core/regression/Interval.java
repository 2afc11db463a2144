package gradientlab.core.regression;

/** The domain [from, to] of a curve; z = (2x - (from + to)) / (to - from) runs over [-1, 1] there. */
public record Interval(double from, double to) {

    /** [0, 1]. */
    public static final Interval UNIT = new Interval(0, 1);

    /** z at x. */
    public double z(double x) {
        return (2 * x - (from + to)) / (to - from);
    }

    /** The middles of {@code count} equal parts: from + (to - from) (g + 1/2) / count. */
    public double[] midpoints(int count) {
        double[] points = new double[count];
        for (int g = 0; g < count; g++) {
            points[g] = from + (to - from) * (g + 0.5) / count;
        }
        return points;
    }
}
