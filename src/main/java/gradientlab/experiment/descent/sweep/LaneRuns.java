package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.lanes.Lanes;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Divergence;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Runs cells of a sweep side by side on one surface, as {@link Descent} would run each; a lane that has its
 * answer ends, and the last one takes its place.
 */
final class LaneRuns {

    /** How many steps between two looks at whether to give up. */
    private static final int LOOK = 1024;

    private final SweepTask task;
    private final SharedSurface shared;
    private final LossSurface surface;
    private final LaneGradients gradients;
    private final Lanes lanes;
    /** Null but for basins. */
    private final LanePaths paths;
    private final boolean holes;
    /** Whether an update is the same function of the point at every step: a lane it leaves in place stays. */
    private final boolean steady;
    /** Whether losses and the gradients of the next update are asked for at the same points. */
    private final boolean together;
    private final int[] cell;
    private final double[] x;
    private final double[] y;
    /** Where gradients are taken; null if at the points. */
    private final double[] probeX;
    private final double[] probeY;
    /** Where lanes were before a step; null unless {@link #steady}. */
    private final double[] beforeX;
    private final double[] beforeY;
    private final double[] gradientX;
    private final double[] gradientY;
    private final double[] loss;
    /** How far out each lane may go, see {@link Divergence}. */
    private final double[] bound;
    /** The row since which each lane is farther out, or -1. */
    private final int[] left;
    private boolean anyLeft;

    /**
     * @param cell which cell each lane runs
     * @param x where it starts
     */
    LaneRuns(
            SweepTask task, SharedSurface shared, LaneGradients gradients, Lanes lanes, int[] cell,
            double[] x,
            double[] y) {
        this.task = task;
        this.shared = shared;
        this.gradients = gradients;
        this.lanes = lanes;
        this.cell = cell;
        this.x = x;
        this.y = y;
        int n = cell.length;
        surface = shared.surface();
        paths = task.paths(n);
        holes = surface.holes();
        steady = task.memoryless() && task.factors() == null && gradients.steady();
        together = task.kind() == Kind.STEPS_TO && !holes && !lanes.looksAhead() && gradients.whole();
        probeX = lanes.looksAhead() ? new double[n] : null;
        probeY = lanes.looksAhead() ? new double[n] : null;
        beforeX = steady ? new double[n] : null;
        beforeY = steady ? new double[n] : null;
        gradientX = new double[n];
        gradientY = new double[n];
        loss = new double[n];
        bound = new double[n];
        Arrays.setAll(bound, i -> Divergence.bound(surface, x[i], y[i]));
        left = new int[n];
        Arrays.fill(left, -1);
    }

    /** Runs all lanes to their ends. */
    void run(BooleanSupplier cancelled) {
        for (int k = 0; k <= task.steps(); k++) {
            measure(k);
            if (k == task.steps() || lanes.count() == 0 || k % LOOK == LOOK - 1 && cancelled.getAsBoolean()) {
                break;
            }
            step(k);
            if (steady) {
                unmoved(k);
            }
        }
        if (!cancelled.getAsBoolean()) {
            ended();
        }
    }

    /** Looks at row {@code k}: ends lanes that have their answer, and keeps the points of the others. */
    private void measure(int k) {
        if (together && k < task.steps()) {
            surface.valuesAndGradients(loss, gradientX, gradientY, x, y, lanes.count());
        } else if (task.kind() == Kind.STEPS_TO || holes) {
            surface.values(loss, x, y, lanes.count());
        }
        left(k);
        if (holes) {
            undefined(k);
        }
        if (task.kind() == Kind.STEPS_TO) {
            reached(k);
        }
        if (anyLeft) {
            overflowed();
        }
        if (paths != null) {
            paths.note(k, x, y, lanes.count());
        }
    }

    private void step(int k) {
        int n = lanes.count();
        if (task.factors() != null) {
            lanes.factor(task.factors()[k]);
        }
        if (lanes.looksAhead()) {
            lanes.probe(probeX, probeY, x, y);
            gradients.at(k, gradientX, gradientY, probeX, probeY, n);
        } else if (!holes && !together) {
            gradients.at(k, gradientX, gradientY, x, y, n);
        }
        gradients.disturb(k, gradientX, gradientY, n);
        if (steady) {
            System.arraycopy(x, 0, beforeX, 0, n);
            System.arraycopy(y, 0, beforeY, 0, n);
        }
        lanes.step(x, y, gradientX, gradientY);
    }

    /** Lanes that came to where f or its gradient has no finite value end there; the others' are in place. */
    private void undefined(int k) {
        surface.gradients(gradientX, gradientY, x, y, lanes.count());
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (!Double.isFinite(loss[i] + gradientX[i] + gradientY[i])) {
                task.cells().diverged(cell[i], left[i] < 0 ? k : left[i]);
                end(i);
            }
        }
    }

    /** Lanes whose loss is low enough have their answer, even if they have just overflowed. */
    private void reached(int k) {
        double target = shared.target();
        if (!anyReached(loss, target, lanes.count())) {
            return;
        }
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (loss[i] <= target) {
                task.cells().done(cell[i], k);
                end(i);
            }
        }
    }

    /** A loop of its own, since it is asked at every step and the answer is mostly no. */
    private static boolean anyReached(double[] loss, double target, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= loss[i] <= target;
        }
        return any;
    }

    /** Notes who is outside its bound, and since when. */
    private void left(int k) {
        if (!anyLeft && !anyOutside(x, y, bound, lanes.count())) {
            return;
        }
        anyLeft = false;
        for (int i = 0; i < lanes.count(); i++) {
            boolean out = Divergence.outside(x[i], y[i], bound[i]);
            left[i] = !out ? -1 : left[i] < 0 ? k : left[i];
            anyLeft |= out;
        }
    }

    /** A loop of its own, since it is asked at every step and the answer is mostly no. */
    private static boolean anyOutside(double[] x, double[] y, double[] bound, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= Divergence.outside(x[i], y[i], bound[i]);
        }
        return any;
    }

    /** Lanes that are no longer finite have nowhere to go; others that left may come back. */
    private void overflowed() {
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (!finite(x[i], y[i])) {
                task.cells().diverged(cell[i], left[i]);
                end(i);
            }
        }
    }

    /** x - x is 0 for finite x, NaN otherwise. */
    private static boolean finite(double x, double y) {
        return (x - x) + (y - y) == 0;
    }

    /** Lanes that the update from row {@code k} left in place are at their end already. */
    private void unmoved(int k) {
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (same(x[i], beforeX[i]) && same(y[i], beforeY[i])) {
                ended(i, k);
                end(i);
            }
        }
    }

    /** Bit by bit: 0 and -0 may have different gradients. */
    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /** Ends a lane: the last one takes its place, with all that is read of it before the next step. */
    private void end(int lane) {
        lanes.end(lane);
        int last = lanes.count();
        gradients.end(lane, last);
        cell[lane] = cell[last];
        x[lane] = x[last];
        y[lane] = y[last];
        gradientX[lane] = gradientX[last];
        gradientY[lane] = gradientY[last];
        loss[lane] = loss[last];
        bound[lane] = bound[last];
        left[lane] = left[last];
        if (paths != null) {
            paths.move(last, lane);
        }
    }

    /** Those that ran to their last step. */
    private void ended() {
        for (int i = 0; i < lanes.count(); i++) {
            ended(i, task.steps());
        }
        if (paths != null) {
            shared.basins().settle(task.cells(), paths);
        }
    }

    /** @param last the last row of its path */
    private void ended(int lane, int last) {
        if (left[lane] >= 0) {
            task.cells().diverged(cell[lane], left[lane]);
            return;
        }
        switch (task.kind()) {
            case STEPS_TO -> task.cells().missed(cell[lane]);
            case FINAL_LOSS -> task.cells().done(cell[lane], surface.value(x[lane], y[lane]));
            case DIVERGED -> task.cells().done(cell[lane], Double.NaN);
            case BASIN -> paths.ended(cell[lane], lane, last);
        }
    }
}
