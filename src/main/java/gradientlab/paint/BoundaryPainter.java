package gradientlab.paint;

import gradientlab.experiment.Boundary;
import gradientlab.experiment.Examples;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws how a network divides the plane, and the examples on it. */
public final class BoundaryPainter {

    private final Theme theme;
    private final double scale;

    /** @param scale multiplies the points' size: the screen's output scale */
    public BoundaryPainter(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
    }

    /** A new square image, opaque, TYPE_INT_ARGB_PRE. */
    public BufferedImage paint(Boundary boundary, Examples examples, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        paint(g, boundary, examples, size);
        g.dispose();
        return image;
    }

    /** Paints it into (0, 0, size, size); the regions are an image, the points vectors. */
    public void paint(Graphics2D g, Boundary boundary, Examples examples, int size) {
    }
}
