package gradientlab.experiment.flow.run;

/**
 * What a network says over a square grid of its two inputs, in the standardised coordinates of the examples.
 *
 * @param cells along each side
 * @param xMin left edge of the first column
 * @param xMax right edge of the last column
 * @param yMin lower edge of the first row
 * @param yMax upper edge of the last row
 * @param classes how many
 * @param chances [row][column][class], each cell's adding up to 1; not to be written
 */
public record Boundary(
        int cells, double xMin, double xMax, double yMin, double yMax, int classes, float[] chances) {

    /** The chance of a class at the middle of a cell. */
    public float chance(int row, int column, int clazz) {
        return chances[(row * cells + column) * classes + clazz];
    }
}
