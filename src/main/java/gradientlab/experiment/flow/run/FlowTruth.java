package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;

/** What came of a question about a training, as far as it has come. */
public final class FlowTruth {

    private FlowTruth() {}

    /**
     * The line over the kept steps, or the number of a step.
     *
     * @param shown the step that is looked at
     * @param from the first step of a line
     */
    public static Optional<Outcome> of(Question question, FlowSnapshot shown, FlowHistory history, int from) {
        int network = question.index();
        if (network >= shown.networks().size()) {
            return Optional.empty();
        }
        if (!question.form().overSteps()) {
            return number(question.of(), shown.networks().get(network)).filter(Double::isFinite)
                    .map(Outcome.Number::new);
        }
        List<FlowSnapshot> rows = history.rows().stream().filter(row -> row.step() >= from).toList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Outcome.Line(
                        rows.stream().mapToDouble(FlowSnapshot::step).toArray(),
                        rows.stream().mapToDouble(row -> height(question.of(), row.networks().get(network)))
                                .toArray()));
    }

    private static Optional<Double> number(String of, NetworkSnapshot network) {
        double first = network.get(0, Quantity.DZ_L2);
        return Optional.of(of.equals("share") ? first / network.get(network.layers() - 1, Quantity.DZ_L2)
                : first);
    }

    private static double height(String of, NetworkSnapshot network) {
        return switch (of) {
            case "loss" -> network.trainLoss();
            case "accuracy" -> network.trainAccuracy();
            default -> network.clipped();
        };
    }
}
