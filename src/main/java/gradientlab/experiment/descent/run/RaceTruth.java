package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentQuestions;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a race has of a question about it. */
public final class RaceTruth {

    private RaceTruth() {}

    /**
     * The path, a number, or a number of each optimizer that was to choose from; empty where an optimizer is
     * gone, or where none is shown that another is compared with. A number that a path that diverged doesn't
     * have is NaN: it does not come later.
     *
     * @param from the first step of a path
     */
    public static Optional<Outcome> of(Question question, Trajectories run, int from) {
        if (question.index() >= run.runners().size()) {
            return Optional.empty();
        }
        Trajectory path = run.runners().get(question.index());
        return switch (question.of()) {
            case "path" -> Optional.of(line(path, from));
            case "first_step" -> Optional.of(
                    number(Math.abs(path.updateX(0)) / path.runner().settings().get("lr")));
            case "scatter" ->
                first(run).stream().mapToObj(run.runners()::get)
                        .map(first -> number(scatter(run, path) / scatter(run, first))).findFirst();
            case "first" -> Outcome.ranking(question, run.runners(),
                    each -> each.reachedAt() < 0 ? Double.NaN : each.reachedAt(), false);
            case "nearest" -> Outcome.ranking(question, run.runners(), each -> scatter(run, each), false);
            default -> Outcome.ranking(question, run.runners(),
                    each -> each.divergedAt() < 0 ? each.loss(each.rows() - 1) : Double.NaN, false);
        };
    }

    /** The path to its last finite point; of one that diverged, to where that was found. */
    private static Outcome.Line line(Trajectory path, int from) {
        int last = path.divergedAt() < 0 ? path.lastPoint() : Math.min(path.divergedAt(), path.lastPoint());
        int points = Math.max(1, last - from + 1);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            int row = Math.min(from + i, last);
            x[i] = path.x(row);
            y[i] = path.y(row);
        }
        return new Outcome.Line(x, y);
    }

    /** The first that is shown: those behind it are compared with it. */
    private static OptionalInt first(Trajectories run) {
        return IntStream.range(0, run.runners().size())
                .filter(i -> run.recipe().runners().get(i).shown()).findFirst();
    }

    private static Outcome number(double value) {
        return new Outcome.Number(Double.isFinite(value) ? value : Double.NaN);
    }

    /** The distance from the nearest minimum, root mean square over the end; NaN of a path that diverged. */
    private static double scatter(Trajectories run, Trajectory path) {
        if (path.divergedAt() >= 0) {
            return Double.NaN;
        }
        int from = Math.max(0, path.rows() - DescentQuestions.end(run.recipe()));
        double sum = 0;
        for (int row = from; row < path.rows(); row++) {
            double away = away(run.surface(), path.x(row), path.y(row));
            sum += away * away;
        }
        return Math.sqrt(sum / (path.rows() - from));
    }

    private static double away(LossSurface surface, double x, double y) {
        return surface.minima().stream().mapToDouble((Minimum at) -> Math.hypot(at.x() - x, at.y() - y))
                .min().orElse(Double.NaN);
    }
}
