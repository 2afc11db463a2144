package gradientlab.ui.lecture;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * Lies over the picture of a slide that asks something, once somebody wants to guess: takes the line or the
 * cell from mouse and keys and shows it until the next slide. It is no part of the picture, of no export and
 * no recipe.
 */
final class GuessPane extends Pane {

    /** How far apart corners of a drawn line are at least, in logical pixels. */
    private static final double CORNER = 3;

    /** How often the run is compared with, in seconds. */
    private static final double EACH = 0.25;

    private final Lecture lecture;
    private final Guesses guesses;
    private final Supplier<Guessable> lab;
    private final GuessCard card;
    private final GuessHand hand;
    private final GuessInk ink = new GuessInk();
    /** What takes the mouse, as large as the part of the picture that can be drawn on. */
    private final Rectangle hit = new Rectangle();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            boolean drawable = plane.isPresent();
            follow();
            // What can be chosen is called as it is turned now.
            boolean renamed = card.chooses() && now * 1e-9 - named > EACH;
            if (plane.isPresent() != drawable || renamed) {
                named = now * 1e-9;
                card.refresh(shown(), plane.isPresent());
            }
        }
    };
    private boolean presented;
    /** When the run was last asked, in seconds. */
    private double judged;
    /** When the lab was last asked how it calls what can be chosen, in seconds. */
    private double named;
    private Optional<GuessPlane> plane = Optional.empty();
    /** Where the mouse drew last, in the window; null between two lines. */
    private Point2D lastInScene;

    /** @param lab tells of the lab that is shown now */
    GuessPane(LabContext context, Supplier<Guessable> lab) {
        this.lab = lab;
        lecture = context.lecture();
        guesses = lecture.guesses();
        card = new GuessCard(context, lab);
        hand = new GuessHand(guesses, lab);
        setId("guess-pane");
        setPickOnBounds(false);
        setMinSize(0, 0);
        hit.setId("guess-hit");
        hit.setFill(Color.TRANSPARENT);
        hit.setCursor(Cursor.CROSSHAIR);
        getChildren().addAll(hit, ink);
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
        List<Shortcut> keys = new ArrayList<>();
        keys.add(toggling());
        if (active() && guesses.given().isPresent()) {
            // It is the lab's else.
            keys.add(clearing());
        }
        if (active() && plane.isPresent()) {
            keys.add(moving());
            if (hand.drawing()) {
                keys.add(pointing());
            }
            if (hand.takesBack()) {
                keys.add(takingBack());
            }
        }
        if (active() && card.chooses()) {
            keys.add(choosing());
        }
        keys.add(new Shortcut("0–9", "guess.key", e -> card.waits() && !e.isShortcutDown() && !e.isAltDown()
                && e.getText().matches("[0-9−-]"), e -> card.begin()));
        return keys;
    }

    /** Those that are listed under "?". */
    List<Shortcut> listed() {
        return List.of(toggling(), choosing(), moving(), pointing(), takingBack(), clearing());
    }

    private Shortcut toggling() {
        return Shortcut.key(GuessChip.KEY, KeyCode.Y, "guess.key", this::toggle);
    }

    private Shortcut clearing() {
        return Shortcut.key("Delete", KeyCode.DELETE, "guess.key.clear", card::clear);
    }

    private Shortcut choosing() {
        return Shortcut.digits("guess.key.choose", digit -> card.choose(digit - 1));
    }

    /** With Shift the pen moves by less. */
    private Shortcut moving() {
        return new Shortcut("guess.keys.pen", "guess.key.pen", e -> e.getCode().isArrowKey()
                && !e.isShortcutDown() && !e.isAltDown(), this::move);
    }

    private Shortcut pointing() {
        return Shortcut.oneOf("guess.keys.point", "guess.key.point", () -> plane.ifPresent(hand::point),
                KeyCode.SPACE, KeyCode.ENTER);
    }

    private Shortcut takingBack() {
        return Shortcut.oneOf("Backspace", "guess.key.unpoint", hand::back, KeyCode.BACK_SPACE);
    }

    private void move(KeyEvent e) {
        KeyCode code = e.getCode();
        int right = code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT ? 1
                : code == KeyCode.LEFT || code == KeyCode.KP_LEFT ? -1 : 0;
        int upwards = right != 0 ? 0 : code == KeyCode.UP || code == KeyCode.KP_UP ? 1 : -1;
        plane.ifPresent(at -> {
            hand.move(at, right, upwards, e.isShiftDown());
            follow();
        });
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
        hand.follow();
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
        ink.show(this, plane, guesses.given().map(Guesses.Given::guess), plane.flatMap(hand::pen));
    }

    /**
     * Asks the run how far the guess is. Of a curve it asks again and again, for the run draws it step by
     * step; all else it knows for good from the first answer, whatever is turned afterwards.
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

    /** Lines as wide as the type is large; options as far as the window goes. */
    void fit(double type, double width) {
        ink.fit(type);
        card.fit(type, width);
    }

    private void cover(GuessPlane at) {
        Point2D low = sceneToLocal(at.place(at.across().first(), at.up().last()));
        Point2D high = sceneToLocal(at.place(at.across().last(), at.up().first()));
        hit.setX(low.getX());
        hit.setY(low.getY());
        hit.setWidth(Math.max(0, high.getX() - low.getX()));
        hit.setHeight(Math.max(0, high.getY() - low.getY()));
        ink.cover(hit);
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
            Point2D at = plane.get().at(e.getSceneX(), e.getSceneY());
            if (guesses.question().orElseThrow().form() == GuessForm.CELL) {
                if (e.getEventType() == MouseEvent.MOUSE_CLICKED) {
                    hand.choose(plane.get(), at);
                }
            } else {
                draw(e, at);
            }
        }
    }

    private void draw(MouseEvent e, Point2D at) {
        Point2D now = new Point2D(e.getSceneX(), e.getSceneY());
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
            lastInScene = now;
            hand.begin(at);
        } else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED && lastInScene != null
                && now.distance(lastInScene) >= CORNER) {
            lastInScene = now;
            hand.draw(at);
        } else if (e.getEventType() == MouseEvent.MOUSE_RELEASED) {
            lastInScene = null;
        }
    }
}
