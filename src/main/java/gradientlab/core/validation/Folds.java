package gradientlab.core.validation;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.regression.Order;
import java.util.stream.IntStream;

/**
 * Which of {@code count} folds each point is in.
 *
 * @param of [points], each in [0, count)
 */
public record Folds(int[] of, int count) {

    private static final long STREAM = 2000;

    /** The j-th of a permutation from Lcg(seed + 2000) goes to fold j mod k. */
    public static Folds shuffled(int points, int count, long seed) {
        int[] order = DataSet.shuffled(points, new Lcg(seed + STREAM));
        int[] of = new int[points];
        for (int j = 0; j < points; j++) {
            of[order[j]] = j % count;
        }
        return new Folds(of, count);
    }

    /** Neighbours go together: the j-th from the left to fold floor(j k / n). */
    public static Folds sorted(double[] x, int count) {
        int[] order = Order.of(x);
        int[] of = new int[x.length];
        for (int j = 0; j < order.length; j++) {
            of[order[j]] = (int) ((long) j * count / order.length);
        }
        return new Folds(of, count);
    }

    /** Point i goes to fold i mod k. */
    public static Folds everyKth(int points, int count) {
        return new Folds(IntStream.range(0, points).map(i -> i % count).toArray(), count);
    }

    /** The points of the fold, in their order. */
    public int[] within(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
    }

    /** All other points, in their order. */
    public int[] without(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] != fold).toArray();
    }
}
