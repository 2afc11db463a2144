package gradientlab.ui.flow;

import gradientlab.experiment.flow.run.Boundary;
import gradientlab.paint.flow.BoundaryPainter;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/** How one network divides the plane, with the examples on it; nothing where examples have no plane. */
final class BoundaryView extends StackPane {

    static final double SIZE = 80;

    private final FlowModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private Boundary boundary;

    /** @param onEnlarge what a click does */
    BoundaryView(FlowModel model, LabContext context, Runnable onEnlarge) {
        this.model = model;
        this.context = context;
        getStyleClass().add("boundary");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("flow.ui.boundary"));
        Tooltip larger = Nodes.tip();
        larger.textProperty().bind(context.words().text("flow.ui.boundary.larger"));
        Tooltip.install(this, larger);
        setCursor(Cursor.HAND);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                onEnlarge.run();
            }
        });
        getChildren().add(pixels);
    }

    /** Shows a boundary; does nothing where it shows it already. */
    void show(Boundary other) {
        if (other != boundary) {
            boundary = other;
            pixels.repaint();
        }
    }

    /** Paints anew: after a change of theme. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        if (boundary != null) {
            new BoundaryPainter(context.theme().get(), scale)
                    .paint(g, boundary, model.frame().data().training(), Math.min(width, height));
        }
        g.dispose();
        return image;
    }
}
