package gradientlab.experiment.guess;

/** How far lines and cells are apart. */
final class Distances {

    private Distances() {}

    /** From a point to the nearest one of a line. */
    static double toLine(Outcome.Line line, double x, double y) {
        double least = Math.hypot(line.x()[0] - x, line.y()[0] - y);
        for (int i = 1; i < line.size(); i++) {
            least = Math.min(least, toPiece(line, i, x, y));
        }
        return least;
    }

    /** To the piece between a corner and the one before it. */
    private static double toPiece(Outcome.Line line, int i, double x, double y) {
        double fromX = line.x()[i - 1];
        double fromY = line.y()[i - 1];
        double wide = line.x()[i] - fromX;
        double high = line.y()[i] - fromY;
        double square = wide * wide + high * high;
        double along = square == 0 ? 0 : ((x - fromX) * wide + (y - fromY) * high) / square;
        double share = Math.max(0, Math.min(1, along));
        return Math.hypot(fromX + share * wide - x, fromY + share * high - y);
    }

    /** The height of a curve over a step, straight between its points as drawn; NaN beyond its ends. */
    static double at(Outcome.Line curve, double step, GuessUnit unit) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x()[i] == step) {
                return curve.y()[i];
            }
            if (i > 0 && curve.x()[i - 1] < step && step < curve.x()[i]) {
                double share = (step - curve.x()[i - 1]) / (curve.x()[i] - curve.x()[i - 1]);
                return unit.between(curve.y()[i - 1], curve.y()[i], share);
            }
        }
        return Double.NaN;
    }

    /** How many cells a king needs: the larger of the differences of row and column. */
    static int ofCells(Outcome.Cell one, Outcome.Cell other) {
        return Math.max(Math.abs(one.row() - other.row()), Math.abs(one.column() - other.column()));
    }
}
