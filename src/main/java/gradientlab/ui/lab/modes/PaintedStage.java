package gradientlab.ui.lab.modes;

import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** A stage that is one picture, painted anew whenever it is brought up to date. */
public final class PaintedStage extends Pane {

    /** Paints the stage. */
    @FunctionalInterface
    public interface Painter {

        /**
         * Paints it into (0, 0, width, height), logical pixels.
         *
         * @return what a screen reader says of it
         */
        String paint(Graphics2D g, double width, double height);
    }

    private final Painter painter;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;

    /** @param id of the picture, by which tests and styles find it */
    public PaintedStage(String id, Painter painter) {
        this.painter = painter;
        setMinSize(0, 0);
        pixels.setId(id);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
    }

    /** What hands act on. */
    public PaintedView pixels() {
        return pixels;
    }

    /** Brings the picture up to date. */
    public void refresh() {
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
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        pixels.setAccessibleText(painter.paint(g, image.getWidth() / scale, image.getHeight() / scale));
        g.dispose();
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
