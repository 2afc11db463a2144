package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.RunnerSpec;

/**
 * The path one runner took: row k is what was true after k updates. Immutable once made.
 *
 * <p>A path that overflowed ends with the row in which x or y is no longer finite, one that came to where f
 * has no value with the row of that point.
 */
public final class Trajectory {

    /** How a runner stands at some step. */
    public enum State {
        RUNNING,
        CONVERGED,
        DIVERGED,
        /** Its budget of evaluations allows no further step. */
        SPENT
    }

    private final RunnerSpec runner;
    private final int rows;
    private final int divergedAt;
    private final boolean undefined;
    private final int convergedAt;
    private final int reachedAt;
    private final int bestAt;
    private final double[] x;
    private final double[] y;
    private final double[] loss;
    private final double[] gradientX;
    private final double[] gradientY;
    /** By row; null if each step took one. */
    private final int[] evaluations;
    private final boolean spent;

    /** Takes the arrays over; only {@link Descent} makes trajectories. */
    Trajectory(
            RunnerSpec runner,
            int rows,
            int divergedAt,
            boolean undefined,
            int convergedAt,
            int reachedAt,
            int bestAt,
            double[] x,
            double[] y,
            double[] loss,
            double[] gradientX,
            double[] gradientY,
            int[] evaluations,
            boolean spent) {
        this.runner = runner;
        this.rows = rows;
        this.divergedAt = divergedAt;
        this.undefined = undefined;
        this.convergedAt = convergedAt;
        this.reachedAt = reachedAt;
        this.bestAt = bestAt;
        this.x = x;
        this.y = y;
        this.loss = loss;
        this.gradientX = gradientX;
        this.gradientY = gradientY;
        this.evaluations = evaluations;
        this.spent = spent;
    }

    public RunnerSpec runner() {
        return runner;
    }

    /**
     * How many evaluations it took to come to a row: one for each gradient, one for each further value of f,
     * two for a Hessian (as many as its two columns take by gradients).
     */
    public int evaluations(int row) {
        return evaluations == null ? row : evaluations[row];
    }

    /** The step at which its budget ended, or -1. */
    public int spentAt() {
        return spent ? rows - 1 : -1;
    }

    /** How many rows there are: steps + 1, or fewer if it diverged or its budget ended. */
    public int rows() {
        return rows;
    }

    /** The last row there is at or before {@code step}. */
    public int row(int step) {
        return Math.min(step, rows - 1);
    }

    public double x(int row) {
        return x[row];
    }

    public double y(int row) {
        return y[row];
    }

    /** f at the row's point. */
    public double loss(int row) {
        return loss[row];
    }

    /** ∂f/∂x at the row's point, without noise or clipping. */
    public double gradientX(int row) {
        return gradientX[row];
    }

    /** ∂f/∂y at the row's point, without noise or clipping. */
    public double gradientY(int row) {
        return gradientY[row];
    }

    /** The Euclidean length of the gradient at the row's point. */
    public double gradientNorm(int row) {
        return Math.hypot(gradientX[row], gradientY[row]);
    }

    /** The update that leads from this row to the next, in x; 0 at the last row. */
    public double updateX(int row) {
        return row + 1 < rows ? x[row + 1] - x[row] : 0;
    }

    /** The update that leads from this row to the next, in y; 0 at the last row. */
    public double updateY(int row) {
        return row + 1 < rows ? y[row + 1] - y[row] : 0;
    }

    /** The step at which it ended, x or y being no longer finite or {@link #undefined}; or -1. */
    public int divergedAt() {
        return divergedAt;
    }

    /** Whether it ended because f or its gradient has no finite value where it came to. */
    public boolean undefined() {
        return undefined;
    }

    /** The part of the formula that has no finite value where it ended; "f" where only the slope has none. */
    public String culprit(LossSurface surface) {
        int last = lastPoint();
        String part = surface.culprit(x[last], y[last]);
        return part.isEmpty() ? "f" : part;
    }

    /** The last row whose point is finite. */
    public int lastPoint() {
        int last = rows - 1;
        while (last > 0 && !Double.isFinite(x[last] + y[last])) {
            last--;
        }
        return last;
    }

    /**
     * The first step from which on it stays put at a minimum, or -1: gradient and update no longer than
     * 1e-6 there and at every later row, where the Hessian is positive definite.
     */
    public int convergedAt() {
        return convergedAt;
    }

    /** The first step whose loss is at or under the recipe's target, or -1. */
    public int reachedAt() {
        return reachedAt;
    }

    /** The row with the least loss. */
    public int bestAt() {
        return bestAt;
    }

    /** How it stands at {@code step}. */
    public State state(int step) {
        if (divergedAt >= 0 && step >= divergedAt) {
            return State.DIVERGED;
        }
        if (convergedAt >= 0 && step >= convergedAt) {
            return State.CONVERGED;
        }
        return spent && step >= rows - 1 ? State.SPENT : State.RUNNING;
    }
}
