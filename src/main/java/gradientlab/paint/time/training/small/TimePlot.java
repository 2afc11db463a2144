package gradientlab.paint.time.training.small;

import gradientlab.paint.chart.PlotAxis;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.training.SmallPlot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What is inside a small chart of a training. */
abstract class TimePlot extends SmallPlot {

    Moment moment;
    CellWords names;
    int selected;
    int hovered;

    TimePlot(PlotAxis up, Theme theme, double scale) {
        super(up, theme, scale);
    }

    void show(Moment newMoment, CellWords newNames, int newSelected) {
        moment = newMoment;
        names = newNames;
        selected = newSelected;
    }

    /** Marks a time step; 0 for none. */
    void hover(int t) {
        hovered = t;
    }

    @Override
    public final boolean ready() {
        return moment != null;
    }

    /** The time step nearest to {@code px}; -1 if it shows none. */
    int timeAt(double px) {
        return -1;
    }

    /** The chosen network, or the first that is drawn; -1 for none. */
    final int chosen() {
        int[] drawn = moment.drawn(selected);
        if (drawn.length == 0) {
            return -1;
        }
        return drawn[drawn.length - 1] == selected ? selected : drawn[0];
    }

    /**
     * A dashed level across the plot with its name above or below it.
     *
     * @param end the column before which the name ends, pixels
     */
    final void level(Graphics2D g, Color color, double y, String name, Rectangle2D inside, double end) {
        float[] dash = {(float) (4 * scale), (float) (3 * scale)};
        g.setColor(color);
        g.setStroke(new BasicStroke((float) scale, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        Lettering words = new Lettering(name, Fonts.text(11 * scale));
        boolean over = y - inside.getY() > 16 * scale;
        double last = inside.getMaxX() - 3 * scale - words.width();
        double before = end - 9 * scale - words.width();
        double x = before < inside.getX() ? last : Math.min(last, before);
        words.drawCased(g, color, theme.surface(), 2.5 * scale, x, y + (over ? -5 : 14) * scale);
    }

    final int timeAt(double px, int length) {
        double between = length == 1 ? 1 : (plot.xOf(length) - plot.xOf(1)) / (length - 1);
        return (int) Math.round(Math.min(length, Math.max(1, 1 + (px - plot.xOf(1)) / between)));
    }

    /** A line down the plot at the time step that is hovered. */
    final void column(Graphics2D g, int length, Rectangle2D inside) {
        if (hovered >= 1 && hovered <= length) {
            double x = plot.xOf(hovered);
            rule(g, theme.text3(), x, inside.getY(), x, inside.getMaxY());
        }
    }
}
