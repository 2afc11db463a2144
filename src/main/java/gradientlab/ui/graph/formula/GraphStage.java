package gradientlab.ui.graph.formula;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.stage.GraphPainter;
import gradientlab.paint.graph.formula.stage.StageView;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** The graph in the window: its picture, hands on it, and the field in which a leaf's value is typed. */
final class GraphStage extends Pane {

    private static final double LEAST_ZOOM = 1;
    private static final double LARGEST_ZOOM = 6;
    private static final double FIELD = 110;

    private final FormulaState state;
    private final LabContext context;
    private final Supplier<FormulaScene> scene;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final StageMouse mouse;
    private final LeafField field;
    private GraphPainter painter;
    private BufferedImage image;
    private PlacedGraph placed;
    private StageView view = StageView.FITTED;
    private double panX;
    private double panY;
    private Runnable onMoved = () -> {};
    private boolean alone;

    GraphStage(FormulaState state, GraphModel model, LabContext context, Supplier<FormulaScene> scene) {
        this.state = state;
        this.context = context;
        this.scene = scene;
        getStyleClass().add("graph-stage");
        setMinSize(0, 0);
        pixels.setId("graph-stage");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("graph.stage"));
        mouse = new StageMouse(state, model, context, pixels, () -> placed, scene, this::type);
        field = new LeafField(this::taken, wrong -> {});
        field.setId("stage-leaf");
        field.setVisible(false);
        field.setManaged(false);
        field.focusedProperty().addListener((of, was, is) -> field.setVisible(is));
        getChildren().addAll(pixels, field);
        pixels.setOnScroll(e -> zoom(e.getX(), e.getY(), Math.pow(1.0015, e.getDeltaY())));
        pixels.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            panX = e.getX();
            panY = e.getY();
        });
        pixels.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && mouse.onGround()) {
                pan(e.getX() - panX, e.getY() - panY);
                panX = e.getX();
                panY = e.getY();
            }
        });
    }

    /** What happens when another part of the graph is to be seen. */
    void setOnMoved(Runnable action) {
        onMoved = action;
    }

    StageMouse mouse() {
        return mouse;
    }

    /** Whether there is no evidence below it: it then shows what it must of that itself. */
    void setAlone(boolean on) {
        alone = on;
        pixels.repaint();
    }

    /** Shows the whole graph. */
    void fit() {
        view = StageView.FITTED;
        onMoved.run();
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (pixels.ready() && painter != null) {
            draw();
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        painter = new GraphPainter(context.theme().get(), context.words().texts(), scale);
        painter.standAlone(alone);
        painter.keepLegible(true);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw();
        return image;
    }

    private void draw() {
        Rectangle2D whole = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
        Graphics2D g = image.createGraphics();
        placed = painter.paint(g, scene.get(), whole, view);
        g.dispose();
    }

    private void zoom(double x, double y, double factor) {
        // Where the usual view is a part of the graph, the wheel goes on to the whole of it.
        double least = LEAST_ZOOM / painter.enlarged();
        double zoom = Math.max(least, Math.min(LARGEST_ZOOM, view.zoom() * factor));
        if (zoom == least) {
            view = new StageView(zoom, 0, 0);
            onMoved.run();
            return;
        }
        double by = zoom / view.zoom();
        double fromX = x * pixels.scale() - image.getWidth() / 2.0;
        double fromY = y * pixels.scale() - image.getHeight() / 2.0;
        view = new StageView(zoom, fromX + by * (view.right() - fromX), fromY + by * (view.down() - fromY));
        onMoved.run();
    }

    private void pan(double right, double down) {
        if (view.zoom() * painter.enlarged() > LEAST_ZOOM) {
            view = new StageView(view.zoom(), view.right() + right * pixels.scale(),
                    view.down() + down * pixels.scale());
            onMoved.run();
        }
    }

    /** Opens a field over the pinned leaf. */
    private void type() {
        int leaf = state.pinnedProperty().get();
        if (leaf == FormulaState.NONE || placed == null) {
            return;
        }
        Rectangle2D mark = placed.node(leaf).mark();
        double scale = pixels.scale();
        double width = Math.max(FIELD, mark.getWidth() / scale);
        field.show(state.run().values().get(state.graph().node(leaf).name()));
        field.resizeRelocate(mark.getCenterX() / scale - width / 2, mark.getCenterY() / scale - 14, width,
                28);
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void taken(Value value) {
        int leaf = state.pinnedProperty().get();
        if (leaf == FormulaState.NONE) {
            return;
        }
        Node node = state.graph().node(leaf);
        try {
            state.value(node.name(), value);
        } catch (GraphException wrong) {
            context.warn(GraphErrors.of(wrong, state.recipe().text()).in(context.words().texts()));
        }
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
