package gradientlab.core.recurrent.analysis;

/** What rules of thumb predict for the share of each time step, to be drawn beside what was measured. */
public final class Rules {

    private Rules() {}

    /** An RNN's: ρ(W_hh)^(T - t), by the weights alone. */
    public static double[] byRadius(double radius, int length) {
        double[] shares = new double[length];
        for (int t = 1; t <= length; t++) {
            shares[t - 1] = Math.pow(radius, length - t);
        }
        return shares;
    }

    /** An LSTM's or GRU's: ||r_t|| / ||r_T||, by the gates that keep alone. */
    public static double[] byGates(DirectPath path, int length) {
        double[] shares = new double[length];
        double last = path.direct()[length];
        for (int t = 1; t <= length; t++) {
            shares[t - 1] = last == 0 ? Double.NaN : path.direct()[t] / last;
        }
        return shares;
    }
}
