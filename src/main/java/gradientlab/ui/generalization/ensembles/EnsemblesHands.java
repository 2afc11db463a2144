package gradientlab.ui.generalization.ensembles;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.ensemble.EnsembleSpot;
import gradientlab.paint.generalization.ensemble.EnsembleSpot.Kind;
import gradientlab.paint.generalization.ensemble.EnsembleStage;
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
    private EnsembleSpot pressed;
    /** While a point is dragged its chart stays as it was, or it would run away. */
    private Plot held;

    /** @param chosen told when something else is chosen, which no recipe says */
    EnsemblesHands(
            EnsemblesState state, PaintedView pixels, Supplier<EnsembleStage> stage, Runnable chosen) {
        this.state = state;
        this.pixels = pixels;
        this.stage = stage;
        this.chosen = chosen;
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
        held = stage.get().curve().orElse(null);
        dragging.set(held != null);
    }

    /** Among the points: two clicks add one, one chooses none. */
    private void place(MouseEvent e) {
        state.choosePoint(-1);
        stage.get().curve().filter(plot -> e.getClickCount() == 2).ifPresent(plot -> {
            double x = within(plot, plot.atX(e.getX()));
            state.changeData(data -> {
                CurveData.Given given = CurvePoints.given(data);
                boolean room = given.n() < CurveData.MAX_N;
                return room ? given.withTraining(given.training().with(x, plot.atY(e.getY()))) : data;
            });
        });
    }

    private static double within(Plot plot, double x) {
        return Math.max(plot.across().from(), Math.min(plot.across().to(), x));
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
        } else if (pressed.kind() == Kind.POINT) {
            int point = pressed.index();
            double x = within(held, held.atX(e.getX()));
            double y = held.atY(Math.max(held.inside().getY(), Math.min(held.inside().getMaxY(), e.getY())));
            state.changeData(data -> {
                CurveData.Given given = CurvePoints.given(data);
                return point < given.n() ? given.withTraining(given.training().moved(point, x, y)) : data;
            });
        }
    }

    /** Takes the chosen point away; some stay. */
    void delete() {
        int point = state.sight().point();
        state.changeData(data -> {
            boolean there = point >= 0 && point < data.n() && data.n() > CurveData.MIN_N;
            CurveData.Given given = there ? CurvePoints.given(data) : null;
            return there ? given.withTraining(given.training().without(point)) : data;
        });
        state.choosePoint(-1);
        chosen.run();
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            dragging.set(false);
            e.consume();
        }
        pressed = null;
        held = null;
    }
}
