package gradientlab.ui.convolution.dense;

import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.dense.DenseStage;
import gradientlab.ui.widget.PaintedView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private double ink = Double.NaN;
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
            ink = left ? DigitChoice.MOST : 0;
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
        if (!Double.isNaN(ink)) {
            draw(e);
        } else if (!Double.isNaN(pressedX)) {
            int shift = pressedShift + (int) Math.round((e.getX() - pressedX) / stage.get().pixel());
            int bounded = Math.max(0, Math.min(DenseRecipe.MAX_SHIFT, shift));
            state.change(recipe -> recipe.withShift(bounded));
        }
    }

    private void draw(MouseEvent e) {
        stage.get().at(e.getX(), e.getY()).ifPresent(
                spot -> state.change(recipe -> recipe.withPicture(painted(recipe.picture(), spot, ink))));
    }

    /** The digit with another pixel. */
    static DigitChoice painted(DigitChoice digit, CellSpot spot, double ink) {
        List<Double> pixels = new ArrayList<>(
                Arrays.stream(digit.pixels()).boxed().collect(Collectors.toList()));
        pixels.set(spot.row() * DigitChoice.SIZE + spot.column(), ink);
        return DigitChoice.drawn(pixels);
    }

    private void release() {
        ink = Double.NaN;
        pressedX = Double.NaN;
        dragging.set(false);
    }
}
