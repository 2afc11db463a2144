package gradientlab.core.validation;

/** Small sums over points. */
public final class Points {

    private Points() {
    }

    /** The values at these places. */
    public static double[] choose(double[] values, int[] places) {
        double[] chosen = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return chosen;
    }

    /** The mean of (prediction - y)&sup2; over the points, for each row of predictions. */
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
}
