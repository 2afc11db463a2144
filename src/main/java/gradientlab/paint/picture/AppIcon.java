package gradientlab.paint.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints the program's mark as an icon: a path down one slope and halfway up the other. */
public final class AppIcon {

    /** The mark's own coordinates: it lies within (2, 3) and (20, 17); a tile of 30 leaves it air. */
    private static final double TILE = 30;
    private static final double MIDDLE_X = 10.6;
    private static final double MIDDLE_Y = 10;

    private AppIcon() {}

    /**
     * The icon on its dark tile, with transparent corners.
     *
     * @param size width and height in pixels, at least 16
     */
    public static BufferedImage of(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / TILE, size / TILE);
        g.setColor(Theme.DARK.bg());
        g.fill(new RoundRectangle2D.Double(0, 0, TILE, TILE, 8, 8));
        g.translate(TILE / 2 - MIDDLE_X, TILE / 2 - MIDDLE_Y);
        g.setColor(Theme.DARK.text());
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path());
        g.setColor(Slot.of(0).color(Theme.DARK));
        g.fill(new Ellipse2D.Double(14.3, 1.8, 6.4, 6.4));
        g.dispose();
        return image;
    }

    /** The same line as the mark in the window's top bar. */
    private static Path2D path() {
        Path2D line = new Path2D.Double();
        line.moveTo(2, 3);
        line.curveTo(5, 3, 5.5, 17, 9, 17);
        line.curveTo(12.5, 17, 12.5, 7, 17, 5);
        return line;
    }
}
