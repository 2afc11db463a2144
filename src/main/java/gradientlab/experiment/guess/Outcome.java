package gradientlab.experiment.guess;

import java.util.Arrays;
import java.util.Optional;

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
        return Double.isFinite(value) ? Optional.of(new Number(value)) : Optional.empty();
    }

    /** A number, in its own unit: a share is 0 to 1. */
    record Number(double value) implements Outcome {}

    /** A cell of a grid, both counted from 0. */
    record Cell(int row, int column) implements Outcome {}
}
