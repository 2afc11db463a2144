package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The answers of a vote in the plane after each round, in cells of a raster around the points.
 *
 * @param from x and y at the left bottom
 * @param to x and y at the right top
 * @param plus [rounds], set where the answer is 1; cell (row, column) at row * {@link #COLUMNS} + column, rows
 *        from the bottom
 */
public record VoteRaster(double[] from, double[] to, List<BitSet> plus) {

    public static final int COLUMNS = 168;
    public static final int ROWS = 120;
    /** Beside the outermost points, as a share of what they span. */
    private static final double MARGIN = 0.06;
    private static final double SQUEEZE = 3;

    /**
     * Asks every cell after every round.
     *
     * @param points [n][features]; of more than two features the others are 0 in every cell
     */
    static VoteRaster of(double[][] points, List<AdaBoost.Round> rounds) {
        double[] from = {corner(points, 0, -1), corner(points, 1, -1)};
        double[] to = {corner(points, 0, 1), corner(points, 1, 1)};
        even(from, to);
        double[][] cells = cells(from, to, points[0].length);
        double[] scores = new double[cells.length];
        List<BitSet> plus = rounds.stream().map(round -> {
            BitSet set = new BitSet(cells.length);
            for (int i = 0; i < cells.length; i++) {
                scores[i] += round.vote() * round.tree().at(cells[i]);
                set.set(i, scores[i] > 0);
            }
            return set;
        }).toList();
        return new VoteRaster(from, to, plus);
    }

    private static double corner(double[][] points, int feature, int side) {
        if (points[0].length <= feature) {
            return side;
        }
        double least = Arrays.stream(points).mapToDouble(point -> point[feature]).min().orElseThrow();
        double most = Arrays.stream(points).mapToDouble(point -> point[feature]).max().orElseThrow();
        double margin = most > least ? MARGIN * (most - least) : 1;
        return side < 0 ? least - margin : most + margin;
    }

    /** Cells are as wide as high, unless that would squeeze the points together. */
    private static void even(double[] from, double[] to) {
        double wide = (to[0] - from[0]) / COLUMNS;
        double high = (to[1] - from[1]) / ROWS;
        if (Math.max(wide, high) > SQUEEZE * Math.min(wide, high)) {
            return;
        }
        int side = wide < high ? 0 : 1;
        double more = (Math.max(wide, high) - Math.min(wide, high)) * (side == 0 ? COLUMNS : ROWS) / 2;
        from[side] -= more;
        to[side] += more;
    }

    private static double[][] cells(double[] from, double[] to, int features) {
        double[][] cells = new double[ROWS * COLUMNS][];
        Arrays.setAll(cells, i -> Arrays.copyOf(centre(from, to, i), Math.max(2, features)));
        return cells;
    }

    /** The middle of a cell. */
    public double[] centre(int cell) {
        return centre(from, to, cell);
    }

    private static double[] centre(double[] from, double[] to, int cell) {
        return new double[] {
            from[0] + (cell % COLUMNS + 0.5) / COLUMNS * (to[0] - from[0]),
            from[1] + (cell / COLUMNS + 0.5) / ROWS * (to[1] - from[1])
        };
    }
}
