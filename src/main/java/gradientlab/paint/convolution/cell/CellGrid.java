package gradientlab.paint.convolution.cell;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where the cells of a grid lie, all of one size.
 *
 * @param x left end, logical pixels
 * @param y top
 * @param width of a cell
 * @param height of a cell
 */
public record CellGrid(int rows, int columns, double x, double y, double width, double height) {

    /** Of square cells. */
    public CellGrid(int rows, int columns, double x, double y, double cell) {
        this(rows, columns, x, y, cell, cell);
    }

    /** Everything. */
    public Rectangle2D bounds() {
        return block(0, 0, rows, columns);
    }

    /** One cell. */
    public Rectangle2D cell(int row, int column) {
        return block(row, column, 1, 1);
    }

    /** Cells beside and under each other, also such as lie outside the grid. */
    public Rectangle2D block(int row, int column, int height, int width) {
        return new Rectangle2D.Double(x + column * this.width, y + row * this.height,
                width * this.width, height * this.height);
    }

    public double right() {
        return x + columns * width;
    }

    public double bottom() {
        return y + rows * height;
    }

    /** The cell under a pointer. */
    public Optional<CellSpot> at(double px, double py) {
        return bounds().contains(px, py) ? Optional.of(near(px, py)) : Optional.empty();
    }

    /** The cell nearest to a pointer, which may be outside. */
    public CellSpot near(double px, double py) {
        return new CellSpot(within((py - y) / height, rows), within((px - x) / width, columns));
    }

    private static int within(double at, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor(at)));
    }
}
