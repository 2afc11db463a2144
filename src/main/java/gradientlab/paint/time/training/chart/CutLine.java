package gradientlab.paint.time.training.chart;

import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Where ∂L/∂W is cut: what lies left of the line is lost. */
final class CutLine {

    private static final double RADIUS = 8;
    private static final double PITCH = 9;

    private final LinePlot plot;
    private final Theme theme;
    private final Texts texts;
    private final double scale;

    CutLine(LinePlot plot, Theme theme, Texts texts, double scale) {
        this.plot = plot;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** The line's column. @param k time steps kept of {@code length} */
    double x(int k, int length) {
        return plot.xOf(length - k + 0.5);
    }

    /** Slanted lines over what is lost, under the lines. */
    void hatch(Graphics2D g, int k, int length) {
        Rectangle2D inside = plot.inside();
        double right = Math.min(inside.getMaxX(), x(k, length));
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(inside.getX(), inside.getY(), Math.max(0, right - inside.getX()),
                inside.getHeight()));
        g.setColor(theme.line());
        g.setStroke(new BasicStroke((float) (0.7 * scale)));
        for (double x = inside.getX() - inside.getHeight(); x < right; x += PITCH * scale) {
            g.draw(new Line2D.Double(x, inside.getMaxY(), x + inside.getHeight(), inside.getY()));
        }
        g.setClip(clip);
    }

    /** The line with its handle, two tips that say which way it goes, and words at both sides. */
    void draw(Graphics2D g, int k, int length) {
        Rectangle2D inside = plot.inside();
        double x = Math.max(inside.getX(), x(k, length));
        double y = inside.getY() + 0.45 * inside.getHeight();
        g.setColor(theme.text());
        g.setStroke(new BasicStroke((float) (1.6 * scale)));
        g.draw(new Line2D.Double(x, inside.getY(), x, inside.getMaxY()));
        g.fill(new Ellipse2D.Double(
                x - RADIUS * scale, y - RADIUS * scale, 2 * RADIUS * scale, 2 * RADIUS * scale));
        g.setColor(theme.surface());
        g.fill(tip(x, y, -1));
        g.fill(tip(x, y, 1));
        Lettering cut = new Lettering(texts.get("time.chart.cut"), Fonts.text(12 * scale));
        Lettering kept = new Lettering(k == 1 ? texts.get("time.chart.kept.one")
                : texts.get("time.chart.kept", k), Fonts.text(12 * scale));
        double gap = (RADIUS + 6) * scale;
        boolean right = x + gap + kept.width() <= inside.getMaxX();
        double baseline = y + 4.3 * scale;
        if (x - gap - cut.width() >= inside.getX() && right) {
            cut.drawCased(g, theme.text(), theme.surface(), 2.5 * scale, x - gap - cut.width(), baseline);
        }
        kept.drawCased(g, theme.text(), theme.surface(), 2.5 * scale,
                right ? x + gap : Math.max(inside.getX(), x - gap - kept.width()), baseline);
    }

    private Path2D tip(double x, double y, int way) {
        Path2D tip = new Path2D.Double();
        tip.moveTo(x + 5.5 * way * scale, y);
        tip.lineTo(x + 1.8 * way * scale, y - 3.4 * scale);
        tip.lineTo(x + 1.8 * way * scale, y + 3.4 * scale);
        tip.closePath();
        return tip;
    }
}
