package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.lanes.Lanes;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.run.Descent;
import java.util.function.BooleanSupplier;

/**
 * Runs cells of a map side by side on one surface, as {@link Descent} would run each; a lane that has its
 * answer ends, and the last one takes its place.
 */
final class LaneRuns {

    /** How many steps between two looks at whether to give up. */
    private static final int LOOK = 1024;

    /**
     * What all cells of a map have in common.
     *
     * @param cells where answers are written
     * @param factors the schedule's factor by step; null if it is always 1
     * @param memoryless whether the rule is
     */
    record Task(int steps, Kind kind, SweepCells cells, double[] factors, boolean memoryless) {}

    private final Task task;
    private final SweepGround ground;
    private final LaneGradients gradients;
    private final Lanes lanes;
    private final LanePaths paths;
    /** Where a step moves nothing no later one does. */
    private final boolean settles;
    private final boolean holes;
    /** Whether a step's gradients are those at the points, of the loss that is asked for there anyway. */
    private final boolean together;
    private final int[] cell;
    private final double[] x;
    private final double[] y;
    /** Where the gradient is taken, if elsewhere; or where lanes that may settle were before a step. */
    private final double[] otherX;
    private final double[] otherY;
    private final double[] gradientX;
    private final double[] gradientY;
    private final double[] loss;

    /**
     * @param paths null but for basins
     * @param cell which cell each lane runs
     * @param x where it starts
     */
    LaneRuns(
            Task task, SweepGround ground, LaneGradients gradients, Lanes lanes, LanePaths paths, int[] cell,
            double[] x, double[] y) {
        this.task = task;
        this.ground = ground;
        this.gradients = gradients;
        this.lanes = lanes;
        this.paths = paths;
        this.cell = cell;
        this.x = x;
        this.y = y;
        settles = task.memoryless && task.factors == null && gradients.steady();
        holes = ground.surface().holes();
        together = task.kind == Kind.STEPS_TO && !holes && !lanes.looksAhead() && gradients.whole();
        otherX = new double[cell.length];
        otherY = new double[cell.length];
        gradientX = new double[cell.length];
        gradientY = new double[cell.length];
        loss = new double[cell.length];
    }

    /** Runs all lanes to their ends. */
    void run(BooleanSupplier cancelled) {
        for (int k = 0; k <= task.steps; k++) {
            if (together && k < task.steps) {
                ground.surface().valuesAndGradients(loss, gradientX, gradientY, x, y, lanes.count());
            } else if (task.kind == Kind.STEPS_TO || holes) {
                ground.surface().values(loss, x, y, lanes.count());
            }
            if (holes) {
                undefined(k);
            }
            if (task.kind == Kind.STEPS_TO) {
                reached(k);
            }
            diverged(k);
            if (task.kind == Kind.BASIN) {
                paths.note(k, x, y, lanes.count());
            }
            if (k == task.steps || lanes.count() == 0 || k % LOOK == LOOK - 1 && cancelled.getAsBoolean()) {
                break;
            }
            step(k);
            if (settles) {
                settled(k);
            }
        }
        if (!cancelled.getAsBoolean()) {
            ended();
        }
    }

    private void step(int k) {
        int n = lanes.count();
        if (task.factors != null) {
            lanes.factor(task.factors[k]);
        }
        if (lanes.looksAhead()) {
            lanes.probe(otherX, otherY, x, y);
            gradients.at(k, gradientX, gradientY, otherX, otherY, n);
        } else if (!holes && !together) {
            gradients.at(k, gradientX, gradientY, x, y, n);
        }
        gradients.disturb(k, gradientX, gradientY, n);
        if (settles) {
            System.arraycopy(x, 0, otherX, 0, n);
            System.arraycopy(y, 0, otherY, 0, n);
        }
        lanes.step(x, y, gradientX, gradientY);
    }

    /** Lanes that came to where f or its gradient has no finite value end there; the others' is in place. */
    private void undefined(int k) {
        ground.surface().gradients(gradientX, gradientY, x, y, lanes.count());
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (!Double.isFinite(loss[i] + gradientX[i] + gradientY[i])) {
                task.cells.diverged(cell[i], k);
                end(i);
            }
        }
    }

    /** Lanes whose loss is low enough have their answer, even if they have just overflowed. */
    private void reached(int k) {
        double target = ground.target();
        if (!anyReached(loss, target, lanes.count())) {
            return;
        }
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (loss[i] <= target) {
                task.cells.done(cell[i], k);
                end(i);
            }
        }
    }

    /** Asked at every step, and hardly ever so: by itself it is a short loop. */
    private static boolean anyReached(double[] loss, double target, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= loss[i] <= target;
        }
        return any;
    }

    private void diverged(int k) {
        if (!anyDiverged(x, y, lanes.count())) {
            return;
        }
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (!finite(x[i], y[i])) {
                task.cells.diverged(cell[i], k);
                end(i);
            }
        }
    }

    private static boolean anyDiverged(double[] x, double[] y, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= !finite(x[i], y[i]);
        }
        return any;
    }

    /** x - x is 0 for finite x, NaN otherwise. */
    private static boolean finite(double x, double y) {
        return (x - x) + (y - y) == 0;
    }

    /** Lanes that the update from row {@code k} did not move are at their end already. */
    private void settled(int k) {
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (same(x[i], otherX[i]) && same(y[i], otherY[i])) {
                ended(i, k);
                end(i);
            }
        }
    }

    /** Bit by bit: 0 and -0 may have different gradients. */
    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    private void end(int lane) {
        lanes.end(lane);
        int last = lanes.count();
        gradients.end(lane, last);
        cell[lane] = cell[last];
        x[lane] = x[last];
        y[lane] = y[last];
        otherX[lane] = otherX[last];
        otherY[lane] = otherY[last];
        gradientX[lane] = gradientX[last];
        gradientY[lane] = gradientY[last];
        loss[lane] = loss[last];
        if (paths != null) {
            paths.move(last, lane);
        }
    }

    /** Those that ran to their last step. */
    private void ended() {
        for (int i = 0; i < lanes.count(); i++) {
            ended(i, task.steps);
        }
        if (task.kind == Kind.BASIN) {
            ground.basins().settle(task.cells, paths);
        }
    }

    /** @param last the last row of its path */
    private void ended(int lane, int last) {
        switch (task.kind) {
            case STEPS_TO -> task.cells.missed(cell[lane]);
            case FINAL_LOSS -> task.cells.done(cell[lane], ground.surface().value(x[lane], y[lane]));
            case DIVERGED -> task.cells.done(cell[lane], Double.NaN);
            case BASIN -> paths.ended(cell[lane], lane, last);
        }
    }
}
