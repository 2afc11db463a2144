package gradientlab.ui.descent.stage;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.descent.model.DescentModel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * What the mouse does on the relief: dragging walks around it, dragging the start moves that on the surface,
 * dragging with Shift or another button moves the floor, the wheel zooms, a double click places the start,
 * and the menu does that or goes back.
 */
final class ReliefMouse {

    /** Degrees a logical pixel of dragging turns by. */
    private static final double TURN = 0.4;

    private enum Drag {
        NONE,
        START,
        TURN,
        PAN
    }

    private final DescentModel model;
    private final ReliefView stage;
    private final BooleanSupplier placing;
    private final StageMenu menu;
    private Drag drag = Drag.NONE;
    private double x;
    private double y;

    ReliefMouse(DescentModel model, ReliefView stage, BooleanSupplier placing, StageMenu menu) {
        this.model = model;
        this.stage = stage;
        this.placing = placing;
        this.menu = menu;
    }

    void attach(Node node) {
        node.setOnMousePressed(this::pressed);
        node.setOnMouseDragged(this::dragged);
        node.setOnMouseReleased(this::released);
        node.setOnMouseClicked(this::clicked);
        node.setOnMouseMoved(e -> {
            model.hoveredProperty().set(stage.pick(e.getX(), e.getY()).orElse(null));
            node.setCursor(onStart(e) ? Cursor.OPEN_HAND : Cursor.MOVE);
        });
        node.setOnMouseExited(e -> model.hoveredProperty().set(null));
        node.setOnScroll(this::scrolled);
        node.setOnZoom(this::pinched);
    }

    private void pressed(MouseEvent e) {
        x = e.getX();
        y = e.getY();
        if (e.getButton() != MouseButton.PRIMARY || e.isShiftDown()) {
            drag = Drag.PAN;
        } else if (onStart(e)) {
            drag = Drag.START;
            model.history().begin();
        } else {
            drag = Drag.TURN;
        }
    }

    private void dragged(MouseEvent e) {
        switch (drag) {
            case TURN -> model.reliefProperty()
                    .set(stage.camera().moved(-(e.getX() - x) * TURN, (e.getY() - y) * TURN));
            case START -> stage.pick(e.getX(), e.getY())
                    .ifPresent(at -> model.placeStart(StageMouse.placed(at, stage.unit())));
            case PAN -> pan(e);
            case NONE -> {
                // Pressed elsewhere.
            }
        }
        x = e.getX();
        y = e.getY();
    }

    private void released(MouseEvent e) {
        if (drag == Drag.START) {
            model.history().end();
        }
        drag = Drag.NONE;
    }

    private void clicked(MouseEvent e) {
        if (!e.isStillSincePress() || !placing.getAsBoolean()) {
            return;
        }
        Optional<Point> at = stage.pick(e.getX(), e.getY()).map(p -> StageMouse.placed(p, stage.unit()));
        if (e.getButton() == MouseButton.SECONDARY) {
            at.ifPresent(here -> menu.open(here, e));
        } else if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !onStart(e)) {
            at.ifPresent(model::placeStart);
        }
    }

    private void pan(MouseEvent e) {
        Point from = stage.onFloor(x, y);
        Point to = stage.onFloor(e.getX(), e.getY());
        View view = model.viewProperty().get();
        double dx = from.x() - to.x();
        double dy = from.y() - to.y();
        model.viewProperty().set(
                new View(view.xMin() + dx, view.xMax() + dx, view.yMin() + dy, view.yMax() + dy));
    }

    private boolean onStart(MouseEvent e) {
        return stage.start().distance(e.getX(), e.getY()) <= StageMouse.HOLD;
    }

    private void scrolled(ScrollEvent e) {
        // With Shift the wheel reports the other axis.
        double notch = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (notch != 0) {
            zoom(Math.exp(notch * StageMouse.ZOOM), stage.pick(e.getX(), e.getY()));
        }
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            zoom(e.getZoomFactor(), stage.pick(e.getX(), e.getY()));
        }
        e.consume();
    }

    /** Closer to a point of the plane, which keeps its place; to the middle where there is none. */
    private void zoom(double factor, Optional<Point> at) {
        View view = model.viewProperty().get();
        double longer = Math.max(view.width(), view.height());
        Viewport plan = Viewport.fit(view, 1000 * view.width() / longer, 1000 * view.height() / longer);
        double px = at.map(point -> plan.px(point.x())).orElse(plan.width() / 2);
        double py = at.map(point -> plan.py(point.y())).orElse(plan.height() / 2);
        model.viewProperty().set(plan.zoomed(factor, px, py).visible());
    }
}
