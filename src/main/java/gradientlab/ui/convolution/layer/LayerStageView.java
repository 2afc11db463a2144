package gradientlab.ui.convolution.layer;

import gradientlab.paint.convolution.layer.LayerBoards;
import gradientlab.paint.convolution.layer.forward.Evidence;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.picture.Brush;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The layer as its board shows it, with hands on it. */
final class LayerStageView extends Pane {

    private final LayerState state;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private LayerBoard board;
    private Evidence chosen = Evidence.OVERLAP;

    LayerStageView(LayerState state) {
        this.state = state;
        getStyleClass().add("layer-stage");
        setMinSize(0, 0);
        pixels.setId(state.backward() ? "backward-stage" : "forward-stage");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
        new LayerHands(state, this, pixels);
        LayerDrop.on(pixels, state);
    }

    /** Where everything lies in what is painted; null before the first layout. */
    LayerBoard board() {
        return board;
    }

    /** Shows the other piece of evidence where there is room for one. */
    void chooseOther() {
        chosen = chosen.other();
        refresh();
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (pixels.ready() && image != null) {
            draw(pixels.scale());
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw(scale);
        return image;
    }

    private void draw(double scale) {
        LayerScene scene = state.scene();
        double width = image.getWidth() / scale;
        double height = image.getHeight() / scale;
        board = LayerBoards.of(scene, width, height, chosen);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        g.scale(scale, scale);
        g.setColor(scene.theme().bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        board.paint(g);
        g.dispose();
        pixels.setAccessibleText(new LayerWords(scene).spoken());
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
