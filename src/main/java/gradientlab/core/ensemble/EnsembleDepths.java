package gradientlab.core.ensemble;

import gradientlab.core.Lcg;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;
import gradientlab.core.regression.Order;
import java.util.List;

/**
 * Many trees of each of these depths, bagged or boosted. Bagging goes on drawing from fit to fit, so it
 * matters how many fits were made before.
 */
public final class EnsembleDepths implements Family {

    private interface Fitted {
        double[] at(double[] x, double[] y, int depth, double[] sorted);
    }

    private final List<Integer> depths;
    private final Fitted fitted;

    private EnsembleDepths(List<Integer> depths, Fitted fitted) {
        this.depths = List.copyOf(depths);
        this.fitted = fitted;
    }

    /**
     * The mean of so many trees, each of n draws with replacement from the next numbers of {@code random}.
     */
    public static EnsembleDepths bagging(List<Integer> depths, int members, Lcg random) {
        return new EnsembleDepths(depths, (x, y, depth, sorted) -> Bagging
                .of(x, y, Bagging.bootstraps(members, x.length, x.length, random), depth).mean(sorted));
    }

    /** So many stages of boosting. */
    public static EnsembleDepths boosting(List<Integer> depths, int stages, double rate) {
        return new EnsembleDepths(depths, (x, y, depth, sorted) -> Boosting.of(x, y, stages, rate, depth)
                .predict(sorted, stages));
    }

    @Override
    public int size() {
        return depths.size();
    }

    @Override
    public boolean linear() {
        return false;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        double[] places = x.clone();
        int[] order = Order.of(queries);
        double[] sorted = new double[queries.length];
        for (int g = 0; g < sorted.length; g++) {
            sorted[g] = queries[order[g]];
        }
        return (y, out) -> {
            for (int c = 0; c < out.length; c++) {
                double[] answers = fitted.at(places, y, depths.get(c), sorted);
                for (int g = 0; g < answers.length; g++) {
                    out[c][order[g]] = answers[g];
                }
            }
        };
    }
}
