package gradientlab.experiment.time.cliff;

import gradientlab.core.optimizer.Clip;
import java.util.Arrays;

/**
 * One gradient of a run's {@link CliffRun#subject}, clipped in all of the run's ways, and the loss on a
 * straight line across the cliff through the place it was taken at.
 *
 * <p>The cliff is where w/2 + b = 0; the line is at right angles to it, so a place on it is its distance from
 * the cliff, positive where h_T is large.
 *
 * @param run the run
 * @param row of the subject
 */
public record CliffEvent(CliffRun run, int row) {

    /** The length of (½, 1), the normal of the cliff. */
    private static final double NORMAL = Math.hypot(0.5, 1);

    /** Nearest to the cliff the section is taken at this distance, then at equal ratios. */
    private static final double NEAREST = 1e-9;

    /** Samples on each side of the cliff. */
    private static final int SIDE = 160;

    /**
     * A section.
     *
     * @param distance from the cliff, ascending
     * @param loss there
     */
    public record Section(double[] distance, double[] loss) {}

    /** The path it is of. */
    public CliffPath path() {
        return run.subject();
    }

    /** The step that follows from it. */
    public int step() {
        return row + 1;
    }

    /** {∂L/∂w, ∂L/∂b} clipped in that way; {@link Clip#OFF} gives what is there before. */
    public double[] clipped(Clip clip) {
        double[] gradient = {path().byW(row), path().byB(row)};
        CliffPath.apply(clip, gradient);
        return gradient;
    }

    /** The norm after clipping in that way. */
    public double norm(Clip clip) {
        double[] gradient = clipped(clip);
        return Math.hypot(gradient[0], gradient[1]);
    }

    /** The angle by which that way of clipping turns it, 0 to 180 degrees; NaN if the gradient is 0. */
    public double angle(Clip clip) {
        double[] gradient = clipped(clip);
        return CliffPath.angle(path().byW(row), path().byB(row), gradient[0], gradient[1]);
    }

    /** How long a step it makes when clipped in that way: η times its norm. */
    public double length(Clip clip) {
        return run.cliff().lr() * norm(clip);
    }

    /** The distance of a place from the cliff. */
    public static double distance(double w, double b) {
        return (w / 2 + b) / NORMAL;
    }

    /** The loss up to a distance to both sides, close together where the cliff is. */
    public Section section(double reach) {
        double w = path().w(row);
        double b = path().b(row);
        double here = distance(w, b);
        double[] distance = new double[2 * SIDE + 1];
        for (int i = 1; i <= SIDE; i++) {
            double far = place(i, reach);
            distance[SIDE + i] = far;
            distance[SIDE - i] = -far;
        }
        double[] alongW = Arrays.stream(distance).map(d -> w + (d - here) * 0.5 / NORMAL).toArray();
        double[] alongB = Arrays.stream(distance).map(d -> b + (d - here) / NORMAL).toArray();
        double[] loss = new double[distance.length];
        run.surface().values(loss, alongW, alongB, loss.length);
        return new Section(distance, loss);
    }

    /** Half of the samples of a side at equal ratios, up to a border; the others evenly from there. */
    private static double place(int i, double reach) {
        int half = SIDE / 2;
        double border = reach / half;
        return i <= half ? NEAREST * Math.pow(border / NEAREST, (i - 1.0) / (half - 1))
                : border + (reach - border) * (i - half) / (SIDE - half);
    }
}
