package gradientlab.experiment;

import gradientlab.core.optimizer.lanes.Lanes;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.MapMetric.Kind;
import java.util.function.BooleanSupplier;

/**
 * Runs cells of a map side by side on one surface, as {@link Descent} would run each; a lane that has its
 * answer ends, and the last one takes its place.
 */
final class LaneRuns {

    /** How many steps between two looks at whether to give up. */
    private static final int LOOK = 1024;

    private final int steps;
    private final LossSurface surface;
    private final Kind kind;
    private final double target;
    /** The schedule's factor by step; null if it is always 1. */
    private final double[] factors;
    private final Basins basins;
    private final MapCells cells;
    private final Lanes lanes;
    private final int width;
    /** Which cell a lane runs, and where its path is kept. */
    private final int[] cell;
    private final int[] place;
    private final double[] x;
    private final double[] y;
    private final double[] probeX;
    private final double[] probeY;
    private final double[] gradientX;
    private final double[] gradientY;
    private final double[] loss;
    /** Row k of lane i at k * width + place[i]; only for basins. */
    private final double[] pathX;
    private final double[] pathY;

    LaneRuns(
            int steps, LossSurface surface, Kind kind, double target, double[] factors, Basins basins,
            MapCells cells, Lanes lanes) {
        this.steps = steps;
        this.surface = surface;
        this.kind = kind;
        this.target = target;
        this.factors = factors;
        this.basins = basins;
        this.cells = cells;
        this.lanes = lanes;
        width = lanes.count();
        cell = new int[width];
        place = new int[width];
        x = new double[width];
        y = new double[width];
        probeX = new double[width];
        probeY = new double[width];
        gradientX = new double[width];
        gradientY = new double[width];
        loss = new double[width];
        pathX = kind == Kind.BASIN ? new double[(steps + 1) * width] : null;
        pathY = kind == Kind.BASIN ? new double[(steps + 1) * width] : null;
    }

    /** Puts a cell's run at its start. */
    void place(int lane, int itsCell, double startX, double startY) {
        cell[lane] = itsCell;
        place[lane] = lane;
        x[lane] = startX;
        y[lane] = startY;
    }

    /** Runs all lanes to their ends. */
    void run(BooleanSupplier cancelled) {
        for (int k = 0; k <= steps; k++) {
            if (kind == Kind.STEPS_TO) {
                surface.values(loss, x, y, lanes.count());
                reached(k);
            }
            diverged(k);
            if (kind == Kind.BASIN) {
                note(k);
            }
            if (k == steps || lanes.count() == 0 || k % LOOK == LOOK - 1 && cancelled.getAsBoolean()) {
                break;
            }
            step(k);
        }
        if (!cancelled.getAsBoolean()) {
            ended();
        }
    }

    private void step(int k) {
        int n = lanes.count();
        if (factors != null) {
            lanes.factor(factors[k]);
        }
        if (lanes.looksAhead()) {
            lanes.probe(probeX, probeY, x, y);
            surface.gradients(gradientX, gradientY, probeX, probeY, n);
        } else {
            surface.gradients(gradientX, gradientY, x, y, n);
        }
        lanes.step(x, y, gradientX, gradientY);
    }

    /** Lanes whose loss is low enough have their answer, even if they have just overflowed. */
    private void reached(int k) {
        for (int i = lanes.count() - 1; i >= 0; i--) {
            if (loss[i] <= target) {
                cells.done(cell[i], k);
                end(i);
            }
        }
    }

    private void diverged(int k) {
        for (int i = lanes.count() - 1; i >= 0; i--) {
            // x - x is 0 for finite x, NaN otherwise.
            if ((x[i] - x[i]) + (y[i] - y[i]) != 0) {
                cells.diverged(cell[i], k);
                end(i);
            }
        }
    }

    private void note(int k) {
        int row = k * width;
        for (int i = 0; i < lanes.count(); i++) {
            pathX[row + place[i]] = x[i];
            pathY[row + place[i]] = y[i];
        }
    }

    private void end(int lane) {
        lanes.end(lane);
        int last = lanes.count();
        cell[lane] = cell[last];
        place[lane] = place[last];
        x[lane] = x[last];
        y[lane] = y[last];
        loss[lane] = loss[last];
    }

    /** Those that ran to their last step. */
    private void ended() {
        int n = lanes.count();
        if (kind == Kind.FINAL_LOSS) {
            surface.values(loss, x, y, n);
        }
        for (int i = 0; i < n; i++) {
            switch (kind) {
                case STEPS_TO -> cells.missed(cell[i]);
                case FINAL_LOSS -> cells.done(cell[i], loss[i]);
                case DIVERGED -> cells.done(cell[i], Double.NaN);
                case BASIN -> basins.settle(cells, cell[i], pathX, pathY, place[i], width, steps + 1);
            }
        }
    }
}
