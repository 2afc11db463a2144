package gradientlab.core.surface;

/**
 * A local or global minimum of a surface.
 *
 * @param x where
 * @param y where
 * @param value f there
 */
public record Minimum(double x, double y, double value) {}
