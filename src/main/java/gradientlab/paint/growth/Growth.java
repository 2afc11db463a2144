package gradientlab.paint.growth;

import java.util.List;
import java.util.Locale;

/**
 * How long a part of the program took for more and more work, as somebody with a clock measured it.
 *
 * @param cost which part
 * @param points two or more, the least work first
 */
public record Growth(Cost cost, List<Point> points) {

    /** What takes time, and what makes it take more. */
    public enum Cost {
        /** A training step, by hidden layers. */
        DEPTH,
        /** A training step, by units in a layer. */
        WIDTH,
        /** A race, by runners. */
        RUNNERS,
        /** A race, by steps. */
        STEPS,
        /** A map, by cells. */
        CELLS,
        /** Painting the stage anew, by pixels. */
        SIZE;

        /** The name on the command line and in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One measurement.
     *
     * @param work how much, above 0
     * @param label the work as people write it: 64², 960×540
     * @param seconds how long it took, above 0
     */
    public record Point(double work, String label, double seconds) {}

    public Growth {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("two points or more, got " + points.size());
        }
    }

    /**
     * The points {@link #exponent} comes from: the upper half, at least two, where what every call costs
     * however little it does no longer counts.
     */
    public List<Point> upper() {
        return points.subList(points.size() - Math.max(2, (points.size() + 1) / 2), points.size());
    }

    /** The least squares' slope of log time over log work in {@link #upper}: time grows as work to that. */
    public double exponent() {
        double x = meanWork();
        double above = 0;
        double below = 0;
        for (Point point : upper()) {
            double away = Math.log(point.work()) - x;
            above += away * Math.log(point.seconds());
            below += away * away;
        }
        return above / below;
    }

    /** Seconds for an amount of work on the line through {@link #upper} whose slope is {@link #exponent}. */
    public double fitted(double work) {
        double y = upper().stream().mapToDouble(point -> Math.log(point.seconds())).average().orElseThrow();
        return Math.exp(y + exponent() * (Math.log(work) - meanWork()));
    }

    private double meanWork() {
        return upper().stream().mapToDouble(point -> Math.log(point.work())).average().orElseThrow();
    }
}
