package gradientlab.ui.lecture;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.guess.Sketch;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * Lies over the picture of a slide that asks something, once somebody wants to guess: takes the line or the
 * cell from the mouse and shows it until the next slide. It is no part of the picture, of no export and no
 * recipe.
 */
final class GuessPane extends Pane {

    /** How far apart corners of a drawn line are at least, in logical pixels. */
    private static final double CORNER = 3;

    /** How often the run is compared with, in seconds. */
    private static final double EACH = 0.25;

    private static final Outcome.Line NONE = new Outcome.Line(new double[0], new double[0]);

    private final Lecture lecture;
    private final Guesses guesses;
    private final Supplier<Guessable> lab;
    private final GuessCard card;
    /** What takes the mouse, as large as the part of the picture that can be drawn on. */
    private final Rectangle hit = new Rectangle();
    /** Around what is drawn: the same part, in which alone a guess is seen. */
    private final Rectangle frame = new Rectangle();
    private final Polyline halo = Nodes.styled(new Polyline(), "guess-halo");
    private final Polyline line = Nodes.styled(new Polyline(), "guess-line");
    private final Rectangle cell = Nodes.styled(new Rectangle(), "guess-cell");
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            boolean drawable = plane.isPresent();
            follow();
            if (plane.isPresent() != drawable) {
                card.refresh(shown(), plane.isPresent());
            }
        }
    };
    private boolean presented;
    /** When the run was last asked, in seconds. */
    private double judged;
    private Optional<GuessPlane> plane = Optional.empty();
    /** Where the mouse was last, in the plane's numbers; null between two lines. */
    private Point2D last;
    private Point2D lastInScene;

    /** @param lab tells of the lab that is shown now */
    GuessPane(LabContext context, Supplier<Guessable> lab) {
        this.lab = lab;
        lecture = context.lecture();
        guesses = lecture.guesses();
        card = new GuessCard(context);
        setId("guess-pane");
        setPickOnBounds(false);
        setMinSize(0, 0);
        hit.setId("guess-hit");
        hit.setFill(Color.TRANSPARENT);
        hit.setCursor(Cursor.CROSSHAIR);
        line.setId("guess-line");
        Group drawn = new Group(halo, line, cell);
        drawn.setMouseTransparent(true);
        drawn.setClip(frame);
        getChildren().addAll(hit, drawn);
        hit.addEventHandler(MouseEvent.ANY, this::take);
        guesses.changesProperty().addListener(o -> changed());
        context.words().languageProperty().addListener(o -> changed());
        context.theme().addListener(o -> changed());
        changed();
    }

    /** A presentation begins or ends: without one nothing is asked. */
    void present(boolean on) {
        presented = on;
        if (!on && lecture.place() == null) {
            // A slide that was left is come back to, a preset is not.
            guesses.askNothing();
        }
        changed();
    }

    /** What is asked, in words; lies beside this over the picture. */
    GuessCard card() {
        return card;
    }

    /** The keys that hold in a presentation; a number that is asked for can be typed at once. */
    List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>(listed());
        if (!active() || guesses.given().isEmpty()) {
            // It is the lab's then.
            keys.remove(keys.size() - 1);
        }
        keys.add(new Shortcut("0–9", "guess.key", e -> card.waits() && !e.isShortcutDown() && !e.isAltDown()
                && e.getText().matches("[0-9−-]"), e -> card.begin()));
        return keys;
    }

    /** Those that are listed under "?". */
    List<Shortcut> listed() {
        return List.of(
                Shortcut.key(GuessChip.KEY, KeyCode.Y, "guess.key", this::toggle),
                Shortcut.key("Delete", KeyCode.DELETE, "guess.key.clear", card::clear));
    }

    private void toggle() {
        boolean on = !guesses.onProperty().get();
        if (!on || guesses.open()) {
            guesses.onProperty().set(on);
            if (on) {
                card.enter();
            }
        }
    }

    private boolean active() {
        return presented && guesses.onProperty().get() && guesses.open();
    }

    private boolean shown() {
        return presented && guesses.onProperty().get() && guesses.question().isPresent();
    }

    private void changed() {
        if (shown() && (guesses.open() || guesses.given().isPresent())) {
            pulse.start();
        } else {
            pulse.stop();
        }
        follow();
        card.refresh(shown(), plane.isPresent());
    }

    /** Keeps up with the picture, which may be moved, and with the run, which may go on. */
    private void follow() {
        Optional<Question> question = guesses.question().filter(asked -> shown());
        plane = question.filter(asked -> asked.form().onPicture()).flatMap(asked -> lab.get().plane(asked));
        if (question.isPresent() && guesses.answered() && guesses.given().isPresent()) {
            judge(question.get());
        }
        hit.setVisible(plane.isPresent() && active());
        plane.ifPresent(this::cover);
        show(plane);
    }

    /**
     * A number, a cell or a path is known once the answer is there, whatever is turned afterwards; a line
     * over steps comes with them, and is not compared at every pulse.
     */
    private void judge(Question asked) {
        Guesses.Given given = guesses.given().orElseThrow();
        boolean known = given.truth().isPresent();
        // Where the chart is not shown now, its axis is as it was.
        boolean decades = plane.map(at -> at.up().log()).orElse(given.question().unit() == GuessUnit.DECADES);
        double now = System.nanoTime() * 1e-9;
        if (now - judged > EACH && (!known || asked.form() == GuessForm.CURVE)) {
            judged = now;
            lab.get().truth(asked, guesses.from())
                    .ifPresent(truth -> guesses.judge(truth, decades));
        }
    }

    /** Lines as wide as the type is large. */
    void fit(double type) {
        line.setStrokeWidth(type / 6.5);
        line.getStrokeDashArray().setAll(type / 16, type / 2.6);
        halo.setStrokeWidth(type / 2.7);
        cell.setStrokeWidth(type / 5);
        cell.getStrokeDashArray().setAll(type / 3, type / 3);
    }

    private void cover(GuessPlane at) {
        Point2D low = sceneToLocal(at.place(at.across().first(), at.up().last()));
        Point2D high = sceneToLocal(at.place(at.across().last(), at.up().first()));
        for (Rectangle part : new Rectangle[] {hit, frame}) {
            part.setX(low.getX());
            part.setY(low.getY());
            part.setWidth(Math.max(0, high.getX() - low.getX()));
            part.setHeight(Math.max(0, high.getY() - low.getY()));
        }
    }

    private void show(Optional<GuessPlane> at) {
        Outcome guess = guesses.given().map(Guesses.Given::guess).orElse(null);
        boolean cells = at.isPresent() && guess instanceof Outcome.Cell;
        cell.setVisible(cells);
        if (cells) {
            mark((Outcome.Cell) guess, at.get());
        }
        boolean lines = at.isPresent() && guess instanceof Outcome.Line;
        line.setVisible(lines);
        halo.setVisible(lines);
        if (lines) {
            Outcome.Line drawn = (Outcome.Line) guess;
            List<Double> corners = new ArrayList<>(2 * drawn.size());
            for (int i = 0; i < drawn.size(); i++) {
                Point2D corner = sceneToLocal(at.get().place(drawn.x()[i], drawn.y()[i]));
                corners.add(corner.getX());
                corners.add(corner.getY());
            }
            if (!corners.equals(line.getPoints())) {
                line.getPoints().setAll(corners);
                halo.getPoints().setAll(corners);
            }
        }
    }

    private void mark(Outcome.Cell chosen, GuessPlane at) {
        Point2D low = sceneToLocal(at.place(chosen.column(), chosen.row()));
        Point2D high = sceneToLocal(at.place(chosen.column() + 1, chosen.row() + 1));
        cell.setX(low.getX());
        cell.setY(low.getY());
        cell.setWidth(high.getX() - low.getX());
        cell.setHeight(high.getY() - low.getY());
    }

    private void take(MouseEvent e) {
        if (plane.isEmpty() || !active()) {
            return;
        }
        e.consume();
        if (e.getButton() == MouseButton.SECONDARY) {
            if (e.getEventType() == MouseEvent.MOUSE_CLICKED) {
                lecture.back();
            }
            return;
        }
        if (e.getButton() == MouseButton.PRIMARY) {
            Question asked = guesses.question().orElseThrow();
            Point2D at = plane.get().at(e.getSceneX(), e.getSceneY());
            if (asked.form() == GuessForm.CELL) {
                choose(e, at);
            } else if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
                begin(asked, at, e);
            } else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED && last != null) {
                draw(asked, at, e);
            } else if (e.getEventType() == MouseEvent.MOUSE_RELEASED) {
                last = null;
            }
        }
    }

    private void choose(MouseEvent e, Point2D at) {
        if (e.getEventType() == MouseEvent.MOUSE_CLICKED) {
            GuessPlane grid = plane.orElseThrow();
            guesses.give(new Outcome.Cell(
                    (int) Math.min(grid.up().first() - 1, Math.floor(at.getY())),
                    (int) Math.min(grid.across().last() - 1, Math.floor(at.getX()))));
        }
    }

    /** A path goes on from where it was left, first from the last point of the run that is seen. */
    private void begin(Question asked, Point2D at, MouseEvent e) {
        last = at;
        lastInScene = new Point2D(e.getSceneX(), e.getSceneY());
        Optional<Outcome.Line> drawn = drawn();
        if (asked.form() == GuessForm.CURVE) {
            guesses.give(Sketch.curve(drawn.orElse(NONE), at, at, guesses.from() + 1));
        } else {
            Outcome.Line before = drawn.or(() -> origin(asked)).orElse(NONE);
            guesses.give(Sketch.path(before, at));
        }
    }

    private Optional<Outcome.Line> drawn() {
        return guesses.given().map(Guesses.Given::guess).filter(Outcome.Line.class::isInstance)
                .map(Outcome.Line.class::cast);
    }

    private Optional<Outcome.Line> origin(Question asked) {
        return lab.get().truth(asked, guesses.from()).map(Outcome.Line.class::cast)
                .filter(path -> path.size() > 0)
                .map(path -> new Outcome.Line(new double[] {path.x()[0]}, new double[] {path.y()[0]}));
    }

    private void draw(Question asked, Point2D at, MouseEvent e) {
        Point2D now = new Point2D(e.getSceneX(), e.getSceneY());
        if (now.distance(lastInScene) < CORNER) {
            return;
        }
        drawn().ifPresent(before -> guesses.give(asked.form() == GuessForm.CURVE
                ? Sketch.curve(before, last, at, guesses.from() + 1)
                : Sketch.path(before, at)));
        last = at;
        lastInScene = now;
    }
}
