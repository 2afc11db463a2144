package gradientlab.paint.graph.norm;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** How points, stems and words of the stage are drawn, in logical pixels. */
final class NormInk {

    static final double POINT = 5;
    static final double CHOSEN = 7.5;
    static final double RING = 11.5;
    private static final double CAP = 4.5;

    private final Graphics2D g;
    private final Theme theme;
    private final Color gradient;

    NormInk(Graphics2D g, NormScene scene) {
        this.g = g;
        theme = scene.theme();
        gradient = scene.gradient();
    }

    /** A number of the batch; the clicked example's is larger and has a ring. */
    void point(double x, double y, boolean chosen) {
        double r = chosen ? CHOSEN : POINT;
        if (chosen) {
            g.setColor(theme.casing());
            g.setStroke(new BasicStroke(4));
            g.draw(circle(x, y, RING));
            g.setColor(theme.text());
            g.setStroke(new BasicStroke(1.5f));
            g.draw(circle(x, y, RING));
        }
        g.setColor(theme.casing());
        g.fill(circle(x, y, r + 2));
        g.setColor(theme.text());
        g.fill(circle(x, y, r));
    }

    /** A number as it would be without batch norm. */
    void hollow(double x, double y) {
        g.setColor(theme.bg());
        g.fill(circle(x, y, POINT));
        g.setColor(theme.text2());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(circle(x, y, POINT));
    }

    /** ∂L: from the line so many pixels up, with a cap at its end. */
    void stem(double x, double y, double up) {
        g.setColor(theme.casing());
        g.setStroke(Brush.stroke(6, null));
        g.draw(new Line2D.Double(x, y, x, y - up));
        g.setStroke(Brush.stroke(5.5, null));
        g.draw(new Line2D.Double(x - CAP - 1.5, y - up, x + CAP + 1.5, y - up));
        g.setColor(gradient);
        g.setStroke(Brush.stroke(3, null));
        g.draw(new Line2D.Double(x, y, x, y - up));
        g.setStroke(Brush.stroke(2.5, null));
        g.draw(new Line2D.Double(x - CAP, y - up, x + CAP, y - up));
    }

    /** Where a stem that a point covers is taken: dashes to a hollow cap. */
    void handle(double x, double y, double end) {
        double from = y + Math.signum(end - y) * (POINT + 3);
        g.setColor(gradient);
        g.setStroke(Brush.stroke(1.5, new float[] {2, 2}));
        g.draw(new Line2D.Double(x, from, x, end));
        g.setStroke(Brush.stroke(1.5, null));
        g.setColor(theme.casing());
        g.fill(circle(x, end, CAP));
        g.setColor(gradient);
        g.draw(circle(x, end, CAP - 0.75));
    }

    /** Mean and a deviation to both sides. */
    void bracket(double left, double middle, double right, double y) {
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(new Line2D.Double(left, y, right, y));
        for (double x : new double[] {left, middle, right}) {
            g.draw(new Line2D.Double(x, y - 5, x, y + 4));
        }
    }

    /** Words from x on; the width they take. */
    double words(String words, double size, Color color, double x, double y) {
        Lettering line = new Lettering(words, Fonts.text(size));
        line.draw(g, color, x, y);
        return line.width();
    }

    static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
