package gradientlab.experiment.generalization.truth;

import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;

/** What came of a question about networks, once they have trained to the end. */
public final class RegularizeTruth {

    private RegularizeTruth() {}

    /**
     * The number of a network, or that of each to choose from.
     *
     * @param ended whether all epochs are over, or every network has ended
     */
    public static Optional<Outcome> of(Question question, RegularizeHistory history, boolean ended) {
        List<NetworkState> networks = history.newest().networks();
        if (!ended || question.index() >= networks.size()) {
            return Optional.empty();
        }
        if (question.form() == GuessForm.CHOICE) {
            return Outcome.ranking(question, networks, network -> network.broken().isPresent() ? Double.NaN
                    : network.judged().validation().accuracy(), true);
        }
        NetworkState network = networks.get(question.index());
        return Optional.of(new Outcome.Number(switch (question.of()) {
            case "accuracy" -> network.judged().validation().accuracy();
            case "repeated" -> network.judged().answers().repeated();
            default -> network.best();
        }));
    }
}
