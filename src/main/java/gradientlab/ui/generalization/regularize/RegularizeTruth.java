package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.experiment.generalization.training.RegularizeSnapshot;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** The number that came of a question about networks, once they have trained to the end. */
final class RegularizeTruth {

    private RegularizeTruth() {}

    /** @param epochs after which the training ends */
    static Optional<Outcome> of(Question question, RegularizeHistory history, int epochs) {
        RegularizeSnapshot last = history.newest();
        if (last.step() < epochs || question.index() >= last.networks().size()) {
            return Optional.empty();
        }
        NetworkState network = last.networks().get(question.index());
        return Optional.of(new Outcome.Number(switch (question.of()) {
            case "accuracy" -> network.judged().validation().accuracy();
            case "repeated" -> network.judged().repeated();
            default -> network.best();
        }));
    }
}
