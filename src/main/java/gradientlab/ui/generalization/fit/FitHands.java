package gradientlab.ui.generalization.fit;

import gradientlab.paint.generalization.fit.FitSpot;
import gradientlab.paint.generalization.fit.FitSpot.Kind;
import gradientlab.paint.generalization.fit.FitStage;
import gradientlab.ui.generalization.panel.CurveHands;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Hands on the stage: points are dragged, a double click adds one, a capacity or the strength of a penalty is
 * dragged along its chart, a click takes a capacity or a fold.
 */
final class FitHands {

    private final FitState state;
    private final Supplier<FitStage> stage;
    private final Runnable chosen;
    private final CurveHands points;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private FitSpot pressed;

    /** @param chosen told when something else is chosen, which no recipe says */
    FitHands(FitState state, PaintedView pixels, Supplier<FitStage> stage, Runnable chosen) {
        this.state = state;
        this.stage = stage;
        this.chosen = chosen;
        points = new CurveHands(state::changeData);
        state.model().follow(dragging);
        pixels.setOnMouseMoved(e -> pixels.setCursor(at(e).map(spot -> cursor(spot.kind()))
                .orElse(Cursor.DEFAULT)));
        pixels.setOnMousePressed(e -> press(e, pixels));
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private static Cursor cursor(Kind kind) {
        return switch (kind) {
            case POINT -> Cursor.MOVE;
            case ERRORS, RIDGE, LASSO -> Cursor.H_RESIZE;
            case STEP, FOLD -> Cursor.HAND;
            case PLACE -> Cursor.DEFAULT;
        };
    }

    private Optional<FitSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private void press(MouseEvent e, PaintedView pixels) {
        pixels.requestFocus();
        pressed = e.getButton() == MouseButton.PRIMARY ? at(e).orElse(null) : null;
        if (pressed == null) {
            return;
        }
        e.consume();
        switch (pressed.kind()) {
            case POINT -> {
                state.choosePoint(pressed.index());
                points.take(pressed.index(), stage.get().points());
                dragging.set(true);
            }
            case PLACE -> {
                state.choosePoint(-1);
                if (e.getClickCount() == 2) {
                    points.add(stage.get().points(), e.getX(), e.getY());
                }
            }
            case ERRORS, RIDGE, LASSO -> {
                dragging.set(true);
                move(e);
            }
            case STEP -> state.go(pressed.index());
            case FOLD -> state.chooseFold(pressed.index());
        }
        chosen.run();
    }

    private void drag(MouseEvent e) {
        if (dragging.get()) {
            move(e);
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        switch (pressed.kind()) {
            case POINT -> points.move(e.getX(), e.getY());
            case ERRORS -> state.go(stage.get().stepAt(e.getX()));
            case RIDGE -> {
                double alpha = stage.get().alphaAt(Kind.RIDGE, e.getX(), e.getY());
                state.change(recipe -> recipe.withModel(recipe.model().withL2(alpha)));
            }
            case LASSO -> {
                double alpha = stage.get().alphaAt(Kind.LASSO, e.getX(), e.getY());
                state.change(recipe -> recipe.withModel(recipe.model().withL1(alpha)));
            }
            case PLACE, STEP, FOLD -> {}
        }
    }

    /** Takes the chosen point away. */
    void delete() {
        points.delete(state.point());
        state.choosePoint(-1);
        chosen.run();
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            dragging.set(false);
            e.consume();
        }
        points.release();
        pressed = null;
    }
}
