package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.experiment.generalization.data.PlaneFrame;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The answers of a vote in the plane after each round, in cells of a raster around the points.
 *
 * @param frame the raster
 * @param plus [rounds], set where the answer is 1; cell (row, column) at row * {@link #COLUMNS} + column,
 *        rows from the bottom
 */
public record VoteRaster(PlaneFrame frame, List<BitSet> plus) {

    public static final int COLUMNS = 168;
    public static final int ROWS = 120;

    /**
     * Asks every cell after every round.
     *
     * @param points [n][features]; of more than two features the others are 0 in every cell
     */
    static VoteRaster of(double[][] points, List<AdaBoost.Round> rounds) {
        PlaneFrame frame = PlaneFrame.of(points, COLUMNS, ROWS);
        double[][] cells = new double[frame.cells()][];
        Arrays.setAll(cells, i -> Arrays.copyOf(frame.centre(i), Math.max(2, points[0].length)));
        double[] scores = new double[cells.length];
        List<BitSet> plus = rounds.stream().map(round -> {
            BitSet set = new BitSet(cells.length);
            for (int i = 0; i < cells.length; i++) {
                scores[i] += round.vote() * round.tree().at(cells[i]);
                set.set(i, scores[i] > 0);
            }
            return set;
        }).toList();
        return new VoteRaster(frame, plus);
    }
}
