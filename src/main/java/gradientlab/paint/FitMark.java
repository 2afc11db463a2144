package gradientlab.paint;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.core.surface.data.Sample;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The examples in a box with the model at one point of the surface: its line, or its boundary. Classes differ
 * in shape (discs and rings); the examples of the update's batch are in the runner's colour.
 */
record FitMark(
        Rectangle2D box, BufferedImage ground, DataLoss loss, double x, double y, int[] batch, String words,
        Color color,
        Theme theme,
        double scale) implements Mark {

    private static final double DOT = 2.2;
    private static final double FOOT = 24;

    @Override
    public Rectangle2D bounds() {
        return box;
    }

    /** The box with all its examples, as it is under every fit; twice as fine as the stage's pixels. */
    static BufferedImage ground(Rectangle2D box, DataLoss loss, Theme theme, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(2 * box.getWidth()), (int) Math.ceil(2 * box.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Marks.quality(g);
        g.scale(2, 2);
        g.translate(-box.getX(), -box.getY());
        FitMark empty = new FitMark(
                box, image, loss, Double.NaN, Double.NaN, new int[0], "", theme.text3(), theme, scale);
        g.setColor(theme.surface());
        g.fill(box);
        g.setColor(theme.line());
        g.setStroke(new BasicStroke((float) (2 * scale)));
        g.draw(box);
        for (int row = 0; row < loss.sample().rows(); row++) {
            empty.example(g, row, theme.text3(), 1);
        }
        g.dispose();
        return image;
    }

    @Override
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(box.getWidth() / ground.getWidth(), box.getHeight() / ground.getHeight());
        g.drawImage(ground, place, null);
        new Lettering(words, Fonts.text(11 * scale)).draw(
                g, theme.text2(), box.getX() + 10 * scale, box.getMaxY() - 9 * scale);
        for (int row : batch) {
            example(g, row, color, 1.5);
        }
        g.clip(plot());
        g.setColor(theme.text());
        g.setStroke(new BasicStroke((float) (2 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Line2D fit = fit(plot(), range(loss.sample(), true), range(loss.sample(), false));
        if (Double.isFinite(fit.getX1() + fit.getY1() + fit.getX2() + fit.getY2())) {
            g.draw(fit);
        }
        g.dispose();
    }

    private Rectangle2D plot() {
        return new Rectangle2D.Double(
                box.getX() + 8 * scale, box.getY() + 8 * scale, box.getWidth() - 16 * scale,
                box.getHeight() - (16 + FOOT) * scale);
    }

    private void example(Graphics2D g, int row, Color ink, double size) {
        Sample sample = loss.sample();
        dot(g, px(plot(), range(sample, true), sample.u(row)),
                py(plot(), range(sample, false), sample.v(row)), ink, size,
                !sample.classed() || sample.positive(row));
    }

    /** The line v = x u + y, or the boundary x u + y v = 0. */
    private Line2D fit(Rectangle2D plot, double[] u, double[] v) {
        if (!loss.sample().classed()) {
            return new Line2D.Double(
                    px(plot, u, u[0]), py(plot, v, x * u[0] + y), px(plot, u, u[1]),
                    py(plot, v, x * u[1] + y));
        }
        double reach = 4 * Math.max(u[1] - u[0], v[1] - v[0]) / Math.hypot(x, y);
        return new Line2D.Double(
                px(plot, u, -y * reach), py(plot, v, x * reach), px(plot, u, y * reach),
                py(plot, v, -x * reach));
    }

    private void dot(Graphics2D g, double atX, double atY, Color ink, double size, boolean filled) {
        double r = DOT * size * scale;
        Shape disc = new Ellipse2D.Double(atX - r, atY - r, 2 * r, 2 * r);
        g.setColor(ink);
        if (filled) {
            g.fill(disc);
        } else {
            g.setStroke(new BasicStroke((float) (1.1 * scale)));
            g.draw(disc);
        }
    }

    private static double[] range(Sample sample, boolean first) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sample.rows(); i++) {
            double value = first ? sample.u(i) : sample.v(i);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double margin = 0.06 * (high > low ? high - low : 1);
        return new double[] {low - margin, high + margin};
    }

    private static double px(Rectangle2D plot, double[] range, double value) {
        return plot.getX() + plot.getWidth() * (value - range[0]) / (range[1] - range[0]);
    }

    private static double py(Rectangle2D plot, double[] range, double value) {
        return plot.getMaxY() - plot.getHeight() * (value - range[0]) / (range[1] - range[0]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FitMark that && loss == that.loss && x == that.x && y == that.y
                && box.equals(that.box) && words.equals(that.words) && color.equals(that.color);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(x) ^ Double.hashCode(y) ^ words.hashCode();
    }
}
