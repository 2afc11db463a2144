package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.run.TimeVerdict;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The line under which a share vanishes, and on it how far back the shortest reach goes. */
final class ReachArrow {

    private static final double HEAD = 9;

    private final LinePlot plot;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final double type;

    ReachArrow(LinePlot plot, Theme theme, Texts texts, double scale, double type) {
        this.plot = plot;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.type = type;
    }

    /** The network that reaches the fewest time steps back, -1 if all reach the first. */
    static int shortest(Moment moment) {
        int found = -1;
        int least = Integer.MAX_VALUE;
        for (int network : moment.drawn(-1)) {
            TimeVerdict verdict = moment.snapshot().networks().get(network).verdict();
            boolean goes = verdict.stopped().isEmpty() && verdict.last() > 0;
            if (goes && verdict.reach() < Math.min(least, verdict.length() - 1)) {
                least = verdict.reach();
                found = network;
            }
        }
        return found;
    }

    /**
     * Draws line and words.
     *
     * @param y the line's row
     * @param lines what is not to be written over
     * @return the pixels of the words, as lines to keep free
     */
    List<List<Point2D>> line(Graphics2D g, double y, List<List<Point2D>> lines) {
        Rectangle2D inside = plot.inside();
        float[] dots = {(float) (2 * scale), (float) (3 * scale)};
        g.setColor(theme.danger());
        g.setStroke(new BasicStroke((float) (1.2 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                dots, 0));
        g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        Lettering words = new Lettering(texts.get("time.chart.below"), Fonts.text(12 * type * scale));
        double x = free(words.width(), y + 15 * type * scale, lines);
        if (Double.isNaN(x)) {
            // Over curves the words would be read as theirs; the line keeps its colour.
            return List.of();
        }
        words.drawCased(g, theme.danger(), theme.surface(), 2.5 * scale, x, y + 15 * type * scale);
        return covered(x, y + 15 * type * scale, words.width(), type * scale);
    }

    /** The leftmost place under the line where no other line and no marker is; NaN if there is none. */
    private double free(double width, double baseline, List<List<Point2D>> lines) {
        Rectangle2D inside = plot.inside();
        double first = inside.getX() + 8 * scale;
        double marker = 6 * type * scale;
        for (double x = first; x + width < inside.getMaxX(); x += 12 * scale) {
            Rectangle2D box = new Rectangle2D.Double(
                    x - marker, baseline - 12 * type * scale - marker, width + 2 * marker,
                    16 * type * scale + 2 * marker);
            if (!crossed(box, lines)) {
                return x;
            }
        }
        return Double.NaN;
    }

    private static boolean crossed(Rectangle2D box, List<List<Point2D>> lines) {
        for (List<Point2D> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                if (box.intersectsLine(new Line2D.Double(line.get(i - 1), line.get(i)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Draws the arrow from the last time step back, with its words under it.
     *
     * @return the pixels it covers, as lines to keep free
     */
    List<List<Point2D>> arrow(Graphics2D g, String name, int reach, int length, double y) {
        double from = plot.xOf(length);
        double to = plot.xOf(length - reach);
        g.setColor(theme.text());
        g.setStroke(new BasicStroke((float) (1.8 * scale)));
        g.draw(new Line2D.Double(from, y - 5 * scale, from, y + 5 * scale));
        if (reach > 0) {
            double head = Math.min(HEAD * scale, from - to);
            g.draw(new Line2D.Double(to + head, y, from, y));
            Path2D tip = new Path2D.Double();
            tip.moveTo(to, y);
            tip.lineTo(to + head, y - 0.55 * head);
            tip.lineTo(to + head, y + 0.55 * head);
            tip.closePath();
            g.fill(tip);
        }
        Lettering words = said(name, reach);
        words.drawCased(g, theme.text(), theme.surface(), 2.5 * scale, from - words.width(), under(y));
        List<List<Point2D>> busy = new ArrayList<>();
        busy.add(List.of(new Point2D.Double(to, y), new Point2D.Double(from, y)));
        busy.addAll(words(name, reach, length, y));
        return busy;
    }

    /** The pixels of the arrow's words, as lines to keep free. */
    List<List<Point2D>> words(String name, int reach, int length, double y) {
        double width = said(name, reach).width();
        return covered(plot.xOf(length) - width, under(y), width, type * scale);
    }

    private Lettering said(String name, int reach) {
        return new Lettering(reach == 1 ? texts.get("time.chart.reach.one", name)
                : texts.get("time.chart.reach", name, reach), Fonts.bold(12 * type * scale));
    }

    private double under(double y) {
        return y + 17 * type * scale;
    }

    /** Words as lines that nothing is to be written over: more of them than a callout may cross. */
    static List<List<Point2D>> covered(double x, double baseline, double width, double scale) {
        List<List<Point2D>> rows = new ArrayList<>();
        for (double up = 0; up <= 10; up += 0.4) {
            double y = baseline - up * scale;
            rows.add(List.of(new Point2D.Double(x, y), new Point2D.Double(x + width, y)));
        }
        return rows;
    }
}
