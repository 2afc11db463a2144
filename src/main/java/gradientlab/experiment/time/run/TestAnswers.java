package gradientlab.experiment.time.run;

import gradientlab.experiment.training.Score;

/**
 * What a network says on the test sequences after {@code step} updates. Arrays are not to be written.
 *
 * @param step how many updates were made
 * @param score over all test sequences: of the last time step's output
 * @param answers one a test sequence: the number said, or the class, in the order of
 *     {@link TimeData#targets}
 * @param course what is said at each time step of the first test sequence, T numbers or classes; empty where
 *     the last time step alone has a target
 */
public record TestAnswers(int step, Score score, double[] answers, double[] course) {

    /** Nothing known: data without test sequences, or a network that stopped. */
    public static final TestAnswers NONE = new TestAnswers(0, Score.NONE, new double[0], new double[0]);

    /** Whether there are any. */
    public boolean known() {
        return answers.length > 0;
    }
}
