package gradientlab.core.data;

/**
 * Brings each feature to mean 0 and standard deviation 1, by the statistics of the training rows alone. A
 * feature that never changes is only centred.
 */
public final class Scaling {

    private final double[] mean;
    private final double[] deviation;

    /** Takes the statistics of {@code training}. */
    public Scaling(DataSet training) {
        int features = training.features();
        int rows = training.rows();
        double[] x = training.inputs();
        mean = new double[features];
        deviation = new double[features];
        for (int i = 0; i < x.length; i++) {
            mean[i % features] += x[i] / rows;
        }
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean[i % features];
            deviation[i % features] += d * d / rows;
        }
        for (int j = 0; j < features; j++) {
            double sigma = Math.sqrt(deviation[j]);
            deviation[j] = sigma > 0 ? sigma : 1;
        }
    }

    /** The same examples, scaled. */
    public DataSet apply(DataSet data) {
        double[] x = data.inputs().clone();
        for (int i = 0; i < x.length; i++) {
            int j = i % mean.length;
            x[i] = (x[i] - mean[j]) / deviation[j];
        }
        return new DataSet(data.features(), data.classes(), x, data.labels());
    }
}
