package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.Curve;
import java.util.function.ToDoubleBiFunction;

/**
 * What an upright axis over all curves spans: one of a few ranges, so that it does not move while a shape is
 * dragged.
 *
 * @param tick between its numbers
 */
record CurveRange(double from, double to, double tick) {

    private static final double[] TOPS = {0.27, 1.2, 2.2, 3.2};
    private static final double[] BOTTOMS = {-0.02, -0.22, -1.1};

    /** Of f: those that stay near 0 are seen larger; the lines of the others leave the picture. */
    static CurveRange ofValues(ActivationLines lines) {
        double most = most(lines, Curve::value, 1);
        double least = -most(lines, Curve::value, -1);
        if (most <= 1.01 && least >= -1.01) {
            return new CurveRange(-1.25, 1.25, 0.5);
        }
        return new CurveRange(least < -1.5 ? -3.2 : -1.6, 4.2, 1);
    }

    /** Of f′: all slopes. */
    static CurveRange ofSlopes(ActivationLines lines) {
        double most = most(lines, Curve::slope, 1);
        double least = -most(lines, Curve::slope, -1);
        double to = TOPS[TOPS.length - 1];
        for (int i = TOPS.length - 1; i >= 0 && most < TOPS[i]; i--) {
            to = TOPS[i];
        }
        double from = BOTTOMS[BOTTOMS.length - 1];
        for (int i = BOTTOMS.length - 1; i >= 0 && least > BOTTOMS[i]; i--) {
            from = BOTTOMS[i];
        }
        if (to < 1) {
            return new CurveRange(from, to, 0.05);
        }
        return new CurveRange(Math.min(-0.2, from), to, to > 2 || from < -1 ? 0.5 : 0.25);
    }

    /** The largest of all curves on the axis, or the largest of their negatives. */
    private static double most(ActivationLines lines, ToDoubleBiFunction<Curve, Double> of, int sign) {
        double most = Double.NEGATIVE_INFINITY;
        for (ActivationLine line : lines.all()) {
            for (double x = CurveSamples.FROM; x <= CurveSamples.TO; x += 0.125) {
                most = Math.max(most, sign * of.applyAsDouble(line.curve(), x));
            }
        }
        return most;
    }
}
