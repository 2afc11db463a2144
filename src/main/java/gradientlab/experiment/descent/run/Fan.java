package gradientlab.experiment.descent.run;

import gradientlab.experiment.recipe.Seeds;
import java.util.List;

/**
 * The paths of one runner under several seeds, the recipe's own first, and what they come to together. A
 * path that overflowed or left where f has a value counts as long as it was finite.
 *
 * @param runner index into the recipe's runners
 * @param paths one a seed, as {@link #seed} numbers them
 */
public record Fan(int runner, List<Trajectory> paths) {

    public Fan {
        paths = List.copyOf(paths);
    }

    /**
     * Where the paths are at one step.
     *
     * @param count how many are still finite
     * @param x mean
     * @param y mean
     * @param xx variance of x
     * @param xy covariance
     * @param yy variance of y
     */
    public record Cloud(int count, double x, double y, double xx, double xy, double yy) {}

    /** A mean and how far values lie from it: their standard deviation (divided by n - 1; 0 for one). */
    public record Mean(int count, double mean, double deviation) {}

    /** The seed of a path of a recipe's fan: its own for the first, then seeds that don't resemble it. */
    public static long seed(long own, int path) {
        return path == 0 ? own : Seeds.derive(own, Seeds.FAN + path);
    }

    /** Whether a path is finite at a step. */
    public boolean finite(int path, int step) {
        Trajectory one = paths.get(path);
        return step < one.rows() && Double.isFinite(one.x(step)) && Double.isFinite(one.y(step));
    }

    /** Where they are at a step. */
    public Cloud cloud(int step) {
        int count = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < paths.size(); i++) {
            if (finite(i, step)) {
                // Welford's update: no difference of large sums.
                count++;
                double dx = paths.get(i).x(step) - x;
                double dy = paths.get(i).y(step) - y;
                x += dx / count;
                y += dy / count;
                xx += dx * (paths.get(i).x(step) - x);
                xy += dx * (paths.get(i).y(step) - y);
                yy += dy * (paths.get(i).y(step) - y);
            }
        }
        int degrees = Math.max(1, count - 1);
        return new Cloud(count, x, y, xx / degrees, xy / degrees, yy / degrees);
    }

    /** Their loss at a step. */
    public Mean loss(int step) {
        double[] losses = new double[paths.size()];
        int count = 0;
        for (int i = 0; i < losses.length; i++) {
            if (finite(i, step) && Double.isFinite(paths.get(i).loss(step))) {
                losses[count++] = paths.get(i).loss(step);
            }
        }
        return mean(losses, count);
    }

    /** How many steps they took to the target, of those that reached it. */
    public Mean reached() {
        double[] steps =
                paths.stream().mapToDouble(Trajectory::reachedAt).filter(step -> step >= 0).toArray();
        return mean(steps, steps.length);
    }

    /** How many overflowed. */
    public int diverged() {
        return (int) paths.stream().filter(path -> path.divergedAt() >= 0).count();
    }

    private static Mean mean(double[] values, int count) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double off = values[i] - mean;
            mean += off / (i + 1);
            squares += off * (values[i] - mean);
        }
        return new Mean(count, mean, Math.sqrt(squares / Math.max(1, count - 1)));
    }
}
