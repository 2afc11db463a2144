package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import java.util.Optional;

/**
 * How a path moved up to a step, judged by its last {@link #SPAN} updates, with the numbers that show it.
 *
 * @param kind what it did
 * @param from the step the first number holds at, or the one before the updates that were judged
 * @param to the step that was asked for
 * @param first GROWS: the earlier length of an update; OSCILLATES: how many updates turned back; HOVERS: the
 *     least loss; CRAWLS: how long the updates are together; OVERSHOOTS: the least distance to a minimum
 * @param second GROWS: the present length; OSCILLATES: 0; HOVERS: the largest loss; CRAWLS: the distance that
 *     is left; OVERSHOOTS: the present distance
 */
public record Motion(Kind kind, int from, int to, double first, double second) {

    /** What a path can be seen to do; the first that holds counts. */
    public enum Kind {
        /** It diverges, and its updates have grown. */
        GROWS,
        /** Most updates point back against the one before. */
        OSCILLATES,
        /** The loss stays within a factor of 3, above the target, and is no longer lowered. */
        HOVERS,
        /** Its updates together are less than a twentieth of the distance that is left. */
        CRAWLS,
        /** It was nearer to a minimum, by half at least, and has gone past. */
        OVERSHOOTS
    }

    /** So many updates are judged. */
    public static final int SPAN = 20;

    private static final double MOST = 0.6;
    private static final double STEADY = 3;
    private static final double LITTLE = 0.05;
    private static final double PAST = 2;

    /**
     * What the path did; empty where nothing of all that is to be seen, or where it is at rest. Before
     * {@link #SPAN} updates nothing is said that is judged by them.
     *
     * @param surface that the path is on
     * @param target the loss at which it has arrived; NaN for none
     */
    public static Optional<Motion> of(Trajectory path, LossSurface surface, double target, int step) {
        int to = Math.min(step, path.lastPoint());
        Trajectory.State state = path.state(step);
        if (state == Trajectory.State.DIVERGED) {
            return path.undefined() ? Optional.empty() : growth(path, path.divergedAt());
        }
        if (state == Trajectory.State.CONVERGED || state == Trajectory.State.AT_SADDLE
                || path.loss(to) <= target) {
            return Optional.empty();
        }
        if (to < SPAN) {
            return overshoot(path, surface, to);
        }
        int from = to - SPAN;
        return oscillation(path, from, to).or(() -> hovering(path, from, to))
                .or(() -> crawling(path, surface, from, to)).or(() -> overshoot(path, surface, to));
    }

    private static double length(Trajectory path, int row) {
        return Math.hypot(path.updateX(row), path.updateY(row));
    }

    /** From the shortest update on the way, as long as they were finite. */
    private static Optional<Motion> growth(Trajectory path, int at) {
        int last = Math.min(at, path.lastPoint()) - 1;
        int least = 0;
        for (int k = 1; k < last; k++) {
            least = length(path, k) <= length(path, least) ? k : least;
        }
        return last > least && length(path, last) > length(path, least)
                ? Optional.of(new Motion(
                        Kind.GROWS, least + 1, last + 1, length(path, least), length(path, last)))
                : Optional.empty();
    }

    private static Optional<Motion> oscillation(Trajectory path, int from, int to) {
        int back = 0;
        for (int k = Math.max(1, from); k < to; k++) {
            double product = path.updateX(k) * path.updateX(k - 1) + path.updateY(k) * path.updateY(k - 1);
            back += product < 0 ? 1 : 0;
        }
        return back >= MOST * SPAN ? Optional.of(new Motion(Kind.OSCILLATES, from, to, back, 0))
                : Optional.empty();
    }

    private static Optional<Motion> hovering(Trajectory path, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double before = 0;
        double after = 0;
        for (int k = from; k < to; k++) {
            least = Math.min(least, path.loss(k + 1));
            most = Math.max(most, path.loss(k + 1));
            before += k < from + SPAN / 2 ? path.loss(k + 1) : 0;
            after += k >= from + SPAN / 2 ? path.loss(k + 1) : 0;
        }
        boolean rises = least < path.loss(to) && after >= before;
        return rises && least > 0 && most < STEADY * least
                ? Optional.of(new Motion(Kind.HOVERS, from, to, least, most))
                : Optional.empty();
    }

    private static Optional<Motion> crawling(Trajectory path, LossSurface surface, int from, int to) {
        double left = distance(surface, path, to);
        double moved = 0;
        for (int k = from; k < to; k++) {
            moved += length(path, k);
        }
        return moved < LITTLE * left ? Optional.of(new Motion(Kind.CRAWLS, from, to, moved, left))
                : Optional.empty();
    }

    private static Optional<Motion> overshoot(Trajectory path, LossSurface surface, int to) {
        int nearest = 0;
        for (int k = 1; k <= to; k++) {
            nearest = distance(surface, path, k) < distance(surface, path, nearest) ? k : nearest;
        }
        double least = distance(surface, path, nearest);
        double now = distance(surface, path, to);
        return nearest > 0 && now > PAST * least
                ? Optional.of(new Motion(Kind.OVERSHOOTS, nearest, to, least, now))
                : Optional.empty();
    }

    /** To the nearest known minimum; NaN, of which nothing is said, where none is known. */
    private static double distance(LossSurface surface, Trajectory path, int row) {
        double least = Double.NaN;
        for (Minimum minimum : surface.minima()) {
            double there = Math.hypot(path.x(row) - minimum.x(), path.y(row) - minimum.y());
            least = Double.isNaN(least) ? there : Math.min(least, there);
        }
        return least;
    }
}
