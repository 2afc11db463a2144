package gradientlab.core.surface.expression;

import gradientlab.core.elementary.Sines;
import gradientlab.core.expression.Functions;
import java.util.Arrays;

/**
 * Evaluates a {@link Tape} at many points, each instruction for all of them before the next, in loops that
 * the compiler turns into vectors. The same operations as at one point, so the same bits.
 *
 * <p>Holds a workspace for formulas of any length; one a thread will do.
 */
final class WideTape {

    /** Points taken at a time: a slot's numbers stay in the nearest cache. */
    private static final int WIDTH = 128;

    /** f, fx and fy by slot; rows are made when a tape first needs them. */
    private final double[][] f = new double[Expression.MAX_LENGTH + 2][];
    private final double[][] fx = new double[Expression.MAX_LENGTH + 2][];
    private final double[][] fy = new double[Expression.MAX_LENGTH + 2][];
    /** An instruction's derivatives by what it takes. */
    private final double[] byFirst = new double[WIDTH];
    private final double[] bySecond = new double[WIDTH];

    /** Writes f at the first {@code n} points. */
    void values(Tape tape, double[] values, double[] x, double[] y, int n) {
        for (int from = 0; from < n; from += WIDTH) {
            int count = Math.min(WIDTH, n - from);
            begin(x, y, from, count);
            for (int k = 0; k < tape.length(); k++) {
                value(tape, k, count);
            }
            System.arraycopy(f[tape.result()], 0, values, from, count);
        }
    }

    /** Writes the gradients at the first {@code n} points. */
    void gradients(Tape tape, double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        for (int from = 0; from < n; from += WIDTH) {
            int count = Math.min(WIDTH, n - from);
            begin(x, y, from, count);
            for (int slot = 0; slot < 2; slot++) {
                Arrays.fill(row(fx, slot), slot == 0 ? 1 : 0);
                Arrays.fill(row(fy, slot), slot == 1 ? 1 : 0);
            }
            for (int k = 0; k < tape.length(); k++) {
                value(tape, k, count);
                slope(tape, k, count);
            }
            System.arraycopy(fx[tape.result()], 0, gradientX, from, count);
            System.arraycopy(fy[tape.result()], 0, gradientY, from, count);
        }
    }

    private void begin(double[] x, double[] y, int from, int count) {
        System.arraycopy(x, from, row(f, 0), 0, count);
        System.arraycopy(y, from, row(f, 1), 0, count);
    }

    private static double[] row(double[][] rows, int slot) {
        if (rows[slot] == null) {
            rows[slot] = new double[WIDTH];
        }
        return rows[slot];
    }

    /** What instruction k makes. */
    private void value(Tape tape, int k, int n) {
        double[] v = row(f, k + 2);
        double[] a = f[tape.first(k)];
        double[] b = f[tape.second(k)];
        double c = tape.number(k);
        int code = tape.code(k);
        switch (code) {
            case Tape.ADD -> add(v, a, b, n);
            case Tape.ADD_NUMBER -> addNumber(v, a, c, n);
            case Tape.SUBTRACT -> subtract(v, a, b, n);
            case Tape.FROM_NUMBER -> fromNumber(v, c, a, n);
            case Tape.MULTIPLY -> multiply(v, a, b, n);
            case Tape.TIMES_NUMBER -> timesNumber(v, a, c, n);
            case Tape.DIVIDE -> divide(v, a, b, n);
            case Tape.OVER_NUMBER -> overNumber(v, a, c, n);
            case Tape.SQUARE -> multiply(v, a, a, n);
            case Functions.SIN -> Sines.sines(v, 1, a, n);
            case Functions.COS -> Sines.cosines(v, 1, a, n);
            case Functions.WHOLE_POWER -> wholePower(v, a, (int) c, byFirst, n);
            default -> each(v, code, a, b, c, n);
        }
    }

    private static void each(double[] v, int code, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = switch (code) {
                case Tape.MINIMUM -> Math.min(a[i], b[i]);
                case Tape.MAXIMUM -> Math.max(a[i], b[i]);
                case Tape.POWER -> Math.pow(a[i], b[i]);
                case Tape.NUMBER -> c;
                default -> Functions.value(code, a[i], c);
            };
        }
    }

    /** The derivatives of what instruction k makes, which is made. */
    private void slope(Tape tape, int k, int n) {
        int first = tape.first(k);
        int second = tape.second(k);
        differentiate(tape, k, n);
        along(row(fx, k + 2), tape, k, fx[first], fx[second], n);
        along(row(fy, k + 2), tape, k, fy[first], fy[second], n);
    }

    /** Its derivatives by what it takes, where they take working out. */
    private void differentiate(Tape tape, int k, int n) {
        double[] v = f[k + 2];
        double[] a = f[tape.first(k)];
        double[] b = f[tape.second(k)];
        double c = tape.number(k);
        int code = tape.code(k);
        switch (code) {
            case Functions.SIN -> Sines.cosines(byFirst, 1, a, n);
            case Functions.COS -> {
                Sines.sines(byFirst, 1, a, n);
                negate(byFirst, byFirst, n);
            }
            case Functions.WHOLE_POWER -> {
                wholePower(byFirst, a, (int) c - 1, bySecond, n);
                timesNumber(byFirst, byFirst, c, n);
            }
            case Tape.MINIMUM, Tape.MAXIMUM -> {
                for (int i = 0; i < n; i++) {
                    byFirst[i] = Functions.share(code == Tape.MINIMUM, a[i], b[i]);
                }
            }
            case Tape.POWER -> {
                for (int i = 0; i < n; i++) {
                    byFirst[i] = Functions.powerByBase(a[i], b[i]);
                    bySecond[i] = Functions.powerByExponent(a[i], b[i]);
                }
            }
            default -> {
                for (int i = 0; i < n && code >= Tape.FUNCTION; i++) {
                    byFirst[i] = Functions.slope(code, a[i], v[i], c);
                }
            }
        }
    }

    /** Its derivative by x or y, from those of what it takes. */
    private void along(double[] vs, Tape tape, int k, double[] as, double[] bs, int n) {
        double[] v = f[k + 2];
        double[] a = f[tape.first(k)];
        double[] b = f[tape.second(k)];
        double c = tape.number(k);
        switch (tape.code(k)) {
            case Tape.ADD -> add(vs, as, bs, n);
            case Tape.ADD_NUMBER -> System.arraycopy(as, 0, vs, 0, n);
            case Tape.SUBTRACT -> subtract(vs, as, bs, n);
            case Tape.FROM_NUMBER -> negate(vs, as, n);
            case Tape.MULTIPLY -> mix(vs, as, b, a, bs, n);
            case Tape.TIMES_NUMBER -> timesNumber(vs, as, c, n);
            case Tape.DIVIDE -> quotient(vs, as, v, bs, b, n);
            case Tape.OVER_NUMBER -> overNumber(vs, as, c, n);
            case Tape.SQUARE -> square(vs, a, as, n);
            case Tape.MINIMUM, Tape.MAXIMUM -> blend(vs, byFirst, as, bs, n);
            case Tape.POWER -> mix(vs, byFirst, as, bySecond, bs, n);
            case Tape.NUMBER -> Arrays.fill(vs, 0);
            default -> multiply(vs, byFirst, as, n);
        }
    }

    private static void add(double[] v, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] + b[i];
        }
    }

    private static void addNumber(double[] v, double[] a, double c, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] + c;
        }
    }

    private static void subtract(double[] v, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] - b[i];
        }
    }

    private static void fromNumber(double[] v, double c, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = c - a[i];
        }
    }

    private static void negate(double[] v, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = -a[i];
        }
    }

    private static void multiply(double[] v, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] * b[i];
        }
    }

    private static void timesNumber(double[] v, double[] a, double c, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] * c;
        }
    }

    private static void divide(double[] v, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] / b[i];
        }
    }

    private static void overNumber(double[] v, double[] a, double c, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] / c;
        }
    }

    /** p q + r s */
    private static void mix(double[] v, double[] p, double[] q, double[] r, double[] s, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = p[i] * q[i] + r[i] * s[i];
        }
    }

    private static void quotient(double[] vs, double[] as, double[] v, double[] bs, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            vs[i] = (as[i] - v[i] * bs[i]) / b[i];
        }
    }

    private static void square(double[] vs, double[] a, double[] as, int n) {
        for (int i = 0; i < n; i++) {
            vs[i] = 2 * a[i] * as[i];
        }
    }

    private static void blend(double[] vs, double[] share, double[] as, double[] bs, int n) {
        for (int i = 0; i < n; i++) {
            vs[i] = Tape.blend(share[i], as[i], bs[i]);
        }
    }

    /** u^m by squaring, as {@link Functions} has it. */
    private static void wholePower(double[] v, double[] u, int m, double[] factor, int n) {
        Arrays.fill(v, 0, n, 1);
        System.arraycopy(u, 0, factor, 0, n);
        for (int left = m; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                multiply(v, v, factor, n);
            }
            multiply(factor, factor, factor, n);
        }
    }
}
