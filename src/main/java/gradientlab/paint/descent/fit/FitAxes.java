package gradientlab.paint.descent.fit;

import gradientlab.core.surface.data.Sample;
import gradientlab.paint.ground.Axes;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Where examples lie in a plot of their own, whose two axes have units of their own: from the least to the
 * largest example with some air.
 *
 * @param plot pixels
 * @param u least and largest value from left to right
 * @param v least and largest value from bottom to top
 */
record FitAxes(Rectangle2D plot, double[] u, double[] v) {

    private static final double AIR = 0.06;

    static FitAxes of(Sample sample, Rectangle2D plot) {
        double[] u = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] v = u.clone();
        for (int i = 0; i < sample.rows(); i++) {
            widen(u, sample.u(i));
            widen(v, sample.v(i));
        }
        return new FitAxes(plot, airy(u), airy(v));
    }

    private static void widen(double[] range, double value) {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    private static double[] airy(double[] range) {
        double air = AIR * (range[1] > range[0] ? range[1] - range[0] : 1);
        return new double[] {range[0] - air, range[1] + air};
    }

    double px(double value) {
        return plot.getX() + plot.getWidth() * (value - u[0]) / (u[1] - u[0]);
    }

    double py(double value) {
        return plot.getMaxY() - plot.getHeight() * (value - v[0]) / (v[1] - v[0]);
    }

    /** The line v = x u + y, or where there are classes the boundary x u + y v = 0. */
    Line2D fit(Sample sample, double x, double y) {
        if (!sample.classed()) {
            return new Line2D.Double(px(u[0]), py(x * u[0] + y), px(u[1]), py(x * u[1] + y));
        }
        double far = reach() / Math.hypot(x, y);
        return new Line2D.Double(px(-y * far), py(x * far), px(y * far), py(-x * far));
    }

    /** The half of the plane that the weights x, y take for the second class, as far as it can be seen. */
    Path2D side(double x, double y) {
        double far = reach() / Math.hypot(x, y);
        Path2D half = new Path2D.Double();
        if (Double.isFinite(far)) {
            half.moveTo(px(-y * far), py(x * far));
            half.lineTo(px(y * far), py(-x * far));
            half.lineTo(px((y + x) * far), py((y - x) * far));
            half.lineTo(px((x - y) * far), py((y + x) * far));
            half.closePath();
        }
        return half;
    }

    /** Further than any corner of the plot is from the origin. */
    private double reach() {
        double farU = Math.max(Math.abs(u[0]), Math.abs(u[1]));
        double farV = Math.max(Math.abs(v[0]), Math.abs(v[1]));
        return 2 * Math.hypot(farU, farV);
    }

    /** Frame, numbers and names of both axes. */
    void paint(Graphics2D g, FitNames names, Theme theme, double scale) {
        g.setStroke(new BasicStroke((float) scale));
        g.setColor(theme.line());
        g.draw(plot);
        double stepU = Axes.step(plot.getWidth() / (u[1] - u[0]), 52 * scale);
        for (double value = Math.ceil(u[0] / stepU) * stepU; value <= u[1]; value += stepU) {
            Lettering number = new Lettering(PrintedNumbers.tick(value, stepU), Fonts.text(11 * scale));
            g.setColor(theme.line());
            g.draw(new Line2D.Double(px(value), plot.getMaxY(), px(value), plot.getMaxY() + 4 * scale));
            number.draw(g, theme.text2(), px(value) - number.width() / 2, plot.getMaxY() + 16 * scale);
        }
        double stepV = Axes.step(plot.getHeight() / (v[1] - v[0]), 40 * scale);
        for (double value = Math.ceil(v[0] / stepV) * stepV; value <= v[1]; value += stepV) {
            Lettering number = new Lettering(PrintedNumbers.tick(value, stepV), Fonts.text(11 * scale));
            g.setColor(theme.line());
            g.draw(new Line2D.Double(plot.getX() - 4 * scale, py(value), plot.getX(), py(value)));
            number.draw(g, theme.text2(), plot.getX() - 7 * scale - number.width(), py(value) + 4 * scale);
        }
        Lettering across = Lettering.fitted(names.u(), Fonts.text(12 * scale), plot.getWidth());
        across.draw(g, theme.text2(), plot.getMaxX() - across.width(), plot.getMaxY() + 31 * scale);
        Lettering up = Lettering.fitted(names.v(), Fonts.text(12 * scale), plot.getHeight());
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(plot.getX() - 33 * scale, plot.getY() + up.width());
        turned.rotate(-Math.PI / 2);
        up.draw(turned, theme.text2(), 0, 0);
        turned.dispose();
    }
}
