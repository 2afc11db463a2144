package gradientlab.core.graph;

import gradientlab.core.expression.Functions;

/** Arithmetic, the larger and the smaller of two, and what neither grammar nor catalogue has. */
public enum BasicRule implements Rule {

    /** −a */
    NEGATE("-", 1) {
        @Override
        public double value(double a, double b) {
            return -a;
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return -1;
        }
    },

    /** a b */
    PRODUCT("*", 2) {
        @Override
        public double value(double a, double b) {
            return a * b;
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return b;
        }

        @Override
        public double bySecond(double a, double b, double value) {
            return a;
        }
    },

    /** a / b */
    QUOTIENT("/", 2) {
        @Override
        public double value(double a, double b) {
            return a / b;
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return 1 / b;
        }

        @Override
        public double bySecond(double a, double b, double value) {
            return -value / b;
        }

        @Override
        public Cause cause(double a, double b) {
            return b == 0 ? Cause.DIVISION_BY_ZERO : Cause.TOO_LARGE;
        }
    },

    /** a^b; by a: b a^(b−1), 0 for b = 0; by b: a^b ln a, 0 for a = 0 ≤ b, NaN for a < 0. */
    POWER("^", 2) {
        @Override
        public double value(double a, double b) {
            return b == 2 ? a * a : Math.pow(a, b);
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return b == 0 ? 0 : b == 2 ? 2 * a : Functions.powerByBase(a, b);
        }

        @Override
        public double bySecond(double a, double b, double value) {
            return a == 0 && b >= 0 ? 0 : Functions.powerByExponent(a, b);
        }

        @Override
        public Cause cause(double a, double b) {
            return a < 0 && b != Math.rint(b) ? Cause.POWER_OF_NEGATIVE
                    : a == 0 && b < 0 ? Cause.POWER_OF_ZERO : Cause.TOO_LARGE;
        }
    },

    /** The smaller of a and b. */
    MIN("min", 2) {
        @Override
        public double value(double a, double b) {
            return Math.min(a, b);
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return Functions.share(true, a, b);
        }

        @Override
        public double bySecond(double a, double b, double value) {
            return Functions.share(true, b, a);
        }
    },

    /** The larger of a and b. */
    MAX("max", 2) {
        @Override
        public double value(double a, double b) {
            return Math.max(a, b);
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return Functions.share(false, a, b);
        }

        @Override
        public double bySecond(double a, double b, double value) {
            return Functions.share(false, b, a);
        }
    },

    /** a² */
    SQUARE("square", 1) {
        @Override
        public double value(double a, double b) {
            return a * a;
        }

        @Override
        public double byFirst(double a, double b, double value) {
            return 2 * a;
        }
    };

    private final String id;
    private final int arguments;

    BasicRule(String id, int arguments) {
        this.id = id;
        this.arguments = arguments;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int arguments() {
        return arguments;
    }
}
