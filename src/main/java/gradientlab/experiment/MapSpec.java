package gradientlab.experiment;

import gradientlab.core.surface.View;

/**
 * A map to be made of a recipe: one runner, run once in each cell with the two knobs at the cell's values.
 *
 * @param runner index in the recipe's runners
 * @param x left to right
 * @param y bottom to top
 * @param metric what each cell tells
 */
public record MapSpec(int runner, MapAxis x, MapAxis y, MapMetric metric) {

    /** The ids of the start's coordinates as knobs. */
    public static final String START_X = "x";
    public static final String START_Y = "y";

    /** Where starts in a part of the plane end: cell by cell, each start in its cell's middle. */
    public static MapSpec basins(int runner, View view, int cellsX, int cellsY) {
        return new MapSpec(
                runner, middles(START_X, view.xMin(), view.xMax(), cellsX),
                middles(START_Y, view.yMin(), view.yMax(), cellsY), MapMetric.BASIN);
    }

    private static MapAxis middles(String knob, double min, double max, int cells) {
        double half = (max - min) / cells / 2;
        return new MapAxis(knob, min + half, max - half, MapAxis.Spacing.LINEAR, cells);
    }

    /** How many cells there are. */
    public int cells() {
        return x.cells() * y.cells();
    }

    /** Whether both axes are the start's coordinates, so that the map lies in the plane of the surface. */
    public boolean ofStarts() {
        return x.knob().equals(START_X) && y.knob().equals(START_Y);
    }
}
