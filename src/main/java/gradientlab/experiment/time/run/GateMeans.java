package gradientlab.experiment.time.run;

/**
 * How open the gate is that keeps, an LSTM's f or a GRU's z, on the present batch: 1 keeps all. Arrays hold
 * time step t at index t − 1 and are not to be written.
 *
 * @param mean over batch and units, T numbers
 * @param widest that of the unit that is most open, over the batch, T numbers
 * @param unit which unit that is, counted from 1: the one with the largest mean over batch and time
 */
public record GateMeans(double[] mean, double[] widest, int unit) {

    /** Over batch, units and time. */
    public double overall() {
        return mean(mean);
    }

    /** Of the most open unit, over batch and time. */
    public double open() {
        return mean(widest);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
