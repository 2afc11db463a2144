package gradientlab.ui.generalization.bias;

import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.bias.BiasSpot;
import gradientlab.paint.generalization.bias.BiasSpot.Kind;
import gradientlab.paint.generalization.bias.BiasStage;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Hands on the stage: x and the capacity are dragged along their charts, a click takes a model. */
final class BiasHands {

    private static final double FINE = 200;

    private final BiasState state;
    private final Supplier<BiasStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private BiasSpot pressed;

    BiasHands(BiasState state, PaintedView pixels, Supplier<BiasStage> stage) {
        this.state = state;
        this.stage = stage;
        state.model().follow(dragging);
        pixels.setOnMouseMoved(e -> pixels.setCursor(at(e)
                .map(spot -> spot.kind() == Kind.MODEL ? Cursor.HAND : Cursor.H_RESIZE)
                .orElse(Cursor.DEFAULT)));
        pixels.setOnMousePressed(e -> press(e, pixels));
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private Optional<BiasSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private void press(MouseEvent e, PaintedView pixels) {
        pixels.requestFocus();
        pressed = e.getButton() == MouseButton.PRIMARY ? at(e).orElse(null) : null;
        if (pressed == null) {
            return;
        }
        e.consume();
        if (pressed.kind() == Kind.MODEL) {
            state.choose(pressed.index());
        } else {
            dragging.set(true);
            move(e);
        }
    }

    private void drag(MouseEvent e) {
        if (dragging.get()) {
            move(e);
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        if (pressed.kind() == Kind.TERMS) {
            state.go(stage.get().stepAt(e.getX()));
        } else {
            Plot plot = stage.get().fits();
            double from = plot.across().from();
            double part = (plot.across().to() - from) / FINE;
            double x = from + part * Math.rint((plot.atX(e.getX()) - from) / part);
            state.change(recipe -> recipe.withX(Math.max(from, Math.min(plot.across().to(), x))));
        }
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            dragging.set(false);
            e.consume();
        }
        pressed = null;
    }
}
