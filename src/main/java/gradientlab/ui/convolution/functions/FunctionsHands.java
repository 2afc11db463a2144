package gradientlab.ui.convolution.functions;

import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.paint.convolution.functions.FunctionsSpot;
import gradientlab.paint.convolution.functions.FunctionsStage;
import gradientlab.paint.convolution.functions.Handles;
import gradientlab.ui.widget.PaintedView;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Hands on the charts: g is dragged along, t too, handles make f and g wider, a click takes a spacing. */
final class FunctionsHands {

    private static final double FINE = 100;

    private final FunctionsState state;
    private final PaintedView pixels;
    private final Supplier<FunctionsStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private FunctionsSpot pressed = FunctionsSpot.NONE;
    /** From the pointer to t. */
    private double grip;

    FunctionsHands(FunctionsState state, PaintedView pixels, Supplier<FunctionsStage> stage) {
        this.state = state;
        this.pixels = pixels;
        this.stage = stage;
        state.model().follow(dragging);
        pixels.setOnMouseMoved(e -> pixels.setCursor(switch (at(e)) {
            case F, G, T, LAID -> Cursor.H_RESIZE;
            case SPACING -> Cursor.HAND;
            case NONE -> Cursor.DEFAULT;
        }));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private FunctionsSpot at(MouseEvent e) {
        return stage.get() == null ? FunctionsSpot.NONE : stage.get().at(e.getX(), e.getY());
    }

    private void press(MouseEvent e) {
        pressed = e.getButton() == MouseButton.PRIMARY ? at(e) : FunctionsSpot.NONE;
        if (pressed == FunctionsSpot.NONE) {
            return;
        }
        pixels.requestFocus();
        if (pressed == FunctionsSpot.SPACING) {
            stage.get().spacingAt(e.getX(), e.getY())
                    .ifPresent(delta -> state.change(recipe -> recipe.withDelta(delta)));
        } else {
            dragging.set(true);
            grip = pressed == FunctionsSpot.LAID ? state.recipe().t() - stage.get().tAt(e.getX()) : 0;
            move(e);
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (dragging.get()) {
            move(e);
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        double at = stage.get().tAt(e.getX());
        FunctionsRecipe now = state.recipe();
        switch (pressed) {
            case F -> state.change(recipe -> recipe.withF(Handles.at(recipe.f(), at)));
            case G -> state.change(recipe -> recipe.withG(
                    Handles.at(recipe.g(), now.flip() ? now.t() - at : at - now.t())));
            case T, LAID -> state.change(recipe -> recipe.withT(Math.max(FunctionsRecipe.FIRST,
                    Math.min(FunctionsRecipe.LAST, Math.rint(FINE * (at + grip)) / FINE))));
            case SPACING, NONE -> {}
        }
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            move(e);
            dragging.set(false);
            e.consume();
        }
        pressed = FunctionsSpot.NONE;
    }
}
