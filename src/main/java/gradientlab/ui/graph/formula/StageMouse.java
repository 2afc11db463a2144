package gradientlab.ui.graph.formula;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.layout.PlacedGraph.Hit;
import gradientlab.paint.graph.formula.layout.PlacedGraph.Part;
import gradientlab.paint.graph.formula.scene.CheckWords;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.HoverTip;
import gradientlab.ui.widget.PaintedView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Hands on the graph: a leaf's number is dragged, a double click types it; a click pins a node, one on a
 * gradient goes to the step that computes it.
 */
final class StageMouse {

    private static final double SLACK = 3;

    private final FormulaState state;
    private final GraphModel model;
    private final LabContext context;
    private final PaintedView pixels;
    private final Supplier<PlacedGraph> placed;
    private final Supplier<FormulaScene> scene;
    private final Runnable typed;
    private final HoverTip tip;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private Hit pressed;
    private Value start;
    private double pressedX;
    private boolean moved;

    /** @param typed asked to open a field over the leaf that is pinned */
    StageMouse(FormulaState state, GraphModel model, LabContext context, PaintedView pixels,
            Supplier<PlacedGraph> placed, Supplier<FormulaScene> scene, Runnable typed) {
        this.state = state;
        this.model = model;
        this.context = context;
        this.pixels = pixels;
        this.placed = placed;
        this.scene = scene;
        this.typed = typed;
        tip = new HoverTip(pixels);
        model.follow(dragging);
        pixels.setOnMouseMoved(this::hover);
        pixels.setOnMouseExited(e -> state.hoveredProperty().set(FormulaState.NONE));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(this::release);
    }

    private Optional<Hit> at(MouseEvent e) {
        PlacedGraph graph = placed.get();
        return graph == null
                ? Optional.empty()
                : graph.at(e.getX() * pixels.scale(), e.getY() * pixels.scale());
    }

    private void hover(MouseEvent e) {
        Optional<Hit> hit = at(e);
        state.hoveredProperty().set(hit.filter(found -> found.part() != Part.EDGE).map(Hit::index)
                .orElse(FormulaState.NONE));
        boolean leaf = hit.filter(this::isLeafValue).isPresent();
        pixels.setCursor(leaf ? Cursor.H_RESIZE : hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        tip.say(hit.filter(found -> found.part() == Part.GRADIENT)
                .flatMap(found -> new CheckWords(scene.get(), context.words().texts()).of(found.index()))
                .orElse(""));
    }

    private boolean isLeafValue(Hit hit) {
        return hit.part() == Part.VALUE && state.graph().node(hit.index()).isLeaf();
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pixels.requestFocus();
        pressed = at(e).orElse(null);
        moved = false;
        pressedX = e.getX();
        start = pressed != null && isLeafValue(pressed)
                ? state.run().values().get(state.graph().node(pressed.index()).name())
                : null;
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (start == null || !moved && Math.abs(e.getX() - pressedX) < SLACK) {
            return;
        }
        if (!moved) {
            moved = true;
            dragging.set(true);
        }
        Node leaf = state.graph().node(pressed.index());
        try {
            state.value(leaf.name(),
                    Drag.moved(start, pressed.row(), e.getX() - pressedX, e.isShiftDown()));
        } catch (GraphException wrong) {
            context.warn(GraphErrors.of(wrong, state.recipe().text()).in(context.words().texts()));
        }
        e.consume();
    }

    private void release(MouseEvent e) {
        if (moved) {
            dragging.set(false);
            moved = false;
            e.consume();
            return;
        }
        if (e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
            return;
        }
        if (pressed == null || pressed.part() == Part.EDGE) {
            state.pinnedProperty().set(FormulaState.NONE);
            return;
        }
        boolean leaf = isLeafValue(pressed);
        if (leaf && e.getClickCount() == 2) {
            state.pinnedProperty().set(pressed.index());
            typed.run();
        } else if (pressed.part() == Part.GRADIENT) {
            model.timeline().pause();
            model.timeline().seek(state.graph().gradientStep(pressed.index()));
        } else if (pressed.part() == Part.VALUE && !leaf) {
            model.timeline().pause();
            model.timeline().seek(state.graph().forwardStep(pressed.index()));
        } else {
            state.pinnedProperty().set(
                    state.pinnedProperty().get() == pressed.index() ? FormulaState.NONE : pressed.index());
        }
    }

    /** Whether the hand is on no node and no number. */
    boolean onGround() {
        return pressed == null || pressed.part() == Part.EDGE;
    }

    /** The row that is dragged, 0 if none is. */
    int row() {
        return moved ? pressed.row() : 0;
    }

    /** The leaf that is dragged, {@link FormulaState#NONE} if none is. */
    int leaf() {
        return moved ? pressed.index() : FormulaState.NONE;
    }
}
