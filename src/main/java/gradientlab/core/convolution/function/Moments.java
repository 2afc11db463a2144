package gradientlab.core.convolution.function;

/**
 * A curve as a distribution.
 *
 * @param area ∫ f
 * @param mean ∫ t f / area
 * @param variance ∫ (t - mean)² f / area
 */
public record Moments(double area, double mean, double variance) {

    private static final int PLACES = 1000;

    public static Moments of(Curve f) {
        double area = Integral.over(f.knots(), f::at);
        double mean = Integral.over(f.knots(), t -> t * f.at(t)) / area;
        double variance = Integral.over(f.knots(), t -> (t - mean) * (t - mean) * f.at(t)) / area;
        return new Moments(area, mean, variance);
    }

    /** The largest |f / area - Gaussian of the same mean and variance| at 1001 places over the curve. */
    public double gaussianDifference(Curve f) {
        double largest = 0;
        for (int i = 0; i <= PLACES; i++) {
            double t = f.first() + i * (f.last() - f.first()) / PLACES;
            largest = Math.max(largest, Math.abs(f.at(t) / area - gaussian(t)));
        }
        return largest;
    }

    /** The density of the Gaussian of this mean and variance. */
    public double gaussian(double t) {
        return Math.exp(-(t - mean) * (t - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }
}
