package gradientlab.experiment.convolution.training;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;

/** What came of the question which of the networks that learn digits is ahead. */
public final class DigitsTruth {

    private DigitsTruth() {}

    /** How often each is right at the end, the mean over its seeds; empty before. */
    public static Optional<Outcome> of(Question question, DigitsSnapshot newest, boolean ended) {
        List<NetworkSnapshot> networks = newest.networks();
        boolean known = ended && question.options().stream()
                .allMatch(option -> option.index() < networks.size());
        return !known ? Optional.empty()
                : Optional.of(new Outcome.Ranking(
                        question.options().stream().map(option -> networks.get(option.index()))
                                .mapToDouble(network -> network.mean(Evaluation::test)).toArray(),
                        true));
    }
}
