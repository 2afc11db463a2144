package gradientlab.ui.convolution.dense;

import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.paint.convolution.dense.DenseStage;
import gradientlab.ui.widget.PaintedView;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Hands on the picture: it is drawn into, the right button erases; the shifted copy is dragged along. */
final class DenseHands {

    private final DenseState state;
    private final PaintedView pixels;
    private final Supplier<DenseStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private boolean draws;
    private boolean erases;
    private double pressedX = Double.NaN;
    private int pressedShift;

    DenseHands(DenseState state, PaintedView pixels, Supplier<DenseStage> stage) {
        this.state = state;
        this.pixels = pixels;
        this.stage = stage;
        state.model().follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> release());
    }

    /** A scrambled picture is not drawn into: its pixels lie elsewhere. */
    private boolean drawn(MouseEvent e) {
        return stage.get() != null && !state.recipe().scramble()
                && stage.get().at(e.getX(), e.getY()).isPresent();
    }

    private boolean moved(MouseEvent e) {
        return stage.get() != null && stage.get().movedAt(e.getX(), e.getY());
    }

    private void hover(MouseEvent e) {
        pixels.setCursor(drawn(e) ? Cursor.CROSSHAIR : moved(e) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void press(MouseEvent e) {
        boolean left = e.getButton() == MouseButton.PRIMARY;
        if (drawn(e) && (left || e.getButton() == MouseButton.SECONDARY)) {
            draws = true;
            erases = !left;
            dragging.set(true);
            draw(e);
        } else if (moved(e) && left) {
            pressedX = e.getX();
            pressedShift = state.recipe().shift();
            dragging.set(true);
        }
        pixels.requestFocus();
    }

    private void drag(MouseEvent e) {
        if (draws) {
            draw(e);
        } else if (!Double.isNaN(pressedX)) {
            int shift = pressedShift + (int) Math.round((e.getX() - pressedX) / stage.get().pixel());
            int bounded = Math.max(0, Math.min(DenseRecipe.MAX_SHIFT, shift));
            state.change(recipe -> recipe.withShift(bounded));
        }
    }

    private void draw(MouseEvent e) {
        stage.get().at(e.getX(), e.getY()).ifPresent(spot -> state.change(recipe -> recipe.withPicture(
                recipe.picture().painted(spot.row(), spot.column(), erases))));
    }

    private void release() {
        draws = false;
        pressedX = Double.NaN;
        dragging.set(false);
    }
}
