package gradientlab.paint.training;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** A verdict's word in a frame. */
public final class Badge {

    private Badge() {}

    /**
     * Draws it with its top left corner at (x, y), 20 logical pixels high.
     *
     * @param bad whether it has danger's colour
     * @return how wide it is, pixels
     */
    public static double paint(
            Graphics2D g, String words, boolean bad, Theme theme, double x, double y, double scale) {
        Lettering word = new Lettering(words, Fonts.bold(11 * scale));
        double width = word.width() + 16 * scale;
        g.setColor(bad ? theme.danger() : theme.edge());
        g.setStroke(new BasicStroke((float) scale));
        g.draw(new RoundRectangle2D.Double(x, y, width, 20 * scale, 8 * scale, 8 * scale));
        word.draw(g, bad ? theme.danger() : theme.text(), x + 8 * scale, y + 14 * scale);
        return width;
    }
}
