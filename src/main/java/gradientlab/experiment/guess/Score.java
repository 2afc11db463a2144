package gradientlab.experiment.guess;

import java.util.Optional;

/**
 * How far a guess is from what the run has.
 *
 * @param apart of a path the mean distance of the run's points from the drawn line, of a curve the mean
 *     difference over the steps that both have, of a number the difference, in the question's unit; of cells
 *     how many lie between, diagonals counted as one; of a choice how far it is behind what is ahead, NaN
 *     where their numbers can't be compared
 * @param end of a path how far its last point is from the end of the line; else as {@code apart}
 * @param first the first step that was compared; 0 where there are none
 * @param compared over how many points or steps that is the mean; 1 for a number, a cell or a choice
 */
public record Score(double apart, double end, int first, int compared) {

    /** Of a guess and what it is compared with, both as the question asks; empty where nothing can be. */
    public static Optional<Score> of(Question question, Outcome guess, Outcome truth) {
        return switch (question.form()) {
            case PATH -> ofPath((Outcome.Line) guess, (Outcome.Line) truth);
            case CURVE -> ofCurve(question.unit(), (Outcome.Line) guess, (Outcome.Line) truth);
            case NUMBER -> ofNumber(
                    question.unit(), (Outcome.Number) guess, (Outcome.Number) truth);
            case CELL -> {
                int cells = Distances.ofCells((Outcome.Cell) guess, (Outcome.Cell) truth);
                yield Optional.of(new Score(cells, cells, 0, 1));
            }
            case CHOICE -> ofChoice(
                    question.unit(), (Outcome.Choice) guess, (Outcome.Ranking) truth);
        };
    }

    /**
     * A drawn line says where the path goes, not when: each point of the run is compared with all of it. The
     * first point was seen.
     */
    private static Optional<Score> ofPath(Outcome.Line drawn, Outcome.Line path) {
        double sum = 0;
        double end = 0;
        int points = 0;
        for (int i = 1; i < path.size(); i++) {
            if (Double.isFinite(path.x()[i]) && Double.isFinite(path.y()[i])) {
                sum += Distances.toLine(drawn, path.x()[i], path.y()[i]);
                end = Math.hypot(path.x()[i] - drawn.x()[drawn.size() - 1],
                        path.y()[i] - drawn.y()[drawn.size() - 1]);
                points++;
            }
        }
        return points == 0 ? Optional.empty() : Optional.of(new Score(sum / points, end, 0, points));
    }

    private static Optional<Score> ofCurve(GuessUnit unit, Outcome.Line drawn, Outcome.Line curve) {
        double sum = 0;
        double last = 0;
        int first = 0;
        int steps = 0;
        for (int i = 0; i < curve.size(); i++) {
            double apart = unit.apart(Distances.at(drawn, curve.x()[i], unit), curve.y()[i]);
            if (!Double.isNaN(apart)) {
                first = steps == 0 ? (int) curve.x()[i] : first;
                last = apart;
                sum += apart;
                steps++;
            }
        }
        return steps == 0 ? Optional.empty() : Optional.of(new Score(sum / steps, last, first, steps));
    }

    private static Optional<Score> ofNumber(GuessUnit unit, Outcome.Number guess, Outcome.Number truth) {
        double apart = unit.apart(guess.value(), truth.value());
        return Double.isNaN(apart) ? Optional.empty() : Optional.of(new Score(apart, apart, 0, 1));
    }

    private static Optional<Score> ofChoice(
            GuessUnit unit, Outcome.Choice guess, Outcome.Ranking truth) {
        if (truth.first() < 0 || guess.option() >= truth.values().length) {
            return Optional.empty();
        }
        double behind = truth.leads(guess.option()) ? 0
                : unit.apart(truth.values()[guess.option()], truth.values()[truth.first()]);
        return Optional.of(new Score(behind, behind, 0, 1));
    }
}
