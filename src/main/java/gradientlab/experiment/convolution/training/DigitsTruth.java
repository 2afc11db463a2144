package gradientlab.experiment.convolution.training;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** What came of the question which of the networks that learn digits is ahead. */
public final class DigitsTruth {

    private DigitsTruth() {}

    /** How often each is right at the end, the mean over its seeds; empty before. */
    public static Optional<Outcome> of(Question question, DigitsSnapshot newest, boolean ended) {
        return !ended ? Optional.empty()
                : Outcome.ranking(question, newest.networks(), network -> network.mean(Evaluation::test),
                        true);
    }
}
