package gradientlab.experiment.generalization.data;

import gradientlab.core.Settings;
import gradientlab.core.data.DataSet;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.PlaneData.Generated;
import gradientlab.experiment.generalization.PlaneData.Given;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Points of two classes as arrays, which are not to be written.
 *
 * @param x [n][features] of the training points
 * @param y -1 or 1 each, as given
 * @param wrong the training points whose label was made wrong, in rising order
 * @param testX [m][features], may be none
 * @param testY -1 or 1 each, correct
 */
public record PlanePoints(double[][] x, int[] y, int[] wrong, double[][] testX, int[] testY) {

    /** What a recipe's data are. */
    public static PlanePoints of(PlaneData data) {
        if (data instanceof Given given) {
            return new PlanePoints(rows(given.x()), signs(given.y()), new int[0], rows(given.testX()),
                    signs(given.testY()));
        }
        Generated drawn = (Generated) data;
        DataSet all = LabelledSplit.points(drawn.set(), drawn.n() + drawn.test(),
                new Settings(Map.of("noise", drawn.noise())), drawn.seed());
        double[][] x = rows(all);
        int[] labels = all.labels();
        WrongLabels training = WrongLabels.of(Arrays.copyOf(labels, drawn.n()),
                (int) Math.round(drawn.wrong() * drawn.n()), all.classes(), drawn.seed());
        return new PlanePoints(Arrays.copyOf(x, drawn.n()), signs(training.given()), training.wrong(),
                Arrays.copyOfRange(x, drawn.n(), x.length),
                signs(Arrays.copyOfRange(labels, drawn.n(), labels.length)));
    }

    private static double[][] rows(DataSet set) {
        double[][] rows = new double[set.rows()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(
                set.inputs(), i * set.features(), (i + 1) * set.features()));
        return rows;
    }

    private static double[][] rows(List<List<Double>> rows) {
        return rows.stream().map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static int[] signs(List<Integer> signs) {
        return signs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Class 1 is 1, class 0 is -1. */
    private static int[] signs(int[] labels) {
        return Arrays.stream(labels).map(label -> 2 * label - 1).toArray();
    }
}
