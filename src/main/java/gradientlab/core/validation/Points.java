package gradientlab.core.validation;

import java.util.Arrays;

/** Numbers of points: some of them, several in a row, their errors. */
public final class Points {

    private Points() {}

    /** The values at these places. */
    public static double[] choose(double[] values, int[] places) {
        double[] chosen = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return chosen;
    }

    /** One after the other. */
    public static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** {@code count} columns from {@code from} on, of every row. */
    public static double[][] parts(double[][] rows, int from, int count) {
        return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, from, from + count))
                .toArray(double[][]::new);
    }

    /** The mean of (prediction - y)² over the points, which come first in each row of predictions. */
    public static double[] meanSquares(double[][] predictions, double[] y) {
        double[] errors = new double[predictions.length];
        for (int c = 0; c < errors.length; c++) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double miss = predictions[c][i] - y[i];
                sum += miss * miss;
            }
            errors[c] = sum / y.length;
        }
        return errors;
    }

    /** The standard error of that mean for one row: the squares' sd / √n. */
    public static double errorOfMeanSquare(double[] predictions, double[] y) {
        double mean = meanSquares(new double[][] {predictions}, y)[0];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double miss = predictions[i] - y[i];
            sum += (miss * miss - mean) * (miss * miss - mean);
        }
        return Math.sqrt(sum / (y.length - 1) / y.length);
    }

    /** Where the least number stands, of equal ones the first; -1 if none is a number. */
    public static int least(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }
}
