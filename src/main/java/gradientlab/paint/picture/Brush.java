package gradientlab.paint.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** How lines, marks and words are drawn, so that they look alike everywhere. */
public final class Brush {

    private Brush() {}

    /** A stroke for a line, with the dash of a slot, or null for none. */
    public static BasicStroke stroke(double width, float[] dash) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /**
     * A colour that lets through what is under it.
     *
     * @param alpha 0 to 1
     */
    public static Color faint(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
    }

    /**
     * Fills an area of whole pixels without smoothing its rim, which costs several times as much as the
     * inside.
     */
    public static void ground(Graphics2D g, Rectangle2D area, Color color) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setColor(color);
        g.fill(area);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }

    /** Sets everything that marks and words are painted with, so that they look alike everywhere. */
    public static void quality(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }
}
