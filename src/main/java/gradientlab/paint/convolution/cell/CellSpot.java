package gradientlab.paint.convolution.cell;

/** One cell of a grid, counted from 0. */
public record CellSpot(int row, int column) {}
