package gradientlab.experiment.descent;

import gradientlab.core.surface.View;

/**
 * A sweep to be made of a recipe: one runner, run once in each cell with the two knobs at the cell's values.
 *
 * @param runner index in the recipe's runners
 * @param x left to right
 * @param y bottom to top
 * @param metric what each cell tells
 * @param shown whether the recipe is to be opened as this sweep; false where the race itself is to be seen,
 *     and the sweep only kept
 */
public record SweepSpec(int runner, SweepAxis x, SweepAxis y, SweepMetric metric, boolean shown) {

    /** The ids of the start's coordinates as knobs. */
    public static final String START_X = "x";
    public static final String START_Y = "y";

    /** A sweep that is to be seen. */
    public SweepSpec(int runner, SweepAxis x, SweepAxis y, SweepMetric metric) {
        this(runner, x, y, metric, true);
    }

    /** Where starts in a part of the plane end, from edge to edge. */
    public static SweepSpec basins(int runner, View view, int cellsX, int cellsY) {
        return new SweepSpec(
                runner,
                new SweepAxis(START_X, view.xMin(), view.xMax(), SweepAxis.Spacing.LINEAR, cellsX),
                new SweepAxis(START_Y, view.yMin(), view.yMax(), SweepAxis.Spacing.LINEAR, cellsY),
                SweepMetric.BASIN);
    }

    public SweepSpec withShown(boolean other) {
        return new SweepSpec(runner, x, y, metric, other);
    }

    /** How many cells there are. */
    public int cells() {
        return x.cells() * y.cells();
    }

    /** Whether both axes are the start's coordinates, so that the sweep lies in the plane of the surface. */
    public boolean ofStarts() {
        return x.knob().equals(START_X) && y.knob().equals(START_Y);
    }
}
