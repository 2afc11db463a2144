package gradientlab.experiment.descent.sweep;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import java.util.List;

/**
 * What came of a sweep so far: a snapshot of cells, row by row from the bottom (the least y) up. While it is
 * being made some cells are pending; coarse ones come first.
 */
public final class SweepResult {

    /** How a cell's run ended. */
    public enum State {
        PENDING,
        /** It has the number asked for: reached the loss, ran to its last step, came to a minimum. */
        DONE,
        /** It ran to its last step without. */
        MISSED,
        DIVERGED;

        private static final State[] ALL = values();
    }

    private final DescentRecipe recipe;
    private final SweepSpec spec;
    private final List<Minimum> minima;
    private final byte[] states;
    private final double[] values;
    private final int[] basins;
    private final int done;

    /** Takes the arrays over; only {@link SweepCells} makes results. */
    SweepResult(
            DescentRecipe recipe, SweepSpec spec, List<Minimum> minima, byte[] states, double[] values,
            int[] basins, int done) {
        this.recipe = recipe;
        this.spec = spec;
        this.minima = List.copyOf(minima);
        this.states = states;
        this.values = values;
        this.basins = basins;
        this.done = done;
    }

    /** The same sweep, of a recipe that has the same {@link Sweep#subject}. */
    public SweepResult of(DescentRecipe other) {
        return new SweepResult(other, spec, minima, states, values, basins, done);
    }

    public DescentRecipe recipe() {
        return recipe;
    }

    public SweepSpec spec() {
        return spec;
    }

    /** The minima that cells of a sweep of basins end at: the surface's known ones first. */
    public List<Minimum> minima() {
        return minima;
    }

    /** How many cells are no longer pending. */
    public int done() {
        return done;
    }

    /** Whether every cell is done. */
    public boolean complete() {
        return done == states.length;
    }

    public State state(int column, int row) {
        return State.ALL[states[row * spec.x().cells() + column]];
    }

    /**
     * The number asked for, NaN where there is none: steps for {@link SweepMetric.Kind#STEPS_TO} and
     * {@link SweepMetric.Kind#BASIN}, a loss for {@link SweepMetric.Kind#FINAL_LOSS}; for every kind the step
     * at which the run diverged, where it did.
     */
    public double value(int column, int row) {
        return values[row * spec.x().cells() + column];
    }

    /** Index in {@link #minima} of the one the cell's run ends at, or -1. */
    public int basin(int column, int row) {
        return basins == null ? -1 : basins[row * spec.x().cells() + column];
    }

    /** The finished cell that stands for a pending one: the nearest to the lower left on a coarser grid. */
    public int standIn(int column, int row) {
        int columns = spec.x().cells();
        for (int mask = -1; mask != 0; mask <<= 1) {
            int cell = (row & mask) * columns + (column & mask);
            if (states[cell] != State.PENDING.ordinal()) {
                return cell;
            }
        }
        return -1;
    }
}
