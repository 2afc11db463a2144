package gradientlab.ui.time.gate;

import gradientlab.paint.time.gate.GateSpot;
import gradientlab.paint.time.gate.GateStage;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Hands on the lanes: a bar is dragged, a sweep draws over many, a double click brings one back to 0.5. */
final class GateHands {

    private final GateState state;
    private final TimeModel model;
    private final PaintedView pixels;
    private final Supplier<GateStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    /** Where the hand was last, while it sweeps. */
    private GateSpot last;

    GateHands(GateState state, TimeModel model, PaintedView pixels, Supplier<GateStage> stage) {
        this.state = state;
        this.model = model;
        this.pixels = pixels;
        this.stage = stage;
        model.follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMouseExited(e -> model.pointedProperty().set(0));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private Optional<GateSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private void hover(MouseEvent e) {
        pixels.setCursor(at(e).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT);
        point(e);
    }

    private void point(MouseEvent e) {
        model.pointedProperty().set(stage.get() == null ? 0 : stage.get().timeStepAt(e.getX(), e.getY()));
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pixels.requestFocus();
        at(e).ifPresent(spot -> {
            dragging.set(true);
            if (e.getClickCount() == 2) {
                state.change(gates -> GateEdits.reset(gates, spot.lane(), spot.t()));
            } else {
                last = spot;
                state.change(gates -> GateEdits.swept(gates, spot, spot));
            }
            e.consume();
        });
    }

    private void drag(MouseEvent e) {
        if (last != null) {
            GateSpot to = stage.get().in(last.lane(), e.getX(), e.getY());
            GateSpot from = last;
            last = to;
            model.pointedProperty().set(to.t());
            state.change(gates -> GateEdits.swept(gates, from, to));
            e.consume();
        }
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            last = null;
            dragging.set(false);
            point(e);
            e.consume();
        }
    }
}
