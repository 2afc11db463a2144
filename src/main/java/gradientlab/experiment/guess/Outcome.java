package gradientlab.experiment.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What came of a run, or what somebody expects to come of it. */
public sealed interface Outcome {

    /**
     * Points in order: of the plane, or of a chart, where x is the step. Not changed by anybody.
     *
     * @param x as many as y, 1 or more
     */
    record Line(double[] x, double[] y) implements Outcome {

        /** How many points it has. */
        public int size() {
            return x.length;
        }

        /** The same with a point more. */
        public Line with(double nextX, double nextY) {
            double[] longerX = Arrays.copyOf(x, x.length + 1);
            double[] longerY = Arrays.copyOf(y, y.length + 1);
            longerX[x.length] = nextX;
            longerY[y.length] = nextY;
            return new Line(longerX, longerY);
        }
    }

    /** A number of a run; empty where it is not finite. */
    static Optional<Outcome> number(double value) {
        return number(value, false);
    }

    /**
     * A number of a run that goes on; empty where it is not finite yet.
     *
     * @param stopped whether it goes on no more: what it has not by then it never has, which is NaN
     */
    static Optional<Outcome> number(double value, boolean stopped) {
        return Double.isFinite(value) ? Optional.of(new Number(value))
                : stopped ? Optional.of(new Number(Double.NaN)) : Optional.empty();
    }

    /**
     * What a run has of every option of a choice; empty where one of them is gone.
     *
     * @param things those of the recipe, in its order: an option says by its index which of them it is
     * @param number by which they are compared; one that is not finite is no number
     * @param most whether the largest is ahead, else the smallest
     */
    static <T> Optional<Outcome> ranking(
            Question question, List<T> things, ToDoubleFunction<T> number, boolean most) {
        if (question.options().stream().anyMatch(option -> option.index() >= things.size())) {
            return Optional.empty();
        }
        return Optional.of(new Ranking(question.options().stream()
                .map(option -> things.get(option.index())).mapToDouble(number).toArray(), most));
    }

    /** A number, in its own unit: a share is 0 to 1. NaN of a run that has ended without one. */
    record Number(double value) implements Outcome {}

    /** A cell of a grid, both counted from 0. */
    record Cell(int row, int column) implements Outcome {}

    /** One of a question's options, counted from 0. */
    record Choice(int option) implements Outcome {}

    /**
     * What a run has of every option of a choice. Not changed by anybody.
     *
     * @param values in the options' order; one that is not finite is no number, and never ahead
     * @param most whether the largest is ahead, else the smallest
     */
    record Ranking(double[] values, boolean most) implements Outcome {

        /** The option that is ahead, of equal ones the first; -1 where none has a number. */
        public int first() {
            return best(-1);
        }

        /** The one that is ahead of all but an option; -1 where no other has a number. */
        public int besides(int option) {
            return best(option);
        }

        /** Whether no option is ahead of this one. */
        public boolean leads(int option) {
            return first() >= 0 && values[option] == values[first()];
        }

        private int best(int without) {
            int best = -1;
            for (int i = 0; i < values.length; i++) {
                boolean better = best < 0 || (most ? values[i] > values[best] : values[i] < values[best]);
                if (i != without && Double.isFinite(values[i]) && better) {
                    best = i;
                }
            }
            return best;
        }
    }
}
