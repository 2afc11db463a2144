package gradientlab.core.surface.data;

/** Numbers that people would have chosen, for views and starts. */
final class Rounding {

    private Rounding() {}

    /** At least {@code value}: 1, 1.5, 2, 3, 5 or 7 times a power of ten. */
    static double up(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digits : new double[] {1, 1.5, 2, 3, 5, 7}) {
            if (value <= digits * power) {
                return digits * power;
            }
        }
        return 10 * power;
    }

    /** Rounded to about a hundredth of {@code size}. */
    static double near(double value, double size) {
        double unit = Math.pow(10, Math.round(Math.log10(size)) - 2);
        return unit >= 1 ? Math.rint(value / unit) * unit : Math.rint(value / unit) / Math.rint(1 / unit);
    }
}
