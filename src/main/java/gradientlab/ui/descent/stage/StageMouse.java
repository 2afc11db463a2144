package gradientlab.ui.descent.stage;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.widget.TypedNumbers;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * What the mouse does on the stage: the wheel zooms at the pointer, dragging the start moves it, dragging
 * elsewhere pans, a double click or an entry of the menu places it, the pointer reads off values. A single
 * click never moves the start: people click to close a menu, to point at something, to go on in a lesson.
 */
final class StageMouse {

    /** How near to the start's middle takes hold of it, in logical pixels. */
    static final double HOLD = 16;

    /** How far a pressed mouse may shake and still be a click, in logical pixels. */
    private static final double SHAKE = 4;

    /** Zoom of one logical pixel of scrolling: a notch of 40 is 17 %. */
    static final double ZOOM = 0.004;

    private enum Drag {
        NONE,
        UNDECIDED,
        START,
        PAN
    }

    private final DescentModel model;
    private final StageView stage;

    private final StageMenu menu;
    /** Whether the last single click was somebody else's. */
    private boolean taken;
    private Drag drag = Drag.NONE;
    private double pressedX;
    private double pressedY;
    private double gripX;
    private double gripY;
    private Viewport pressedView;

    StageMouse(DescentModel model, StageView stage, StageMenu menu) {
        this.model = model;
        this.stage = stage;
        this.menu = menu;
    }

    void attach(Node node) {
        node.setOnMousePressed(this::pressed);
        node.setOnMouseDragged(this::dragged);
        node.setOnMouseReleased(this::released);
        node.setOnMouseClicked(this::clicked);
        node.setOnMouseMoved(e -> {
            hover(e);
            node.setCursor(onStart(e) ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
        });
        node.setOnMouseExited(e -> model.hoveredProperty().set(null));
        node.setOnScroll(this::scrolled);
        node.setOnZoom(this::pinched);
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
            return;
        }
        pressedX = e.getX();
        pressedY = e.getY();
        pressedView = stage.viewport();
        drag = Drag.UNDECIDED;
        if (e.getButton() == MouseButton.PRIMARY && onStart(e)) {
            Point at = stage.start();
            gripX = at.x() - e.getX();
            gripY = at.y() - e.getY();
            drag = Drag.START;
            model.history().begin();
            cursor(e, Cursor.CLOSED_HAND);
        }
    }

    private void dragged(MouseEvent e) {
        if (drag == Drag.UNDECIDED && Math.hypot(e.getX() - pressedX, e.getY() - pressedY) > SHAKE) {
            drag = Drag.PAN;
            cursor(e, Cursor.CLOSED_HAND);
        }
        if (drag == Drag.START && !e.isStillSincePress()) {
            placeStart(at(e.getX() + gripX, e.getY() + gripY));
        } else if (drag == Drag.PAN) {
            double scale = stage.scale();
            Viewport moved = pressedView.panned((e.getX() - pressedX) * scale, (e.getY() - pressedY) * scale);
            model.viewProperty().set(moved.visible());
        }
        if (drag != Drag.PAN) {
            hover(e);
        }
    }

    private void released(MouseEvent e) {
        if (drag == Drag.START) {
            model.history().end();
        }
        cursor(e, onStart(e) ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
    }

    private void clicked(MouseEvent e) {
        Drag was = drag;
        drag = Drag.NONE;
        if (!e.isStillSincePress()) {
            return;
        }
        if (e.getButton() == MouseButton.SECONDARY && stage.placing()) {
            menu.open(placed(at(e), stage.viewport().unit()), e);
        } else if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1) {
            taken = stage.takesClick(at(e));
        } else if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2
                && was == Drag.UNDECIDED && stage.placing() && !taken) {
            placeStart(at(e));
        }
    }

    private void placeStart(Point at) {
        model.placeStart(placed(at, stage.viewport().unit()));
    }

    /** A start with as many decimals as a pixel resolves: the fields stay readable and say what is run. */
    static Point placed(Point at, double unit) {
        int places = (int) Math.max(0, Math.min(12, Math.ceil(Math.log10(unit))));
        return new Point(
                within(TypedNumbers.toPlaces(at.x(), places)), within(TypedNumbers.toPlaces(at.y(), places)));
    }

    private static double within(double coordinate) {
        return Math.max(-DescentRecipe.MAX_COORDINATE, Math.min(DescentRecipe.MAX_COORDINATE, coordinate));
    }

    private void hover(MouseEvent e) {
        model.hoveredProperty().set(at(e));
    }

    private Point at(MouseEvent e) {
        return at(e.getX(), e.getY());
    }

    private Point at(double logicalX, double logicalY) {
        Viewport view = stage.viewport();
        return new Point(view.x(logicalX * stage.scale()), view.y(logicalY * stage.scale()));
    }

    private boolean onStart(MouseEvent e) {
        return stage.start().distance(e.getX(), e.getY()) <= HOLD;
    }

    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            zoom(Math.exp(e.getDeltaY() * ZOOM), e.getX(), e.getY());
        }
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            zoom(e.getZoomFactor(), e.getX(), e.getY());
        }
        e.consume();
    }

    private void zoom(double factor, double logicalX, double logicalY) {
        double scale = stage.scale();
        Viewport seen = stage.viewport().zoomed(factor, logicalX * scale, logicalY * scale);
        model.viewProperty().set(seen.visible());
    }

    private static void cursor(MouseEvent e, Cursor cursor) {
        ((Node) e.getSource()).setCursor(cursor);
    }
}
