package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.RunnerSpec;
import java.util.Arrays;

/**
 * The path one runner took: row k is what was true after k updates. Immutable once made.
 *
 * <p>A path that overflowed ends with the row in which x or y is no longer finite, one that came to where f
 * has no value with the row of that point. One that diverged ({@link Divergence}) goes on until then.
 */
public final class Trajectory implements Track {

    /** How a runner stands at some step. */
    public enum State {
        RUNNING,
        CONVERGED,
        /** It rests where the gradient is 0 and the Hessian has a negative eigenvalue. */
        AT_SADDLE,
        DIVERGED,
        /** Its budget of evaluations allows no further step. */
        SPENT
    }

    private final Rows all;
    private final int convergedAt;
    private final int saddleAt;

    private Trajectory(Rows all, LossSurface surface) {
        this.all = all;
        int still = all.divergedAt >= 0 ? -1 : Convergence.step(all.x, all.y, all.gradientX, all.gradientY);
        int last = all.x.length - 1;
        double[] end = {all.x[last], all.y[last], all.gradientX[last], all.gradientY[last]};
        convergedAt = still >= 0 && Convergence.minimum(surface, end) ? still : -1;
        saddleAt = still >= 0 && convergedAt < 0 && Convergence.saddle(surface, end) ? still : -1;
    }

    /** The rows of a path in the making; only {@link DescentPath} writes them. */
    static final class Rows {

        /** Beyond it a path is said to overflow, not to have come to where f has no value. */
        private static final double OVERFLOWING = 1e9;

        private final RunnerSpec runner;
        private double[] x;
        private double[] y;
        private double[] loss;
        private double[] gradientX;
        private double[] gradientY;
        /** By row; null if each step took one. */
        private final int[] evaluations;
        private boolean spent;
        private int divergedAt = -1;
        private boolean undefined;
        private int reachedAt = -1;
        private int bestAt;

        /** @param counted whether a step may take more evaluations than one */
        Rows(RunnerSpec runner, int steps, boolean counted) {
            this.runner = runner;
            x = new double[steps + 1];
            y = new double[steps + 1];
            loss = new double[steps + 1];
            gradientX = new double[steps + 1];
            gradientY = new double[steps + 1];
            evaluations = counted ? new int[steps + 1] : null;
        }

        void write(int k, double[] point, double value, double[] gradient) {
            x[k] = point[0];
            y[k] = point[1];
            loss[k] = value;
            gradientX[k] = gradient[0];
            gradientY[k] = gradient[1];
        }

        void diverged(int k) {
            divergedAt = k;
        }

        /** The path ends at row k, where f or its gradient has no finite value. */
        void undefined(int k) {
            divergedAt = k;
            // A point that is none any more came from a gradient, probed elsewhere, that had no value.
            int there = Double.isFinite(x[k] + y[k]) ? k : k - 1;
            undefined = Math.abs(x[there]) < OVERFLOWING && Math.abs(y[there]) < OVERFLOWING;
        }

        /**
         * Counts what the update from row k took.
         *
         * @param further evaluations beside that of the gradient it was handed
         * @return false if that is more than the budget: the path ends at row k
         */
        boolean pay(int k, int further, int budget) {
            int taken = k + 1;
            if (evaluations != null) {
                taken = evaluations[k] + 1 + further;
                evaluations[k + 1] = taken;
            }
            if (taken > budget) {
                spent = true;
                return false;
            }
            return true;
        }

        /** The row of the least loss, and the first at the target; -1 for none. */
        void found(int best, int reached) {
            bestAt = best;
            reachedAt = reached;
        }

        /** The path that the first {@code count} rows make; nothing is written any more. */
        Trajectory trajectory(LossSurface surface, int count) {
            int left = Divergence.since(x, y, count, Divergence.bound(surface, x[0], y[0]));
            if (left < count) {
                undefined &= left == divergedAt;
                divergedAt = left;
            }
            if (count < x.length) {
                x = Arrays.copyOf(x, count);
                y = Arrays.copyOf(y, count);
                loss = Arrays.copyOf(loss, count);
                gradientX = Arrays.copyOf(gradientX, count);
                gradientY = Arrays.copyOf(gradientY, count);
            }
            return new Trajectory(this, surface);
        }
    }

    public RunnerSpec runner() {
        return all.runner;
    }

    /**
     * How many evaluations it took to come to a row: one for each gradient, one for each further value of f,
     * two for a Hessian (as many as its two columns take by gradients).
     */
    public int evaluations(int row) {
        return all.evaluations == null ? row : all.evaluations[row];
    }

    /** The step at which its budget ended, or -1. */
    public int spentAt() {
        return all.spent ? rows() - 1 : -1;
    }

    /** How many rows there are: steps + 1, or fewer if it diverged or its budget ended. */
    @Override
    public int rows() {
        return all.x.length;
    }

    @Override
    public double x(int row) {
        return all.x[row];
    }

    @Override
    public double y(int row) {
        return all.y[row];
    }

    /** f at the row's point. */
    public double loss(int row) {
        return all.loss[row];
    }

    /** ∂f/∂x at the row's point, without noise or clipping. */
    public double gradientX(int row) {
        return all.gradientX[row];
    }

    /** ∂f/∂y at the row's point, without noise or clipping. */
    public double gradientY(int row) {
        return all.gradientY[row];
    }

    /** The Euclidean length of the gradient at the row's point. */
    public double gradientNorm(int row) {
        return Math.hypot(all.gradientX[row], all.gradientY[row]);
    }

    /** The update that leads from this row to the next, in x; 0 at the last row. */
    public double updateX(int row) {
        return row + 1 < rows() ? all.x[row + 1] - all.x[row] : 0;
    }

    /** The update that leads from this row to the next, in y; 0 at the last row. */
    public double updateY(int row) {
        return row + 1 < rows() ? all.y[row + 1] - all.y[row] : 0;
    }

    /** The step from which on it is outside {@link Divergence#bound}, or ends {@link #undefined}; or -1. */
    public int divergedAt() {
        return all.divergedAt;
    }

    /** Whether it ended because f or its gradient has no finite value where it came to. */
    public boolean undefined() {
        return all.undefined;
    }

    /** The part of the formula that has no finite value where it ended; "f" where only the slope has none. */
    public String culprit(LossSurface surface) {
        int last = lastPoint();
        String part = surface.culprit(all.x[last], all.y[last]);
        return part.isEmpty() ? "f" : part;
    }

    /** The last row whose point is finite. */
    public int lastPoint() {
        int last = rows() - 1;
        while (last > 0 && !Double.isFinite(all.x[last] + all.y[last])) {
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

    /** The first step from which on it rests at a saddle point, or -1. */
    public int saddleAt() {
        return saddleAt;
    }

    /** The first step whose loss is at or under the recipe's target, or -1. */
    public int reachedAt() {
        return all.reachedAt;
    }

    /** The row with the least loss. */
    public int bestAt() {
        return all.bestAt;
    }

    /** How it stands at {@code step}. */
    public State state(int step) {
        if (all.divergedAt >= 0 && step >= all.divergedAt) {
            return State.DIVERGED;
        }
        if (convergedAt >= 0 && step >= convergedAt) {
            return State.CONVERGED;
        }
        if (saddleAt >= 0 && step >= saddleAt) {
            return State.AT_SADDLE;
        }
        return all.spent && step >= rows() - 1 ? State.SPENT : State.RUNNING;
    }
}
