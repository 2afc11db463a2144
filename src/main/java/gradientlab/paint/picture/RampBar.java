package gradientlab.paint.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/** The bar of a colour key: all colours from left to right in a thin frame. */
public final class RampBar {

    private static final int PARTS = 56;

    private RampBar() {}

    /**
     * @param rim width of the frame, outside the bar
     * @param colors of 0 to 1
     */
    public static void paint(
            Graphics2D g, Rectangle2D bar, double rim, Color edge, DoubleFunction<Color> colors) {
        double x = bar.getX();
        double y = bar.getY();
        double width = bar.getWidth();
        double height = bar.getHeight();
        g.setColor(edge);
        g.fill(new Rectangle2D.Double(x - rim, y - rim, width + 2 * rim, height + 2 * rim));
        for (int i = 0; i < PARTS; i++) {
            double from = x + width * i / PARTS;
            g.setColor(colors.apply((i + 0.5) / PARTS));
            g.fill(new Rectangle2D.Double(from, y, x + width - from, height));
        }
    }
}
