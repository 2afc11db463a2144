package gradientlab.core.formula;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions formulas may call: {@code sqrt abs sign max min}, by coordinate; {@code norm(v)}, the
 * Euclidean length; {@code solve(H, g)}, H⁻¹g for a matrix of two rows, row by row.
 */
final class Functions {

    static final Set<String> NAMES = Set.of("sqrt", "abs", "sign", "max", "min", "norm", "solve");

    private Functions() {}

    static double[] call(String name, List<double[]> in) {
        return switch (name) {
            case "sqrt" -> each(in.get(0), Math::sqrt);
            case "abs" -> each(in.get(0), Math::abs);
            case "sign" -> each(in.get(0), Math::signum);
            case "max" -> each(in.get(0), in.get(1), Math::max);
            case "min" -> each(in.get(0), in.get(1), Math::min);
            case "norm" -> new double[] {norm(in.get(0))};
            case "solve" -> solve(in.get(0), in.get(1));
            default -> throw new IllegalArgumentException("no function " + name);
        };
    }

    static double[] each(double[] a, DoubleUnaryOperator of) {
        double[] all = new double[a.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = of.applyAsDouble(a[i]);
        }
        return all;
    }

    static double[] each(double[] a, double[] b, DoubleBinaryOperator of) {
        int size = Math.max(a.length, b.length);
        if (Math.min(a.length, b.length) != 1 && a.length != b.length) {
            throw new IllegalArgumentException("lengths " + a.length + " and " + b.length);
        }
        double[] all = new double[size];
        for (int i = 0; i < size; i++) {
            all[i] = of.applyAsDouble(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
        }
        return all;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double each : v) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }

    /** By Cramer's rule. */
    private static double[] solve(double[] h, double[] g) {
        double determinant = h[0] * h[3] - h[1] * h[2];
        return new double[] {
                (g[0] * h[3] - h[1] * g[1]) / determinant, (h[0] * g[1] - g[0] * h[2]) / determinant};
    }
}
