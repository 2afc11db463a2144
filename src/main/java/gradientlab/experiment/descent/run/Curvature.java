package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a surface curves at a point: the eigenvalues of its exact Hessian and the direction of the larger.
 *
 * @param at the point
 * @param largest L, the larger eigenvalue
 * @param smallest the other; negative where the surface curves down in some direction
 * @param angle of the larger one's eigenvector to the x axis, radians in (-π/2, π/2]; the other is at right
 *     angles to it
 */
public record Curvature(Point at, double largest, double smallest, double angle) {

    /** The curvature at a point; empty where the Hessian is not finite. */
    public static Optional<Curvature> of(LossSurface surface, double x, double y) {
        double[] second = new double[3];
        surface.second(second, x, y);
        double half = (second[0] - second[2]) / 2;
        double mean = (second[0] + second[2]) / 2;
        double spread = Math.hypot(half, second[1]);
        if (!Double.isFinite(mean + spread)) {
            return Optional.empty();
        }
        double angle = spread == 0 ? 0 : Math.atan2(second[1], half) / 2;
        return Optional.of(new Curvature(new Point(x, y), mean + spread, mean - spread, angle));
    }

    /** The curvature at the known minimum nearest to a point; empty where none is known. */
    public static Optional<Curvature> ofMinimum(LossSurface surface, double x, double y) {
        Point from = new Point(x, y);
        return surface.minima().stream()
                .min(Comparator.comparingDouble((Minimum m) -> from.distance(m.x(), m.y())))
                .flatMap(minimum -> of(surface, minimum.x(), minimum.y()));
    }

    /** The condition number, at least 1; NaN where the surface is no bowl. */
    public double condition() {
        return smallest > 0 ? largest / smallest : Double.NaN;
    }
}
