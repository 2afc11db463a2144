package gradientlab.paint.time.training.chart;

import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The part of the chart that a room is to predict. */
final class Unseen {

    private Unseen() {}

    /** Covers what lies left of a time step, with a question mark. */
    static void cover(Graphics2D g, LinePlot plot, int until, Theme theme, double scale) {
        Rectangle2D inside = plot.inside();
        double right = plot.xOf(until);
        g.setColor(Brush.faint(theme.text3(), 0.12));
        g.fill(new Rectangle2D.Double(
                inside.getX(), inside.getY(), Math.max(0, right - inside.getX()), inside.getHeight()));
        Lettering asked = new Lettering("?", Fonts.bold(22 * scale));
        asked.draw(g, theme.text(), (inside.getX() + right - asked.width()) / 2,
                inside.getY() + 0.66 * inside.getHeight());
    }
}
