package gradientlab.core.recurrent.gate;

import java.util.Arrays;

/**
 * How c_t is spread over the sequences whose x_1 has one sign: quantiles at every time step.
 *
 * @param count of how many sequences
 * @param quantiles [T][5], at the shares {@link #SHARES}; linear between the sorted values
 */
public record StateBands(int count, double[][] quantiles) {

    private static final double[] AT = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** 5, 25, 50, 75 and 95 %: the outer two hold 90 % of the sequences, the inner two half of them. */
    public static final int SHARES = AT.length;

    /** Of a unit's last forward pass; all 0 if no sequence has that sign. */
    public static StateBands of(UnitGates unit, boolean positive) {
        int count = 0;
        for (int n = 0; n < unit.sequences(); n++) {
            count += unit.positive(n) == positive ? 1 : 0;
        }
        double[][] quantiles = new double[unit.length()][SHARES];
        double[] sorted = new double[count];
        for (int t = 1; t <= unit.length() && count > 0; t++) {
            int at = 0;
            for (int n = 0; n < unit.sequences(); n++) {
                if (unit.positive(n) == positive) {
                    sorted[at++] = unit.state(t, n);
                }
            }
            Arrays.sort(sorted);
            for (int k = 0; k < SHARES; k++) {
                quantiles[t - 1][k] = quantile(sorted, AT[k]);
            }
        }
        return new StateBands(count, quantiles);
    }

    /** c_t of which half of the sequences have less, t from 1. */
    public double median(int t) {
        return quantiles[t - 1][SHARES / 2];
    }

    /** c_t of which 5 % have less. */
    public double low(int t) {
        return quantiles[t - 1][0];
    }

    /** c_t of which 5 % have more. */
    public double high(int t) {
        return quantiles[t - 1][SHARES - 1];
    }

    /** The value below which a share of the sorted numbers lies, linear between two of them. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
