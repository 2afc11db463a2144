package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.Curve;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A curve over the axis as a row of points, with a gap where it jumps. */
final class CurveSamples {

    /** The axis all curves are drawn over. */
    static final double FROM = -6;
    static final double TO = 6;

    private static final int POINTS = 480;

    private CurveSamples() {}

    /** f: x's, then values. */
    static double[][] values(Curve curve) {
        // The one catalogue entry whose value jumps; all others bend at most.
        return of(curve::value, curve.id().equals("step") ? curve.kinks() : List.of());
    }

    /** f′: x's, then slopes. */
    static double[][] slopes(Curve curve) {
        return of(curve::slope, curve.kinks());
    }

    private static double[][] of(DoubleUnaryOperator of, List<Double> jumps) {
        double[][] points = new double[2][POINTS + 1 + 2 * jumps.size()];
        int n = 0;
        int passed = 0;
        for (int i = 0; i <= POINTS; i++) {
            double x = FROM + (TO - FROM) * i / POINTS;
            if (passed < jumps.size() && x >= jumps.get(passed)) {
                // From the left it holds at the jump; then nothing; then what it is just beyond.
                double at = jumps.get(passed++);
                n = add(points, n, at, of.applyAsDouble(at));
                n = add(points, n, at, Double.NaN);
                x = Math.nextUp(x);
            }
            n = add(points, n, x, of.applyAsDouble(x));
        }
        return points;
    }

    private static int add(double[][] points, int n, double x, double y) {
        points[0][n] = x;
        points[1][n] = y;
        return n + 1;
    }
}
