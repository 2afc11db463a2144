package gradientlab.experiment.convolution.training.data;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.data.ShippedSets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The digits as one seed splits them: {@link DigitsRecipe#TRAINED} to learn from, {@link #TEST} that are not
 * trained on. Pixels from 0 to 1, in their place. Immutable: the array is not to be written.
 *
 * @param rows of the data set that the test digits are, [500]
 */
public record SplitDigits(Examples training, Examples test, int[] rows) {

    /** How many digits networks are tested on. */
    public static final int TEST = 500;
    /** Along each side. */
    public static final int SIDE = 8;
    public static final int PIXELS = SIDE * SIDE;
    public static final int CLASSES = 10;
    /** The largest pixel in the data set. */
    public static final double WHITE = 16;

    private static final int ALL = DigitsRecipe.TRAINED + TEST;

    /** @param seed 1 or more */
    public static SplitDigits of(long seed) {
        DataSet all = ShippedSets.get("digits");
        int[] order = DataSet.shuffled(ALL, new Lcg(Streams.of(seed, Streams.SPLIT)));
        return new SplitDigits(
                examples(all.rows(order, 0, DigitsRecipe.TRAINED)),
                examples(all.rows(order, DigitsRecipe.TRAINED, ALL)),
                Arrays.copyOfRange(order, DigitsRecipe.TRAINED, ALL));
    }

    private static Examples examples(DataSet rows) {
        double[] pixels = Arrays.stream(rows.inputs()).map(value -> value / WHITE).toArray();
        double[] classes = Arrays.stream(rows.labels()).asDoubleStream().toArray();
        return new Examples(PIXELS, 1, pixels, classes, rows.labels());
    }

    /** Which test digit a row of the data set is, from 0 on; none if it is trained on. */
    public OptionalInt indexOf(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The class of a test digit. @param index from 0 on */
    public int label(int index) {
        return test.labels()[index];
    }
}
