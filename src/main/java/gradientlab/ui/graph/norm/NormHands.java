package gradientlab.ui.graph.norm;

import gradientlab.experiment.graph.NormRecipe;
import gradientlab.paint.graph.norm.NormChip;
import gradientlab.paint.graph.norm.NormScale;
import gradientlab.paint.graph.norm.NormSpot;
import gradientlab.paint.graph.norm.NormStage;
import gradientlab.paint.graph.norm.NormWords;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.HoverTip;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Hands on the lines: a number of z is dragged along its line, the end of a stem up and down, which turns the
 * example's weight; a click chooses an example, a double click on z's ground adds one.
 */
final class NormHands {

    private static final double SLACK = 3;

    private final NormState state;
    private final LabContext context;
    private final PaintedView pixels;
    private final Supplier<NormStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private final HoverTip tip;
    private Optional<NormSpot> pressed = Optional.empty();
    /** How everything lay when the hand took hold. */
    private NormStage start;
    private double pressedX;
    private double pressedY;
    /** From the pointer to what it holds. */
    private double grip;
    private boolean moved;

    NormHands(NormState state, GraphModel model, LabContext context, PaintedView pixels,
            Supplier<NormStage> stage) {
        this.state = state;
        this.context = context;
        this.pixels = pixels;
        this.stage = stage;
        tip = new HoverTip(pixels);
        model.follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private Optional<NormSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private Optional<NormChip> chip(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().chipAt(e.getX(), e.getY());
    }

    private void hover(MouseEvent e) {
        Optional<NormChip> chip = chip(e);
        boolean closed = state.cardProperty().get().isEmpty();
        tip.say(chip.filter(each -> closed).map(each -> new NormWords(state.scene()).hint(each)).orElse(""));
        if (chip.isPresent()) {
            pixels.setCursor(Cursor.HAND);
            return;
        }
        pixels.setCursor(at(e).map(spot -> switch (spot.kind()) {
            case POINT -> Cursor.H_RESIZE;
            case STEM -> Cursor.V_RESIZE;
            case FOLLOWING -> Cursor.HAND;
            case GROUND -> Cursor.DEFAULT;
        }).orElse(Cursor.DEFAULT));
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pixels.requestFocus();
        Optional<NormChip> chip = chip(e);
        // A click on its chip closes a card, and so does one beside it.
        state.cardProperty().set(chip.equals(state.cardProperty().get()) ? Optional.empty() : chip);
        tip.say("");
        pressed = chip.isPresent() ? Optional.empty() : at(e);
        start = stage.get();
        pressedX = e.getX();
        pressedY = e.getY();
        moved = false;
        pressed.ifPresent(spot -> grip = switch (spot.kind()) {
            case POINT -> start.xOf(spot.example()) - e.getX();
            case STEM -> start.stemY(spot.example()) - e.getY();
            case FOLLOWING, GROUND -> 0;
        });
        pressed.filter(spot -> spot.example() >= 0)
                .ifPresent(spot -> choose(spot.example()));
        e.consume();
    }

    /** Shows an example's numbers; it is no change of the experiment that would have to be undone alone. */
    private void choose(int example) {
        state.change(recipe -> recipe.withExample(example + 1));
    }

    private void drag(MouseEvent e) {
        NormSpot spot = pressed.orElse(null);
        if (spot == null || spot.kind() != NormSpot.Kind.POINT && spot.kind() != NormSpot.Kind.STEM) {
            return;
        }
        if (!moved) {
            if (Math.hypot(e.getX() - pressedX, e.getY() - pressedY) < SLACK) {
                return;
            }
            moved = true;
            dragging.set(true);
        }
        if (spot.kind() == NormSpot.Kind.POINT) {
            double to = start.valueAt(e.getX() + grip);
            state.change(recipe -> NormEdits.moved(recipe, spot.example(), to, seen()));
        } else {
            turn(spot.example(), start.gradientAt(e.getY() + grip));
        }
        e.consume();
    }

    /** The weight that gives a stem its length: ∂L by the weight is the slope, or 1 behind the activation. */
    private void turn(int example, double gradient) {
        state.change(recipe -> NormEdits.weighed(recipe, example,
                gradient / NormStage.gradientOfWeight(state.run().passes(), example)));
    }

    private double seen() {
        NormScale scale = state.scale();
        return scale.to() - scale.from();
    }

    private void release(MouseEvent e) {
        if (moved) {
            moved = false;
            dragging.set(false);
        } else if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2
                && pressed.filter(spot -> spot.kind() == NormSpot.Kind.GROUND).isPresent()) {
            add(stage.get().valueAt(e.getX()));
        }
        pressed = Optional.empty();
    }

    private void add(double at) {
        if (state.recipe().points().rows() >= NormRecipe.MAX_ROWS) {
            context.say(context.words().texts().get("graph.bn.eight"));
        } else {
            state.change(recipe -> NormEdits.added(recipe, at, seen()));
        }
    }
}
