package gradientlab.experiment.descent.run;

import java.util.Optional;

/**
 * Where two paths from one start separate.
 *
 * @param at the first row in which their points differ by more than rounding
 * @param farthestAt the row in which they are farthest apart, of those both have
 * @param distance how far apart they are there; infinite or NaN where one overflowed
 */
public record Separation(int at, int farthestAt, double distance) {

    /** What counts as rounding, relative to a coordinate's size where that is over 1. */
    private static final double ROUNDING = 1e-9;

    /** Where they separate; empty if they never do. */
    public static Optional<Separation> of(Trajectory one, Trajectory other) {
        int at = -1;
        int farthestAt = 0;
        double distance = 0;
        for (int row = 0; row < Math.min(one.rows(), other.rows()); row++) {
            double dx = one.x(row) - other.x(row);
            double dy = one.y(row) - other.y(row);
            double apart = Math.hypot(dx, dy);
            double size = Math.max(1, Math.max(Math.abs(one.x(row)), Math.abs(one.y(row))));
            if (at < 0 && !(apart <= ROUNDING * size)) {
                at = row;
            }
            if (!(apart <= distance)) {
                distance = apart;
                farthestAt = row;
            }
            if (!Double.isFinite(apart)) {
                break;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of(new Separation(at, farthestAt, distance));
    }
}
