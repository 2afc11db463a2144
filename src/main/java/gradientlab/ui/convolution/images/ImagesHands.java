package gradientlab.ui.convolution.images;

import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.paint.convolution.images.ImagesSpot;
import gradientlab.paint.convolution.images.ImagesStage;
import gradientlab.ui.widget.CellTyping;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Hands on pictures and kernel: the window follows the pointer, a click keeps it, a weight is dragged up and
 * down, turned by the wheel or typed, a double click brings it back, a click on the shelf takes a kernel.
 */
final class ImagesHands {

    /** Pixels of a drag for one step of a weight, and the step; a tenth of it with Shift. */
    private static final double PIXELS = 4;
    private static final double STEP = 0.1;

    private final ImagesState state;
    private final PaintedView pixels;
    private final Supplier<ImagesStage> stage;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private final CellTyping typing;
    private ImagesSpot pressed;
    private double pressedY;
    private double pressedWeight;
    /** The kernel before hands changed a weight, and the one they made of it. */
    private Tensor chosen;
    private Tensor made;

    ImagesHands(ImagesState state, PaintedView pixels, Supplier<ImagesStage> stage) {
        this.state = state;
        this.pixels = pixels;
        this.stage = stage;
        pixels.setFocusTraversable(true);
        state.model().follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMouseExited(e -> state.pointedProperty().set(Optional.empty()));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
        pixels.setOnScroll(this::scroll);
        typing = new CellTyping(pixels);
    }

    private Optional<ImagesSpot> at(double x, double y) {
        return stage.get() == null ? Optional.empty() : stage.get().at(x, y);
    }

    private void hover(MouseEvent e) {
        Optional<ImagesSpot> spot = at(e.getX(), e.getY());
        state.pointedProperty().set(spot.filter(ImagesSpot.Pixel.class::isInstance)
                .map(found -> ((ImagesSpot.Pixel) found).window()));
        pixels.setCursor(spot.map(ImagesHands::cursor).orElse(Cursor.DEFAULT));
    }

    private static Cursor cursor(ImagesSpot spot) {
        return spot instanceof ImagesSpot.Pixel ? Cursor.CROSSHAIR
                : spot instanceof ImagesSpot.Weight ? Cursor.V_RESIZE : Cursor.HAND;
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pixels.requestFocus();
        typing.end();
        pressed = at(e.getX(), e.getY()).orElse(null);
        pressedY = e.getY();
        if (pressed instanceof ImagesSpot.Pixel pixel) {
            dragging.set(true);
            keep(pixel.window());
        } else if (pressed instanceof ImagesSpot.Weight weight) {
            pressedWeight = ImagesEdits.weight(state.recipe(), weight.row(), weight.column());
            if (e.getClickCount() == 2) {
                restore(weight);
            } else {
                dragging.set(true);
                typing.begin(pressedWeight, to -> typed(weight, to));
            }
        } else if (pressed instanceof ImagesSpot.Named named) {
            state.change(recipe -> ImagesEdits.named(recipe, named.name()));
        }
        e.consume();
    }

    /** Keeps a window, wherever the pointer goes. */
    private void keep(PictureWindow window) {
        ImagesRun run = window.run();
        int row = run.source(window.row(), run.x().height());
        int column = run.source(window.column(), run.x().width());
        state.change(recipe -> recipe.withPixel(row, column));
        state.pointedProperty().set(Optional.of(window));
    }

    private void drag(MouseEvent e) {
        if (pressed instanceof ImagesSpot.Pixel) {
            at(e.getX(), e.getY()).filter(ImagesSpot.Pixel.class::isInstance)
                    .ifPresent(spot -> keep(((ImagesSpot.Pixel) spot).window()));
        } else if (pressed instanceof ImagesSpot.Weight weight && dragging.get()) {
            double step = e.isShiftDown() ? STEP / 10 : STEP;
            double to = pressedWeight + Math.rint((pressedY - e.getY()) / PIXELS) * step;
            if (to != ImagesEdits.weight(state.recipe(), weight.row(), weight.column())) {
                typing.end();
                weigh(weight.row(), weight.column(), to);
            }
        }
        e.consume();
    }

    private void release(MouseEvent e) {
        if (dragging.get()) {
            drag(e);
        }
        dragging.set(false);
        pressed = null;
        e.consume();
    }

    private void scroll(ScrollEvent e) {
        if (e.getDeltaY() == 0) {
            return;
        }
        at(e.getX(), e.getY()).filter(ImagesSpot.Weight.class::isInstance).ifPresent(spot -> {
            ImagesSpot.Weight weight = (ImagesSpot.Weight) spot;
            weigh(weight.row(), weight.column(), ImagesEdits.weight(state.recipe(), weight.row(),
                    weight.column()) + Math.signum(e.getDeltaY()));
            e.consume();
        });
    }

    private void typed(ImagesSpot.Weight weight, double to) {
        if (Math.abs(to) > ImagesEdits.LARGEST) {
            state.context().say(state.context().words().texts().get("convolution.layer.e.cell"));
        } else {
            weigh(weight.row(), weight.column(), to);
        }
    }

    private void weigh(int row, int column, double weight) {
        ImagesRecipe before = state.recipe();
        if (made == null || !made.equals(before.kernel())) {
            chosen = before.kernel();
        }
        state.change(recipe -> ImagesEdits.weighed(recipe, row, column, weight));
        made = state.recipe().kernel();
    }

    /** The weight that the kernel had before hands changed it. */
    private void restore(ImagesSpot.Weight weight) {
        ImagesRecipe recipe = state.recipe();
        if (made != null && made.equals(recipe.kernel())) {
            weigh(weight.row(), weight.column(),
                    chosen.at(ImagesEdits.place(recipe, weight.row(), weight.column())));
        }
    }
}
