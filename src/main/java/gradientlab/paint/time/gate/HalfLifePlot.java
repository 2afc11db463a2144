package gradientlab.paint.time.gate;

import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** ln ½ / ln f against f, both on log axes, of f what is missing to 1; the point is the gate looked at. */
final class HalfLifePlot {

    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double LEFT = 42;
    private static final double RIGHT = 12;
    private static final double TOP = 34;
    private static final double FOOT = 40;
    private static final double[] FORGET = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999};
    private static final int TOP_DECADE = 3;

    private final Graphics2D g;
    private final GateScene scene;
    private final Theme theme;
    private final Rectangle2D area;
    private final Rectangle2D inside;

    HalfLifePlot(Graphics2D g, GateScene scene, Rectangle2D area) {
        this.g = g;
        this.scene = scene;
        this.area = area;
        theme = scene.theme();
        inside = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP,
                Math.max(10, area.getWidth() - LEFT - RIGHT), Math.max(20, area.getHeight() - TOP - FOOT));
    }

    void paint() {
        Lettering title = new Lettering(scene.texts().get("time.gate.halflife"), Fonts.bold(14));
        title.draw(g, theme.text(), area.getX(), area.getY() + 14);
        Lettering.fitted(scene.texts().get("time.gate.axis.steps"), Fonts.text(TICK),
                Math.max(1, area.getWidth() - title.width() - 12))
                .draw(g, theme.text3(), area.getX() + title.width() + 10, area.getY() + 14);
        grid();
        length();
        curve();
        point();
    }

    private void grid() {
        g.setStroke(Brush.stroke(1, null));
        for (int decade = 0; decade <= TOP_DECADE; decade++) {
            double y = y(Math.pow(10, decade));
            g.setColor(decade == 0 ? theme.edge() : theme.line());
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering number = new Lettering(String.valueOf((int) Math.pow(10, decade)), Fonts.text(TICK));
            number.draw(g, theme.text3(), inside.getX() - 8 - number.width(), y + 4);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (double f : FORGET) {
            Lettering number = new Lettering(PrintedNumbers.shown(f, 3), Fonts.text(TICK));
            double x = Math.min(x(f) - number.width() / 2, area.getMaxX() - number.width());
            if (x > free) {
                number.draw(g, theme.text3(), x, inside.getMaxY() + 17);
                free = x + number.width() + 6;
            }
        }
        Lettering name = new Lettering(scene.texts().get("time.gate.axis.forget"), Fonts.text(SMALL));
        name.draw(g, theme.text2(), inside.getCenterX() - name.width() / 2, inside.getMaxY() + 34);
    }

    /** How long the sequences are. */
    private void length() {
        double y = y(scene.length());
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(1.25, new float[] {4, 4}));
        g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        Lettering.fitted(scene.texts().get("time.gate.length", scene.length()), Fonts.text(SMALL),
                inside.getWidth() / 2 - 8).draw(g, theme.text2(), inside.getX() + 6, y - 6);
    }

    private void curve() {
        Path2D curve = new Path2D.Double();
        int parts = 60;
        for (int k = 0; k <= parts; k++) {
            double missing = 0.5 * Math.pow(0.002, (double) k / parts);
            double x = x(1 - missing);
            double y = y(GatesRun.halfLife(1 - missing));
            if (k == 0) {
                curve.moveTo(x, y);
            } else {
                curve.lineTo(x, y);
            }
        }
        g.setColor(GateLane.FORGET.slot().color(theme));
        g.setStroke(Brush.stroke(2, null));
        g.draw(curve);
    }

    private void point() {
        double f = scene.run().gates().forget().get(scene.at() - 1);
        double shown = Math.max(0.5, Math.min(0.999, f));
        double x = x(shown);
        double y = y(GatesRun.halfLife(shown));
        Color hue = GateLane.FORGET.slot().color(theme);
        g.setColor(theme.bg());
        g.fill(circle(x, y, 7.5));
        g.setColor(hue);
        if (f == shown) {
            g.fill(circle(x, y, 5.5));
        } else {
            // Beyond the axis: an open circle at its end.
            g.setStroke(Brush.stroke(2, null));
            g.draw(circle(x, y, 5));
        }
        Lettering words = Lettering.fitted(new GateWords(scene).halfLife(), Fonts.bold(SMALL),
                inside.getWidth());
        boolean right = x + 14 + words.width() <= inside.getMaxX();
        double from = right ? x + 12
                : Math.max(inside.getX(), Math.min(x - 12, inside.getMaxX())
                        - words.width());
        // The numbers of the axis are not to be covered.
        boolean below = right && y + 20 < inside.getMaxY();
        words.drawCased(g, theme.text(), theme.bg(), 2.5, from, below ? y + 16 : y - 10);
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private double x(double f) {
        double at = (Math.log10(1 - f) - Math.log10(0.5)) / (Math.log10(0.001) - Math.log10(0.5));
        return inside.getX() + at * inside.getWidth();
    }

    private double y(double steps) {
        double at = Math.max(0, Math.min(TOP_DECADE, Math.log10(steps)));
        return inside.getMaxY() - at / TOP_DECADE * inside.getHeight();
    }
}
