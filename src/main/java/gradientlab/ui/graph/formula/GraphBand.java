package gradientlab.ui.graph.formula;

import gradientlab.paint.graph.formula.band.EvidenceBand;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The evidence under the graph in the window. */
final class GraphBand extends Pane {

    private final LabContext context;
    private final Supplier<FormulaScene> scene;
    private final PaintedView pixels = new PaintedView(this::paint);
    private EvidenceBand painter;
    private BufferedImage image;

    GraphBand(LabContext context, Supplier<FormulaScene> scene) {
        this.context = context;
        this.scene = scene;
        getStyleClass().add("graph-band");
        setMinSize(0, 0);
        pixels.setId("graph-band");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("graph.band"));
        getChildren().add(pixels);
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (isVisible() && pixels.ready() && painter != null) {
            draw();
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        painter = new EvidenceBand(context.theme().get(), context.words().texts(), scale);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw();
        return image;
    }

    private void draw() {
        Graphics2D g = image.createGraphics();
        painter.paint(g, scene.get(), new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        g.dispose();
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 1, getWidth(), Math.max(0, getHeight() - 1));
    }
}
