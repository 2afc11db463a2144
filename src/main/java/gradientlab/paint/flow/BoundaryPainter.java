package gradientlab.paint.flow;

import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.paint.ground.ClassRegions;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws how a network divides the plane, and the examples on it; classes are tones of the ramp. */
public final class BoundaryPainter {

    /** The most points of a large picture, and of a small one. */
    public static final int MOST_POINTS = 1000;

    private static final int FEW_POINTS = 400;
    /** A picture of fewer pixels along a side is a small one. */
    private static final int LARGE = 200;
    /** A point's radius in a thumbnail of so many pixels, and at most. */
    private static final double POINT = 1.25;

    private static final double THUMB = 72;
    private static final double MOST = 3;

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
    public void paint(Graphics2D target, Boundary boundary, Examples examples, int size) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.clip(new Rectangle2D.Double(0, 0, size, size));
        g.drawImage(regions(boundary), 0, 0, size, size, null);
        points(g, boundary, examples, size);
        g.dispose();
    }

    /** A class at a time: one shape of many points is filled faster than many shapes. */
    private void points(Graphics2D g, Boundary boundary, Examples examples, int size) {
        double wide = size / (boundary.xMax() - boundary.xMin());
        double high = size / (boundary.yMax() - boundary.yMin());
        int shown = Math.min(size < LARGE * scale ? FEW_POINTS : MOST_POINTS, examples.rows());
        double radius = Math.max(0.6, Math.min(MOST * scale, POINT / THUMB * size));
        // Two classes are told from any region by the ramp's ends; more classes need a rim.
        boolean rimmed = boundary.classes() > 2;
        g.setStroke(new BasicStroke((float) (0.7 * radius)));
        for (int k = 0; k < boundary.classes(); k++) {
            Path2D dots = new Path2D.Double();
            for (int i = 0; i < shown; i++) {
                if (examples.labels()[i] == k) {
                    double x = (examples.inputs()[2 * i] - boundary.xMin()) * wide;
                    double y = (boundary.yMax() - examples.inputs()[2 * i + 1]) * high;
                    dots.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
                }
            }
            double tone = (double) k / Math.max(1, boundary.classes() - 1);
            if (rimmed) {
                g.setColor(theme.ramp(tone < 0.5 ? 1 : 0));
                g.draw(dots);
            }
            g.setColor(theme.ramp(tone));
            g.fill(dots);
        }
    }

    private BufferedImage regions(Boundary boundary) {
        return new ClassRegions(theme, boundary.classes()).paint(
                boundary.cells(), boundary.cells(), boundary.chances());
    }
}
