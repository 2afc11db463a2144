package gradientlab.experiment.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.experiment.time.Cliff;
import java.util.Arrays;

/**
 * The path of one runner over the loss of the RNN with one unit: SGD from the recipe's start, its gradient
 * clipped in one way. Row k is after k steps; step k leads from row k - 1 to row k. A path ends early where
 * its next row would not be finite.
 */
public final class CliffPath {

    /** The loss under which a path has reached the minimum. */
    public static final double REACHED = 1e-4;

    /** A step that is longer than this, in w and b, and than {@link #TIMES} any before is a throw. */
    public static final double THROW = 0.5;
    public static final double TIMES = 10;

    /** Of each row: w, b, L, both derivatives, both after clipping. */
    private static final int W = 0;
    private static final int B = 1;
    private static final int LOSS = 2;
    private static final int BY_W = 3;
    private static final int BY_B = 4;
    private static final int CLIPPED_W = 5;
    private static final int CLIPPED_B = 6;
    private static final int COLUMNS = 7;

    private final Clip clip;
    private final double rate;
    private final double[][] rows;
    private final int thrownAt;
    private final int lostAt;
    private final int reachedAt;

    /** Descends. */
    CliffPath(RnnCliff surface, Cliff cliff, Clip clip) {
        this.clip = clip;
        rate = cliff.lr();
        rows = descend(surface, cliff);
        thrownAt = thrown();
        lostAt = lost();
        reachedAt = reached();
    }

    private double[][] descend(RnnCliff surface, Cliff cliff) {
        double[][] path = new double[cliff.steps() + 1][];
        double[] gradient = new double[2];
        double w = cliff.w();
        double b = cliff.b();
        for (int row = 0; row < path.length; row++) {
            double[] now = new double[COLUMNS];
            now[W] = w;
            now[B] = b;
            now[LOSS] = surface.value(w, b);
            surface.gradient(gradient, w, b);
            now[BY_W] = gradient[0];
            now[BY_B] = gradient[1];
            apply(clip, gradient);
            now[CLIPPED_W] = gradient[0];
            now[CLIPPED_B] = gradient[1];
            path[row] = now;
            w -= rate * gradient[0];
            b -= rate * gradient[1];
            if (!(Math.abs(w) <= Double.MAX_VALUE && Math.abs(b) <= Double.MAX_VALUE)) {
                return Arrays.copyOf(path, row + 1);
            }
        }
        return path;
    }

    /** Clips in place; w and b are tensors of one number each. */
    static void apply(Clip clip, double[] gradient) {
        if (clip.kind() != Clip.Kind.TENSOR) {
            clip.apply(gradient);
            return;
        }
        double[] one = new double[1];
        for (int i = 0; i < gradient.length; i++) {
            one[0] = gradient[i];
            clip.apply(one);
            gradient[i] = one[0];
        }
    }

    private int thrown() {
        double longest = 0;
        for (int step = 1; step < rows.length; step++) {
            double length = length(step);
            if (length > THROW && length > TIMES * longest) {
                return step;
            }
            longest = Math.max(longest, length);
        }
        return -1;
    }

    /** A gradient of exactly 0 moves nothing, so it stays 0. */
    private int lost() {
        int row = 0;
        while (row < rows.length && norm(row) != 0) {
            row++;
        }
        return row < rows.length ? row : -1;
    }

    private int reached() {
        int row = 0;
        while (row < rows.length && !(loss(row) < REACHED)) {
            row++;
        }
        return row < rows.length ? row : -1;
    }

    /** How its gradient is clipped. */
    public Clip clip() {
        return clip;
    }

    /** How many rows there are, at least 1; steps + 1 unless it ended early. */
    public int rows() {
        return rows.length;
    }

    /** The row after that many steps; the last there is if it ended before. */
    public int row(int step) {
        return Math.min(step, rows.length - 1);
    }

    public double w(int row) {
        return rows[row][W];
    }

    public double b(int row) {
        return rows[row][B];
    }

    /** L */
    public double loss(int row) {
        return rows[row][LOSS];
    }

    /** ∂L/∂w before clipping. */
    public double byW(int row) {
        return rows[row][BY_W];
    }

    /** ∂L/∂b before clipping. */
    public double byB(int row) {
        return rows[row][BY_B];
    }

    /** ∂L/∂w after clipping. */
    public double clippedW(int row) {
        return rows[row][CLIPPED_W];
    }

    /** ∂L/∂b after clipping. */
    public double clippedB(int row) {
        return rows[row][CLIPPED_B];
    }

    /** ‖g‖ before clipping. */
    public double norm(int row) {
        return Math.hypot(byW(row), byB(row));
    }

    /** ‖g‖ after clipping. */
    public double clippedNorm(int row) {
        return Math.hypot(clippedW(row), clippedB(row));
    }

    /** The angle between the gradient before and after clipping, 0 to 180 degrees; NaN if one is 0. */
    public double angle(int row) {
        return angle(byW(row), byB(row), clippedW(row), clippedB(row));
    }

    /** The angle between two vectors, 0 to 180 degrees; NaN if one is 0. */
    static double angle(double w, double b, double otherW, double otherB) {
        double turned = Math.abs(w * otherB - b * otherW);
        double along = w * otherW + b * otherB;
        return turned == 0 && along == 0 ? Double.NaN : Math.toDegrees(Math.atan2(turned, along));
    }

    /** How long a step is in the plane of w and b: η times the norm of the clipped gradient before it. */
    public double length(int step) {
        return rate * clippedNorm(step - 1);
    }

    /** The first step that throws it off, -1 if none does. */
    public int thrownAt() {
        return thrownAt;
    }

    /** The first row whose gradient is exactly 0, so that it stays there; -1 if none. */
    public int lostAt() {
        return lostAt;
    }

    /** The first row whose loss is below {@link #REACHED}; -1 if none. */
    public int reachedAt() {
        return reachedAt;
    }

    /** The row of the longest gradient among those up to {@code step}, the first of several. */
    public int steepest(int step) {
        int steepest = 0;
        for (int row = 1; row <= row(step); row++) {
            steepest = norm(row) > norm(steepest) ? row : steepest;
        }
        return steepest;
    }
}
