package gradientlab.ui.generalization.ensembles;

import gradientlab.paint.generalization.ensemble.EnsembleSpot;
import gradientlab.paint.generalization.ensemble.EnsembleSpot.Kind;
import gradientlab.paint.generalization.ensemble.EnsembleStage;
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
 * Hands on the stage: a step is dragged along its chart, points are moved, a double click adds one, a click
 * chooses a tree, the right button leaves it out.
 */
final class EnsemblesHands {

    private final EnsemblesState state;
    private final PaintedView pixels;
    private final Supplier<EnsembleStage> stage;
    private final Runnable chosen;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private final CurveHands points;
    private EnsembleSpot pressed;

    /** @param chosen told when something else is chosen, which no recipe says */
    EnsemblesHands(
            EnsemblesState state, PaintedView pixels, Supplier<EnsembleStage> stage, Runnable chosen) {
        this.state = state;
        this.pixels = pixels;
        this.stage = stage;
        this.chosen = chosen;
        points = new CurveHands(state::changeData);
        state.model().follow(dragging);
        pixels.setOnMouseMoved(e -> pixels.setCursor(at(e).map(spot -> cursor(spot.kind()))
                .orElse(Cursor.DEFAULT)));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private static Cursor cursor(Kind kind) {
        return switch (kind) {
            case POINT -> Cursor.MOVE;
            case STEP -> Cursor.H_RESIZE;
            case TREE, CARD -> Cursor.HAND;
            case PLACE -> Cursor.DEFAULT;
        };
    }

    private Optional<EnsembleSpot> at(MouseEvent e) {
        return stage.get() == null ? Optional.empty() : stage.get().at(e.getX(), e.getY());
    }

    private void press(MouseEvent e) {
        pixels.requestFocus();
        pressed = at(e).orElse(null);
        if (pressed == null) {
            return;
        }
        e.consume();
        if (e.getButton() == MouseButton.SECONDARY) {
            if (pressed.kind() == Kind.TREE) {
                state.leaveOut(pressed.index());
            }
            pressed = null;
            return;
        }
        switch (pressed.kind()) {
            case POINT -> take();
            case PLACE -> place(e);
            case TREE -> state.chooseTree(pressed.index());
            case STEP -> begin(e);
            case CARD -> state.go(pressed.index());
        }
        chosen.run();
    }

    private void begin(MouseEvent e) {
        dragging.set(true);
        move(e);
    }

    private void take() {
        state.choosePoint(pressed.index());
        stage.get().curve().ifPresent(plot -> points.take(pressed.index(), plot));
        dragging.set(points.holding());
    }

    /** Among the points: two clicks add one, one chooses none. */
    private void place(MouseEvent e) {
        state.choosePoint(-1);
        stage.get().curve().filter(plot -> e.getClickCount() == 2)
                .ifPresent(plot -> points.add(plot, e.getX(), e.getY()));
    }

    private void drag(MouseEvent e) {
        if (dragging.get()) {
            move(e);
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        if (pressed.kind() == Kind.STEP) {
            state.go(stage.get().stepAt(e.getX()));
        } else if (points.holding()) {
            points.move(e.getX(), e.getY());
        }
    }

    /** Takes the chosen point away. */
    void delete() {
        points.delete(state.sight().point());
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
