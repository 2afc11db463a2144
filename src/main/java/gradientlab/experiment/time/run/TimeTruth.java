package gradientlab.experiment.time.run;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** What came of a question about a training of recurrent networks, as far as it has come. */
public final class TimeTruth {

    private TimeTruth() {}

    /**
     * The line over the steps at which answers were given, or the share at a step.
     *
     * @param shown the step that is looked at
     * @param from the first step of a line
     */
    public static Optional<Outcome> of(Question question, TimeSnapshot shown, TimeHistory history, int from) {
        int network = question.index();
        if (network >= shown.networks().size()) {
            return Optional.empty();
        }
        if (!question.form().overSteps()) {
            double share = shown.networks().get(network).norms().first();
            return Double.isFinite(share) ? Optional.of(new Outcome.Number(share)) : Optional.empty();
        }
        double[][] points = history.rows().stream()
                .map(row -> point(question.of(), row.step(), row.networks().get(network)))
                .filter(point -> point[0] >= from).toArray(double[][]::new);
        Outcome.Line line = new Outcome.Line(new double[0], new double[0]);
        for (double[] point : points) {
            // Answers are kept until the next are given.
            if (line.size() == 0 || line.x()[line.size() - 1] < point[0]) {
                line = line.with(point[0], point[1]);
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line);
    }

    private static double[] point(String of, int step, CellSnapshot cell) {
        double score = of.equals("accuracy") ? cell.test().score().accuracy() : cell.test().score().loss();
        return Double.isFinite(score) ? new double[] {cell.test().step(), score}
                : new double[] {step, of.equals("accuracy") ? Double.NaN : cell.loss()};
    }
}
