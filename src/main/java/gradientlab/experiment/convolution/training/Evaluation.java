package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.training.data.SplitDigits;
import java.util.OptionalInt;

/**
 * One network of one seed, tested after some updates. Arrays are not to be written.
 *
 * @param step how many updates were made
 * @param loss the mean over the batches of the epoch that ends here, as each was trained on; NaN at step 0
 * @param training the share of their digits that were classified rightly then; NaN at step 0
 * @param answers the class given to each test digit, [500]
 * @param test the share of them that is right
 * @param shifted the same with each image shifted by one pixel: the mean over right, left, down and up; NaN
 *     where it was not asked for
 * @param weights all parameters of that step, one after the other; empty where nobody looks into the network
 */
public record Evaluation(
        int step, double loss, double training, byte[] answers, double test, double shifted,
        double[] weights) {

    /** How often each class was given to the digits of each class: [class][answer]. */
    public int[][] confusion(SplitDigits digits) {
        int[][] counts = new int[SplitDigits.CLASSES][SplitDigits.CLASSES];
        for (int i = 0; i < answers.length; i++) {
            counts[digits.label(i)][answers[i]]++;
        }
        return counts;
    }

    /** How many test digits got another class than theirs. */
    public int wrong(SplitDigits digits) {
        int wrong = 0;
        for (int i = 0; i < answers.length; i++) {
            wrong += answers[i] == digits.label(i) ? 0 : 1;
        }
        return wrong;
    }

    /**
     * The first wrong test digit after one, going round; none if all are right.
     *
     * @param index −1 for before all
     */
    public OptionalInt mistakeAfter(int index, SplitDigits digits) {
        for (int i = 1; i <= answers.length; i++) {
            int next = Math.floorMod(index + i, answers.length);
            if (answers[next] != digits.label(next)) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
