package gradientlab.ui.lecture;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.guess.Sketch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;

/**
 * Gives a guess on a picture: the mouse drags a line, keys move a pen and set points; both choose a cell.
 * What was drawn last can be taken back, stroke by stroke and point by point.
 */
final class GuessHand {

    /** The part of the plane that a key moves the pen by, and the fine part. */
    private static final double STEP = 0.025;
    private static final double FINE = 0.005;

    private static final Outcome.Line NONE = new Outcome.Line(new double[0], new double[0]);

    private final Guesses guesses;
    private final Supplier<Guessable> lab;
    /**
     * A line before a stroke or a point.
     *
     * @param line what was drawn; an empty one for nothing
     * @param last where it would have gone on, as {@link GuessHand#last}
     */
    private record Drawn(Outcome line, Point2D last) {}

    private final Deque<Drawn> before = new ArrayDeque<>();
    /** Where the mouse was last, or the pen set its last point, in the plane's numbers; null for neither. */
    private Point2D last;
    /** Where the pen is, in shares of the plane; null as long as no key has moved it. */
    private Point2D pen;
    /** What is drawn for. */
    private Question drawnFor;

    GuessHand(Guesses guesses, Supplier<Guessable> lab) {
        this.guesses = guesses;
        this.lab = lab;
    }

    /** Another question, or its answer: pen and strokes are gone. */
    void follow() {
        Question asked = guesses.question().orElse(null);
        if (asked != drawnFor || !guesses.open()) {
            drawnFor = asked;
            before.clear();
            last = null;
            pen = null;
        }
        if (guesses.given().isEmpty()) {
            before.clear();
            last = null;
        }
    }

    /** A stroke of the mouse begins: a path goes on from where it was left. */
    void begin(Point2D at) {
        keep();
        pen = null;
        set(at, at);
    }

    /** The stroke goes on. */
    void draw(Point2D at) {
        if (last != null) {
            set(last, at);
        }
    }

    /** The cell at two numbers of a grid. */
    void choose(GuessPlane grid, Point2D at) {
        give(grid, (int) Math.floor(at.getY()), (int) Math.floor(at.getX()));
    }

    private void give(GuessPlane grid, int row, int column) {
        guesses.give(new Outcome.Cell(
                (int) Math.max(0, Math.min(grid.up().first() - 1, row)),
                (int) Math.max(0, Math.min(grid.across().last() - 1, column))));
    }

    /** Whether keys move a pen now, and set points. */
    boolean drawing() {
        return pen != null;
    }

    /** Where the pen is, in the plane's numbers. */
    Optional<Point2D> pen(GuessPlane plane) {
        return Optional.ofNullable(pen).map(plane::at);
    }

    /**
     * An arrow key: moves the pen, which is there from the first one on, or the choice to the next cell.
     *
     * @param right 1, 0 or -1
     * @param upwards the same
     */
    void move(GuessPlane plane, int right, int upwards, boolean fine) {
        if (form() == GuessForm.CELL) {
            Outcome.Cell from = guesses.given().map(Guesses.Given::guess)
                    .map(Outcome.Cell.class::cast).orElse(null);
            give(plane, from == null ? 0 : from.row() - upwards, from == null ? 0 : from.column() + right);
            return;
        }
        double by = fine ? FINE : STEP;
        pen = GuessPlane.moved(pen == null ? start(plane) : pen, by * right, by * upwards);
    }

    /** Where a line goes on: at its last corner, else where the run is; a curve half-way up. */
    private Point2D start(GuessPlane plane) {
        Optional<Point2D> end = drawn().or(this::origin).map(GuessHand::corner);
        return end.map(at -> plane.shares(at.getX(), at.getY())).orElseGet(() -> new Point2D(
                plane.shares(guesses.from() + 1, plane.up().first()).getX(), 0.5));
    }

    /** The pen sets a point: the line goes on to it. */
    void point(GuessPlane plane) {
        if (pen != null) {
            Point2D at = plane.at(pen);
            keep();
            set(last == null ? end().orElse(at) : last, at);
        }
    }

    /** The last corner of what is drawn. */
    private Optional<Point2D> end() {
        return drawn().map(GuessHand::corner);
    }

    private static Point2D corner(Outcome.Line line) {
        return new Point2D(line.x()[line.size() - 1], line.y()[line.size() - 1]);
    }

    /** Whether there is a stroke or a point to take back. */
    boolean takesBack() {
        return !before.isEmpty();
    }

    /** Takes the last stroke or point back. */
    void back() {
        Drawn was = before.pollFirst();
        if (was == null) {
            return;
        }
        if (was.line() == NONE) {
            guesses.clear();
        } else {
            guesses.give(was.line());
        }
        last = was.last();
    }

    private void keep() {
        before.addFirst(new Drawn(drawn().map(Outcome.class::cast).orElse(NONE), last));
    }

    private void set(Point2D from, Point2D to) {
        guesses.give(form() == GuessForm.CURVE
                ? Sketch.curve(drawn().orElse(NONE), from, to, guesses.from() + 1)
                : Sketch.path(drawn().or(this::origin).orElse(NONE), to));
        last = to;
    }

    private GuessForm form() {
        return guesses.question().orElseThrow().form();
    }

    private Optional<Outcome.Line> drawn() {
        return guesses.given().map(Guesses.Given::guess).filter(Outcome.Line.class::isInstance)
                .map(Outcome.Line.class::cast);
    }

    /** A path begins at the last point of the run that is seen; a curve nowhere. */
    private Optional<Outcome.Line> origin() {
        return form() != GuessForm.PATH ? Optional.empty()
                : lab.get().truth(guesses.question().orElseThrow(), guesses.from())
                        .map(Outcome.Line.class::cast).filter(path -> path.size() > 0)
                        .map(path -> new Outcome.Line(
                                new double[] {path.x()[0]}, new double[] {path.y()[0]}));
    }
}
