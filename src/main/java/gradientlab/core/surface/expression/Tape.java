package gradientlab.core.surface.expression;

import gradientlab.core.expression.Functions;

/**
 * A formula as a list of instructions, each of which makes one value of earlier ones: evaluated from front
 * to back with the derivatives carried along (forward mode, to second order). Immutable.
 *
 * <p>Slots 0 and 1 of a workspace hold x and y, slot k + 2 what instruction k made; a slot is 1, 3 or 6
 * numbers: value; fx, fy; fxx, fxy, fyy. Numbers that don't depend on x or y stand in the instructions.
 * Nothing is allocated by an evaluation.
 */
final class Tape {

    /** Instructions of two slots a, b, or of slot a and the number c. */
    static final int ADD = 0;
    static final int ADD_NUMBER = 1;
    static final int SUBTRACT = 2;
    /** c - a */
    static final int FROM_NUMBER = 3;
    static final int MULTIPLY = 4;
    static final int TIMES_NUMBER = 5;
    static final int DIVIDE = 6;
    static final int OVER_NUMBER = 7;
    static final int SQUARE = 8;
    static final int MINIMUM = 9;
    static final int MAXIMUM = 10;
    /** a^b */
    static final int POWER = 11;
    /** The number c. */
    static final int NUMBER = 12;
    /** From here on functions of one slot, see {@link Functions}. */
    static final int FUNCTION = Functions.FIRST;

    private final int[] code;
    private final int[] first;
    private final int[] second;
    private final double[] number;
    private final int result;
    private final boolean holes;

    /**
     * Takes the arrays over.
     *
     * @param result the slot the formula's value is in
     * @param holes whether an instruction may have no finite value for finite numbers of ordinary size
     */
    Tape(int[] code, int[] first, int[] second, double[] number, int result, boolean holes) {
        this.code = code;
        this.first = first;
        this.second = second;
        this.number = number;
        this.result = result;
        this.holes = holes;
    }

    /** How many instructions there are; each has a code, two slots and a number. */
    int length() {
        return code.length;
    }

    int code(int k) {
        return code[k];
    }

    int first(int k) {
        return first[k];
    }

    int second(int k) {
        return second[k];
    }

    double number(int k) {
        return number[k];
    }

    /** The slot the formula's value is in. */
    int result() {
        return result;
    }

    boolean holes() {
        return holes;
    }

    /** f(x, y). */
    double value(double[] w, double x, double y) {
        w[0] = x;
        w[1] = y;
        for (int k = 0; k < code.length; k++) {
            double a = w[first[k]];
            double v;
            switch (code[k]) {
                case ADD -> v = a + w[second[k]];
                case ADD_NUMBER -> v = a + number[k];
                case SUBTRACT -> v = a - w[second[k]];
                case FROM_NUMBER -> v = number[k] - a;
                case MULTIPLY -> v = a * w[second[k]];
                case TIMES_NUMBER -> v = a * number[k];
                case DIVIDE -> v = a / w[second[k]];
                case OVER_NUMBER -> v = a / number[k];
                case SQUARE -> v = a * a;
                case MINIMUM -> v = Math.min(a, w[second[k]]);
                case MAXIMUM -> v = Math.max(a, w[second[k]]);
                case POWER -> v = Math.pow(a, w[second[k]]);
                case NUMBER -> v = number[k];
                default -> v = Functions.value(code[k], a, number[k]);
            }
            w[k + 2] = v;
        }
        return w[result];
    }

    /** Writes {fx, fy} into {@code gradient}. */
    void gradient(double[] gradient, double[] w, double x, double y) {
        w[0] = x;
        w[1] = 1;
        w[2] = 0;
        w[3] = y;
        w[4] = 0;
        w[5] = 1;
        for (int k = 0, to = 6; k < code.length; k++, to += 3) {
            int i = 3 * first[k];
            double a = w[i];
            double ax = w[i + 1];
            double ay = w[i + 2];
            double v;
            double vx;
            double vy;
            switch (code[k]) {
                case ADD -> {
                    int j = 3 * second[k];
                    v = a + w[j];
                    vx = ax + w[j + 1];
                    vy = ay + w[j + 2];
                }
                case ADD_NUMBER -> {
                    v = a + number[k];
                    vx = ax;
                    vy = ay;
                }
                case SUBTRACT -> {
                    int j = 3 * second[k];
                    v = a - w[j];
                    vx = ax - w[j + 1];
                    vy = ay - w[j + 2];
                }
                case FROM_NUMBER -> {
                    v = number[k] - a;
                    vx = -ax;
                    vy = -ay;
                }
                case MULTIPLY -> {
                    int j = 3 * second[k];
                    double b = w[j];
                    v = a * b;
                    vx = ax * b + a * w[j + 1];
                    vy = ay * b + a * w[j + 2];
                }
                case TIMES_NUMBER -> {
                    double c = number[k];
                    v = a * c;
                    vx = ax * c;
                    vy = ay * c;
                }
                case DIVIDE -> {
                    int j = 3 * second[k];
                    double b = w[j];
                    v = a / b;
                    vx = (ax - v * w[j + 1]) / b;
                    vy = (ay - v * w[j + 2]) / b;
                }
                case OVER_NUMBER -> {
                    double c = number[k];
                    v = a / c;
                    vx = ax / c;
                    vy = ay / c;
                }
                case SQUARE -> {
                    v = a * a;
                    vx = 2 * a * ax;
                    vy = 2 * a * ay;
                }
                case MINIMUM, MAXIMUM -> {
                    int j = 3 * second[k];
                    double share = Functions.share(code[k] == MINIMUM, a, w[j]);
                    v = code[k] == MINIMUM ? Math.min(a, w[j]) : Math.max(a, w[j]);
                    vx = blend(share, ax, w[j + 1]);
                    vy = blend(share, ay, w[j + 2]);
                }
                case POWER -> {
                    int j = 3 * second[k];
                    double b = w[j];
                    double slope = Functions.powerByBase(a, b);
                    double rise = Functions.powerByExponent(a, b);
                    v = Math.pow(a, b);
                    vx = slope * ax + rise * w[j + 1];
                    vy = slope * ay + rise * w[j + 2];
                }
                case NUMBER -> {
                    v = number[k];
                    vx = 0;
                    vy = 0;
                }
                default -> {
                    v = Functions.value(code[k], a, number[k]);
                    double slope = Functions.slope(code[k], a, v, number[k]);
                    vx = slope * ax;
                    vy = slope * ay;
                }
            }
            w[to] = v;
            w[to + 1] = vx;
            w[to + 2] = vy;
        }
        gradient[0] = w[3 * result + 1];
        gradient[1] = w[3 * result + 2];
    }

    /** Writes {fxx, fxy, fyy} into {@code hessian}. */
    void hessian(double[] hessian, double[] w, double x, double y) {
        put(w, 0, x, 1, 0);
        put(w, 6, y, 0, 1);
        for (int k = 0; k < code.length; k++) {
            int to = 6 * (k + 2);
            int i = 6 * first[k];
            int j = 6 * second[k];
            double c = number[k];
            switch (code[k]) {
                case ADD -> sum(w, to, i, 1, j, 1);
                case ADD_NUMBER -> {
                    sum(w, to, i, 1, i, 0);
                    w[to] = w[i] + c;
                }
                case SUBTRACT -> sum(w, to, i, 1, j, -1);
                case FROM_NUMBER -> {
                    sum(w, to, i, -1, i, 0);
                    w[to] = c - w[i];
                }
                case MULTIPLY -> product(w, to, i, j);
                case TIMES_NUMBER -> sum(w, to, i, c, i, 0);
                case DIVIDE -> quotient(w, to, i, j);
                case OVER_NUMBER -> {
                    for (int n = 0; n < 6; n++) {
                        w[to + n] = w[i + n] / c;
                    }
                }
                case SQUARE -> product(w, to, i, i);
                case MINIMUM, MAXIMUM -> {
                    double share = Functions.share(code[k] == MINIMUM, w[i], w[j]);
                    for (int n = 0; n < 6; n++) {
                        w[to + n] = blend(share, w[i + n], w[j + n]);
                    }
                }
                case POWER -> power(w, to, i, j);
                case NUMBER -> put(w, to, c, 0, 0);
                default -> {
                    double a = w[i];
                    double v = Functions.value(code[k], a, c);
                    double slope = Functions.slope(code[k], a, v, c);
                    double bend = Functions.bend(code[k], a, v, c);
                    double ax = w[i + 1];
                    double ay = w[i + 2];
                    w[to] = v;
                    w[to + 1] = slope * ax;
                    w[to + 2] = slope * ay;
                    w[to + 3] = slope * w[i + 3] + bend * ax * ax;
                    w[to + 4] = slope * w[i + 4] + bend * ax * ay;
                    w[to + 5] = slope * w[i + 5] + bend * ay * ay;
                }
            }
        }
        System.arraycopy(w, 6 * result + 3, hessian, 0, 3);
    }

    private static void put(double[] w, int to, double v, double vx, double vy) {
        w[to] = v;
        w[to + 1] = vx;
        w[to + 2] = vy;
        w[to + 3] = 0;
        w[to + 4] = 0;
        w[to + 5] = 0;
    }

    /** p a + q b; of no use for infinite numbers times 0, which q = 0 leaves out. */
    private static void sum(double[] w, int to, int i, double p, int j, double q) {
        for (int n = 0; n < 6; n++) {
            w[to + n] = q == 0 ? p * w[i + n] : p * w[i + n] + q * w[j + n];
        }
    }

    private static void product(double[] w, int to, int i, int j) {
        double a = w[i];
        double ax = w[i + 1];
        double ay = w[i + 2];
        double b = w[j];
        double bx = w[j + 1];
        double by = w[j + 2];
        w[to] = a * b;
        w[to + 1] = ax * b + a * bx;
        w[to + 2] = ay * b + a * by;
        w[to + 3] = w[i + 3] * b + 2 * ax * bx + a * w[j + 3];
        w[to + 4] = w[i + 4] * b + ax * by + ay * bx + a * w[j + 4];
        w[to + 5] = w[i + 5] * b + 2 * ay * by + a * w[j + 5];
    }

    private static void quotient(double[] w, int to, int i, int j) {
        double b = w[j];
        double bx = w[j + 1];
        double by = w[j + 2];
        double v = w[i] / b;
        double vx = (w[i + 1] - v * bx) / b;
        double vy = (w[i + 2] - v * by) / b;
        w[to] = v;
        w[to + 1] = vx;
        w[to + 2] = vy;
        w[to + 3] = (w[i + 3] - 2 * vx * bx - v * w[j + 3]) / b;
        w[to + 4] = (w[i + 4] - vx * by - vy * bx - v * w[j + 4]) / b;
        w[to + 5] = (w[i + 5] - 2 * vy * by - v * w[j + 5]) / b;
    }

    /** a^b = exp(t), t = b log a: its derivatives are those of t, times a^b. */
    private static void power(double[] w, int to, int i, int j) {
        double a = w[i];
        double b = w[j];
        double v = Math.pow(a, b);
        double log = Math.log(a);
        double dx = w[i + 1] / a;
        double dy = w[i + 2] / a;
        double bx = w[j + 1];
        double by = w[j + 2];
        double tx = bx * log + b * dx;
        double ty = by * log + b * dy;
        double txx = w[j + 3] * log + 2 * bx * dx + b * (w[i + 3] / a - dx * dx);
        double txy = w[j + 4] * log + bx * dy + by * dx + b * (w[i + 4] / a - dx * dy);
        double tyy = w[j + 5] * log + 2 * by * dy + b * (w[i + 5] / a - dy * dy);
        w[to] = v;
        w[to + 1] = v * tx;
        w[to + 2] = v * ty;
        w[to + 3] = v * (txx + tx * tx);
        w[to + 4] = v * (txy + tx * ty);
        w[to + 5] = v * (tyy + ty * ty);
    }

    /** The share of a and the rest of b; what has no share does not spoil it by being infinite. */
    static double blend(double share, double a, double b) {
        return share == 1 ? a : share == 0 ? b : share * a + (1 - share) * b;
    }
}
