package gradientlab.experiment.time.run;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a question about a training of recurrent networks, as far as it has come. */
public final class TimeTruth {

    private TimeTruth() {}

    /**
     * The line over the steps at which answers were given, the share at a step, or a number of each network
     * to choose from: loss and accuracy of the last answers, which have to come first.
     *
     * @param shown the step that is looked at
     * @param from the first step of a line
     * @param ended whether the training has made all of its steps
     */
    public static Optional<Outcome> of(
            Question question, TimeSnapshot shown, TimeHistory history, int from, boolean ended) {
        if (question.form() == GuessForm.CHOICE) {
            boolean share = question.of().equals("share");
            return share || ended
                    ? Outcome.ranking(question, (share ? shown : history.newest()).networks(),
                            cell -> compared(question.of(), cell), !question.of().equals("loss"))
                    : Optional.empty();
        }
        int network = question.index();
        if (network >= shown.networks().size()) {
            return Optional.empty();
        }
        if (!question.form().overSteps()) {
            CellSnapshot asked = shown.networks().get(network);
            return Outcome.number(asked.norms().first(), asked.stopped().isPresent());
        }
        List<double[]> kept = new ArrayList<>();
        history.rows().stream()
                .map(row -> point(question.of(), row.step(), row.networks().get(network)))
                .filter(point -> point[0] >= from).forEach(point -> {
                    // Answers are kept until the next are given.
                    if (kept.isEmpty() || kept.get(kept.size() - 1)[0] < point[0]) {
                        kept.add(point);
                    }
                });
        return kept.isEmpty() ? Optional.empty()
                : Optional.of(new Outcome.Line(
                        kept.stream().mapToDouble(point -> point[0]).toArray(),
                        kept.stream().mapToDouble(point -> point[1]).toArray()));
    }

    /** What a network is compared by; what exploded has learned nothing. */
    private static double compared(String of, CellSnapshot cell) {
        if (of.equals("share")) {
            return cell.norms().first();
        }
        return cell.stopped().isPresent() ? Double.NaN
                : of.equals("loss") ? cell.test().score().loss() : cell.test().score().accuracy();
    }

    private static double[] point(String of, int step, CellSnapshot cell) {
        double score = of.equals("accuracy") ? cell.test().score().accuracy() : cell.test().score().loss();
        return Double.isFinite(score) ? new double[] {cell.test().step(), score}
                : new double[] {step, of.equals("accuracy") ? Double.NaN : cell.loss()};
    }
}
