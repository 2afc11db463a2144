package gradientlab.core.expression;

import gradientlab.core.elementary.Sines;

/**
 * Functions of one value with their first and second derivatives, and what {@code min}, {@code max} and
 * powers need besides. Outside a function's domain value and derivatives are NaN alike.
 *
 * <p>At kinks they follow PyTorch: |u| has slope 0 at 0, of two equal values {@code min} and {@code max}
 * take half of each slope.
 */
public final class Functions {

    /** The first code; those below are free for what else an evaluation does. */
    public static final int FIRST = 13;

    public static final int SIN = FIRST;
    public static final int COS = SIN + 1;
    public static final int TAN = SIN + 2;
    public static final int ASIN = SIN + 3;
    public static final int ACOS = SIN + 4;
    public static final int ATAN = SIN + 5;
    public static final int SINH = SIN + 6;
    public static final int COSH = SIN + 7;
    public static final int TANH = SIN + 8;
    public static final int EXP = SIN + 9;
    public static final int LOG = SIN + 10;
    public static final int SQRT = SIN + 11;
    public static final int ABS = SIN + 12;
    /** u^n for a whole number n from 3 to 64, by multiplication. */
    public static final int WHOLE_POWER = SIN + 13;
    /** u^c */
    public static final int POWER_OF = SIN + 14;
    /** c^u */
    public static final int POWER_TO = SIN + 15;
    /** c/u */
    public static final int UNDER_NUMBER = SIN + 16;

    private Functions() {}

    /** The code of a function with a name, which takes no number. */
    public static int code(Op op) {
        return switch (op) {
            case SIN -> SIN;
            case COS -> COS;
            case TAN -> TAN;
            case ASIN -> ASIN;
            case ACOS -> ACOS;
            case ATAN -> ATAN;
            case SINH -> SINH;
            case COSH -> COSH;
            case TANH -> TANH;
            case EXP -> EXP;
            case LOG -> LOG;
            case SQRT -> SQRT;
            case ABS -> ABS;
            default -> throw new IllegalArgumentException(op + " takes more than one value");
        };
    }

    /** Whether there are ordinary numbers for which it, or its slope, is not finite. */
    public static boolean holes(int code, double c) {
        return switch (code) {
            case ASIN, ACOS, LOG, SQRT, POWER_OF, UNDER_NUMBER -> true;
            case POWER_TO -> c <= 0;
            default -> false;
        };
    }

    public static double value(int code, double u, double c) {
        return switch (code) {
            case SIN -> Sines.sin(u);
            case COS -> Sines.cos(u);
            case TAN -> Math.tan(u);
            case ASIN -> Math.asin(u);
            case ACOS -> Math.acos(u);
            case ATAN -> Math.atan(u);
            case SINH -> Math.sinh(u);
            case COSH -> Math.cosh(u);
            case TANH -> Math.tanh(u);
            case EXP -> Math.exp(u);
            case LOG -> Math.log(u);
            case SQRT -> Math.sqrt(u);
            case ABS -> Math.abs(u);
            case WHOLE_POWER -> power(u, (int) c);
            case POWER_OF -> Math.pow(u, c);
            case POWER_TO -> Math.pow(c, u);
            case UNDER_NUMBER -> c / u;
            default -> throw new IllegalStateException("no function " + code);
        };
    }

    /** The first derivative at u, where the value is v. */
    public static double slope(int code, double u, double v, double c) {
        return switch (code) {
            case SIN -> Sines.cos(u);
            case COS -> -Sines.sin(u);
            case TAN -> 1 + v * v;
            case ASIN -> 1 / Math.sqrt(1 - u * u);
            case ACOS -> -1 / Math.sqrt(1 - u * u);
            case ATAN -> 1 / (1 + u * u);
            case SINH -> Math.cosh(u);
            case COSH -> Math.sinh(u);
            case TANH -> square(1 / Math.cosh(u));
            case EXP -> v;
            case LOG -> u < 0 ? Double.NaN : 1 / u;
            case SQRT -> 0.5 / v;
            case ABS -> Math.signum(u);
            case WHOLE_POWER -> c * power(u, (int) c - 1);
            case POWER_OF -> c * Math.pow(u, c - 1);
            case POWER_TO -> v * Math.log(c);
            case UNDER_NUMBER -> -v / u;
            default -> throw new IllegalStateException("no function " + code);
        };
    }

    /** The second derivative at u, where the value is v. */
    public static double bend(int code, double u, double v, double c) {
        return switch (code) {
            case SIN, COS -> -v;
            case TAN -> 2 * v * (1 + v * v);
            case ASIN -> u * cube(1 / Math.sqrt(1 - u * u));
            case ACOS -> -u * cube(1 / Math.sqrt(1 - u * u));
            case ATAN -> -2 * u * square(1 / (1 + u * u));
            case SINH, COSH, EXP -> v;
            case TANH -> -2 * v * square(1 / Math.cosh(u));
            case LOG -> u < 0 ? Double.NaN : -1 / (u * u);
            case SQRT -> -0.25 / (v * u);
            case ABS -> u == u ? 0 : Double.NaN;
            case WHOLE_POWER -> c * (c - 1) * power(u, (int) c - 2);
            case POWER_OF -> c * (c - 1) * Math.pow(u, c - 2);
            case POWER_TO -> v * square(Math.log(c));
            case UNDER_NUMBER -> 2 * v / (u * u);
            default -> throw new IllegalStateException("no function " + code);
        };
    }

    /** How much of a's slope {@code min} or {@code max} of a and b takes: 1, 0, or half at a tie. */
    public static double share(boolean minimum, double a, double b) {
        if (a == b) {
            return 0.5;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : (a < b) == minimum ? 1 : 0;
    }

    /** ∂(a^b)/∂a. */
    public static double powerByBase(double a, double b) {
        return b * Math.pow(a, b - 1);
    }

    /** ∂(a^b)/∂b. */
    public static double powerByExponent(double a, double b) {
        return Math.pow(a, b) * Math.log(a);
    }

    /** u^n by squaring, n >= 1. */
    private static double power(double u, int n) {
        double result = 1;
        double factor = u;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result *= factor;
            }
            factor *= factor;
        }
        return result;
    }

    private static double square(double u) {
        return u * u;
    }

    private static double cube(double u) {
        return u * u * u;
    }
}
