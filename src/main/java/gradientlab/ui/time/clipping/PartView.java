package gradientlab.ui.time.clipping;

import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** A part of the stage that a painter paints in logical pixels. */
final class PartView extends Pane {

    /** Paints into (0, 0, width, height). */
    @FunctionalInterface
    interface Painter {
        void paint(Graphics2D g, double width, double height);
    }

    private final Painter painter;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;

    PartView(String id, Painter painter) {
        this.painter = painter;
        setMinSize(0, 0);
        pixels.setId(id);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
    }

    /** What it shows, for those who do not see it. */
    void say(String words) {
        pixels.setAccessibleText(words);
    }

    PaintedView pixels() {
        return pixels;
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (pixels.ready() && image != null && isVisible()) {
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
        painter.paint(g, image.getWidth() / scale, image.getHeight() / scale);
        g.dispose();
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
