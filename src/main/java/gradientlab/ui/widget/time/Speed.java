package gradientlab.ui.widget.time;

import java.util.List;

/**
 * How fast a run is played.
 *
 * @param stepsPerSecond above 0; {@link Double#POSITIVE_INFINITY} means the whole run in one second
 */
public record Speed(double stepsPerSecond) {

    /** The whole run in one second, however long it is. */
    public static final Speed WHOLE_RUN = new Speed(Double.POSITIVE_INFINITY);

    /** 20 steps a second: what the eye can follow. */
    public static final Speed EASY = new Speed(20);

    /** The speeds a person may choose from, slowest first. */
    public static final List<Speed> CHOICES = List.of(
            new Speed(1), new Speed(2), new Speed(5), new Speed(10), EASY, new Speed(50), new Speed(100),
            WHOLE_RUN);

    public Speed {
        if (!(stepsPerSecond > 0)) {
            throw new IllegalArgumentException("stepsPerSecond must be above 0, got " + stepsPerSecond);
        }
    }

    /** Steps a second for a run of {@code steps} steps. */
    public double of(int steps) {
        return Double.isInfinite(stepsPerSecond) ? Math.max(1, steps) : stepsPerSecond;
    }
}
