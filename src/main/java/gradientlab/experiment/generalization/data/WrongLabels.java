package gradientlab.experiment.generalization.data;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import java.util.Arrays;

/**
 * Labels of which some were made wrong on purpose. The arrays are not to be written.
 *
 * @param given the labels that are learned
 * @param correct the labels as they were
 * @param wrong the rows that differ, in rising order
 */
public record WrongLabels(int[] given, int[] correct, int[] wrong) {

    /** Added to a recipe's seed. */
    private static final long STREAM = 1000;

    /**
     * The first {@code count} rows of a drawn order get another class, each equally likely.
     *
     * @param classes K, at least 2
     * @param seed of the recipe
     */
    static WrongLabels of(int[] correct, int count, int classes, long seed) {
        Lcg random = new Lcg(seed + STREAM);
        int[] wrong = Arrays.copyOf(DataSet.shuffled(correct.length, random), count);
        int[] given = correct.clone();
        for (int row : wrong) {
            given[row] = (correct[row] + 1 + random.below(classes - 1)) % classes;
        }
        Arrays.sort(wrong);
        return new WrongLabels(given, correct, wrong);
    }
}
