package gradientlab.paint.convolution.dense;

import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.stage.StageTitle;
import java.awt.geom.Rectangle2D;

/**
 * Where the parts lie, in logical pixels: three columns, and at their right what belongs to all of them.
 *
 * @param top of the columns
 * @param columns their width together, with the gaps between
 * @param wires height of the wiring
 * @param matrices height of the matrix with its name; 0 where there is no room for it
 * @param gridSide side of a grid of the shift test
 */
record DenseLayout(double width, double height, double top, double columns, double wires, double matrices,
        double gridSide) {

    static final double LEFT = StageTitle.LEFT;
    private static final double GAP = 34;
    private static final double GRID_GAP = 12;
    /** Names and counts, from the columns' top. */
    private static final double COUNTS = 116;
    /** The line that says what is drawn. */
    private static final double HEADER = 32;
    private static final double MATRIX_NAME = 24;
    /** From the matrix's name to the grids, with the shift test's name, and under them. */
    private static final double TEST = 46;
    private static final double VERDICT = 72;
    private static final double PRESENTED_VERDICT = 44;
    /** Room for wiring and matrix from which there is a matrix. */
    private static final double LEAST_MATRIX = 120;
    private static final double MOST_MATRIX = 260;
    private static final double MOST_WIRES = 240;
    private static final double SIDE_SHARE = 0.245;
    private static final double LEAST_SIDE = 236;
    private static final double MOST_SIDE = 330;

    static DenseLayout of(StageTitle title) {
        double width = title.width();
        double side = title.presented() ? 0
                : Math.max(LEAST_SIDE, Math.min(MOST_SIDE, SIDE_SHARE * width));
        double columns = width - side - 2 * LEFT;
        double top = title.bottom() + 2;
        double verdict = title.presented() ? PRESENTED_VERDICT : VERDICT;
        double fixed = COUNTS + HEADER + TEST + verdict;
        double free = Math.max(80, title.height() - top - fixed);
        double column = (columns - 2 * GAP) / 3;
        double grid = Math.floor(Math.min((column - 2 * GRID_GAP) / 3, 0.42 * free));
        boolean matrix = free - grid >= LEAST_MATRIX;
        double matrices = matrix ? Math.round(Math.min(MOST_MATRIX, 0.62 * (free - grid))) : 0;
        double wires = Math.round(Math.min(matrix ? MOST_WIRES : free, free - grid - matrices));
        return new DenseLayout(width, title.height(), top, columns, wires, matrices, grid);
    }

    double columnWidth() {
        return (columns - 2 * GAP) / 3;
    }

    double columnX(int column) {
        return LEFT + column * (columnWidth() + GAP);
    }

    /** Between two columns. */
    double dividerX(int column) {
        return columnX(column) + columnWidth() + GAP / 2;
    }

    double gridGap() {
        return GRID_GAP;
    }

    /** The baseline of the line that says what is drawn. */
    double header() {
        return top + COUNTS + 20;
    }

    Rectangle2D wiring(int column) {
        return new Rectangle2D.Double(columnX(column), top + COUNTS + HEADER, columnWidth(), wires);
    }

    Rectangle2D matrix(int column) {
        double y = Math.round(top + COUNTS + HEADER + wires + 10);
        return new Rectangle2D.Double(Math.round(columnX(column)), y, Math.round(columnWidth()),
                matrices - 10 - MATRIX_NAME);
    }

    double gridY() {
        return Math.round(top + COUNTS + HEADER + wires + matrices + TEST);
    }

    /** The baseline of the shift test's name. */
    double test() {
        return gridY() - 26;
    }

    /** What lies right of the columns; empty where a lecture room sees them alone. */
    Rectangle2D side() {
        double x = LEFT + columns + LEFT;
        return new Rectangle2D.Double(x, 0, Math.max(0, width - x), height);
    }

    /** The picture that is shifted, or its shifted copy, at the top of the side. */
    CellGrid picture(boolean moved) {
        Rectangle2D side = side();
        double room = side.getWidth() - 2 * 16 - 26;
        double cell = Math.floor(room / 2 / 8);
        double x = side.getX() + 16 + (moved ? 8 * cell + 26 : 0);
        return new CellGrid(8, 8, Math.round(x), 50, cell);
    }
}
