package gradientlab.ui.convolution.layer;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.ui.widget.CellTyping;
import gradientlab.ui.widget.PaintedView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Hands on the grids: a pointer shows what a cell takes part in, a click pins that. Weights and dY are
 * dragged up and down, the window over X; cells of X are painted, with the right button by 0; the wheel adds
 * 1, a double click brings a number back.
 */
final class LayerHands {

    private static final double SLACK = 4;
    /** Pixels of a drag for one step. */
    private static final double PITCH = 4;
    private static final double STEP = 0.1;
    private static final double FINE = 0.01;

    /** What a press began. */
    private enum Hold {
        NOTHING,
        /** A number goes up and down. */
        NUMBER,
        /** The window goes over X, or its target over the output. */
        WINDOW,
        /** Cells of X take a number. */
        PAINT
    }

    private final LayerState state;
    private final LayerStageView view;
    private final PaintedView pixels;
    private final CellTyping typed;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private Hold hold = Hold.NOTHING;
    private Optional<LayerSpot> pressed = Optional.empty();
    private double pressedX;
    private double pressedY;
    private double before;
    private double brush;
    private boolean moved;

    LayerHands(LayerState state, LayerStageView view, PaintedView pixels) {
        this.state = state;
        this.view = view;
        this.pixels = pixels;
        typed = new CellTyping(pixels);
        state.model().follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMouseExited(e -> state.point(Optional.empty()));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
        pixels.setOnScroll(this::wheel);
    }

    private Optional<LayerSpot> at(double x, double y) {
        return view.board() == null ? Optional.empty() : view.board().at(x, y);
    }

    private void hover(MouseEvent e) {
        Optional<LayerSpot> spot = at(e.getX(), e.getY());
        boolean sign = view.board() != null && (view.board().chooserAt(e.getX(), e.getY())
                || view.board().turnAt(e.getX(), e.getY()).isPresent());
        pixels.setCursor(sign ? Cursor.HAND : spot.map(this::cursor).orElse(Cursor.DEFAULT));
        state.point(spot.map(LayerSpot::pin));
    }

    private Cursor cursor(LayerSpot spot) {
        return switch (spot.plane()) {
            case K, DY -> Cursor.V_RESIZE;
            case X -> inWindow(spot) ? Cursor.MOVE : Cursor.CROSSHAIR;
            case Y, DX, DK -> Cursor.HAND;
        };
    }

    /** Whether a cell of X lies in the lit window, which is dragged there. */
    private boolean inWindow(LayerSpot spot) {
        LayerScene scene = state.scene();
        int lit = scene.lit();
        if (state.backward() || lit < 0) {
            return false;
        }
        ConvolutionShape shape = scene.shape();
        int row = spot.pin().at().get(1) - shape.vertical().input(lit / shape.outputWidth(), 0);
        int column = spot.pin().at().get(2) - shape.horizontal().input(lit % shape.outputWidth(), 0);
        return row >= 0 && column >= 0 && row < shape.vertical().span() && column < shape.horizontal().span();
    }

    private void press(MouseEvent e) {
        pixels.requestFocus();
        typed.end();
        LayerBoard board = view.board();
        if (board == null || hold != Hold.NOTHING) {
            return;
        }
        moved = false;
        pressedX = e.getX();
        pressedY = e.getY();
        pressed = at(e.getX(), e.getY());
        e.consume();
        if (e.getButton() == MouseButton.SECONDARY) {
            erase();
        } else if (e.getButton() == MouseButton.PRIMARY) {
            if (board.chooserAt(e.getX(), e.getY())) {
                view.chooseOther();
            } else if (board.turnAt(e.getX(), e.getY()).isPresent()) {
                state.turn(board.turnAt(e.getX(), e.getY()).get());
                pressed = Optional.empty();
            }
            hold = pressed.map(this::holds).orElse(Hold.NOTHING);
            pressed.filter(LayerEdits::changes).ifPresent(spot -> before = state.value(spot));
        }
    }

    private Hold holds(LayerSpot spot) {
        return switch (spot.plane()) {
            case K, DY -> Hold.NUMBER;
            case X -> {
                double largest = state.run().largestX();
                brush = largest > 0 ? largest : 1;
                yield inWindow(spot) ? Hold.WINDOW : Hold.PAINT;
            }
            case Y, DX -> Hold.WINDOW;
            case DK -> Hold.NOTHING;
        };
    }

    private void erase() {
        pressed.filter(spot -> spot.plane() == Plane.X).ifPresent(spot -> {
            hold = Hold.PAINT;
            brush = 0;
            moved = true;
            dragging.set(true);
            state.set(spot, 0);
        });
    }

    private void drag(MouseEvent e) {
        if (hold == Hold.NOTHING || pressed.isEmpty()) {
            return;
        }
        if (!moved) {
            if (Math.hypot(e.getX() - pressedX, e.getY() - pressedY) < SLACK) {
                return;
            }
            moved = true;
            dragging.set(true);
            if (hold == Hold.PAINT) {
                state.set(pressed.get(), brush);
            }
        }
        switch (hold) {
            case NUMBER -> number(pressed.get(), pressedY - e.getY(), e.isShiftDown());
            case PAINT -> at(e.getX(), e.getY()).filter(spot -> spot.plane() == Plane.X)
                    .ifPresent(spot -> state.set(spot, brush));
            case WINDOW -> window(e);
            case NOTHING -> {}
        }
        e.consume();
    }

    private void number(LayerSpot spot, double up, boolean fine) {
        double step = fine ? FINE : STEP;
        double wanted = before + Math.rint(up / PITCH) * step;
        double value = Math.rint(wanted * 1000) / 1000;
        state.set(spot, Math.max(-LayerEdits.LARGEST, Math.min(LayerEdits.LARGEST, value)));
    }

    /** The place whose window has the pointer where it took hold, or the cell under the pointer. */
    private void window(MouseEvent e) {
        LayerSpot from = pressed.orElseThrow();
        Optional<LayerSpot> to = at(e.getX(), e.getY());
        if (from.plane() != Plane.X) {
            to.filter(spot -> spot.pin().grid() == state.scene().target()).ifPresent(spot -> go(spot.pin()));
            return;
        }
        to.filter(spot -> spot.plane() == Plane.X).ifPresent(spot -> {
            ConvolutionShape shape = state.run().shape();
            int lit = state.scene().lit();
            int i = lit / shape.outputWidth()
                    + by(from, spot, 1, shape.vertical().stride());
            int j = lit % shape.outputWidth() + by(from, spot, 2, shape.horizontal().stride());
            int row = Math.max(0, Math.min(shape.outputHeight() - 1, i));
            int column = Math.max(0, Math.min(shape.outputWidth() - 1, j));
            if (row * shape.outputWidth() + column != lit) {
                pressed = Optional.of(spot);
                go(new Pin(Grid.OUTPUT, List.of(0, row, column)));
            }
        });
    }

    private static int by(LayerSpot from, LayerSpot to, int axis, int stride) {
        return (to.pin().at().get(axis) - from.pin().at().get(axis)) / stride;
    }

    /** Lights a cell: moves the pin if one of these cells is pinned, else the step. */
    private void go(Pin pin) {
        state.point(Optional.empty());
        if (state.pin().filter(was -> was.grid() == pin.grid()).isPresent()) {
            state.view(view -> view.withPin(Optional.of(pin)));
        } else {
            LayerRun run = state.run();
            int width = pin.grid() == Grid.INPUT ? run.shape().width() : run.shape().outputWidth();
            state.seek(pin.at().get(1) * width + pin.at().get(2) + 1);
        }
    }

    private void release(MouseEvent e) {
        if (moved) {
            dragging.set(false);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            pressed.ifPresent(spot -> click(spot, e.getClickCount()));
        }
        hold = Hold.NOTHING;
        moved = false;
        pressed = Optional.empty();
    }

    private void click(LayerSpot spot, int count) {
        if (count == 2 && LayerEdits.changes(spot)) {
            state.restore(spot);
            return;
        }
        state.model().timeline().pause();
        state.open(spot);
        if (LayerEdits.changes(spot)) {
            typed.begin(state.value(spot), to -> state.set(spot, to));
        } else {
            typed.end();
        }
    }

    private void wheel(ScrollEvent e) {
        at(e.getX(), e.getY()).filter(LayerEdits::changes).filter(spot -> e.getDeltaY() != 0)
                .ifPresent(spot -> {
                    double value = state.value(spot) + Math.signum(e.getDeltaY());
                    state.set(spot, Math.rint(value * 1000) / 1000);
                    e.consume();
                });
    }
}
