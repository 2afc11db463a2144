package gradientlab.ui.time.unrolled;

import gradientlab.experiment.time.UnrolledView;
import gradientlab.paint.time.unrolled.UnrolledSpot;
import gradientlab.paint.time.unrolled.UnrolledStage;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Hands on the chain: a click opens a cell, with the unit whose row it hit; a sweep scrubs, over the
 * gradients in the backward pass and over what is above them in the forward pass.
 */
final class UnrolledHands {

    private static final double SLACK = 4;

    private final UnrolledState state;
    private final TimeModel model;
    private final PaintedView pixels;
    private final Supplier<UnrolledStage> stage;
    private Optional<UnrolledSpot> pressed = Optional.empty();
    private double pressedX;
    private boolean backward;
    private boolean sweeping;

    UnrolledHands(UnrolledState state, TimeModel model, PaintedView pixels, Supplier<UnrolledStage> stage) {
        this.state = state;
        this.model = model;
        this.pixels = pixels;
        this.stage = stage;
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMouseExited(e -> model.pointedProperty().set(0));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private Optional<UnrolledSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private void hover(MouseEvent e) {
        Optional<UnrolledSpot> spot = at(e);
        pixels.setCursor(spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        model.pointedProperty().set(spot.map(UnrolledSpot::t).orElse(0));
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pixels.requestFocus();
        pressed = at(e);
        pressedX = e.getX();
        sweeping = false;
        backward = pressed.isPresent() && stage.get().backwardAt(e.getY());
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (pressed.isEmpty()) {
            return;
        }
        if (!sweeping && Math.abs(e.getX() - pressedX) < SLACK) {
            return;
        }
        sweeping = true;
        model.timeline().pause();
        model.timeline().seek(position(stage.get().timeStepNear(e.getX())));
        e.consume();
    }

    /** Where the pass that is swept over is in a cell. */
    private int position(int t) {
        int length = state.recipe().length();
        return backward ? UnrolledView.last(length) - Math.max(0, t - 1) : t;
    }

    private void release(MouseEvent e) {
        if (!sweeping) {
            pressed.ifPresent(spot -> {
                model.timeline().pause();
                state.open(spot.t(), spot.unit() > 0 ? spot.unit() : state.view().unit());
            });
        }
        pressed = Optional.empty();
        sweeping = false;
    }
}
