package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;

/** What came of a question about a training, as far as it has come. */
public final class FlowTruth {

    private FlowTruth() {}

    /**
     * The line over the kept steps, the number of a step, or that of each network to choose from: loss and
     * accuracy of the last step, which has to come first.
     *
     * @param shown the step that is looked at
     * @param from the first step of a line
     * @param ended whether the training has made all of its steps
     */
    public static Optional<Outcome> of(
            Question question, FlowSnapshot shown, FlowHistory history, int from, boolean ended) {
        if (question.form() == GuessForm.CHOICE) {
            return ranking(question, shown, history.newest(), ended);
        }
        int network = question.index();
        if (network >= shown.networks().size()) {
            return Optional.empty();
        }
        if (!question.form().overSteps()) {
            NetworkSnapshot asked = shown.networks().get(network);
            return Outcome.number(number(question.of(), asked), asked.stopped().isPresent());
        }
        List<FlowSnapshot> rows = history.rows().stream().filter(row -> row.step() >= from).toList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Outcome.Line(
                        rows.stream().mapToDouble(FlowSnapshot::step).toArray(),
                        rows.stream().mapToDouble(row -> height(question.of(), row.networks().get(network)))
                                .toArray()));
    }

    /** Of the networks that were to choose from; empty where one is gone, or where it is not known yet. */
    private static Optional<Outcome> ranking(
            Question question, FlowSnapshot shown, FlowSnapshot newest, boolean ended) {
        // Who stopped first is known as soon as one has.
        boolean known = switch (question.of()) {
            case "share" -> true;
            case "nan" -> ended || newest.networks().stream().anyMatch(each -> each.stopped().isPresent());
            default -> ended;
        };
        if (!known) {
            return Optional.empty();
        }
        List<NetworkSnapshot> networks = (question.of().equals("share") ? shown : newest).networks();
        boolean most = question.of().equals("share") || question.of().equals("accuracy");
        return Outcome.ranking(question, networks, network -> compared(question.of(), network), most);
    }

    /** What a network is compared by; what exploded has learned nothing. */
    private static double compared(String of, NetworkSnapshot network) {
        return switch (of) {
            case "share" -> number(of, network);
            case "nan" -> network.stopped().map(stop -> (double) stop.step()).orElse(Double.NaN);
            default -> network.stopped().isPresent() ? Double.NaN : height(of, network);
        };
    }

    private static double number(String of, NetworkSnapshot network) {
        double first = network.get(0, Quantity.DZ_L2);
        return of.equals("share") ? first / network.get(network.layers() - 1, Quantity.DZ_L2) : first;
    }

    private static double height(String of, NetworkSnapshot network) {
        return switch (of) {
            case "loss" -> network.trainLoss();
            case "accuracy" -> network.trainAccuracy();
            default -> network.clipped();
        };
    }
}
