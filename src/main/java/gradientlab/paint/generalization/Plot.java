package gradientlab.paint.generalization;

import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside of a chart and where numbers lie in it.
 *
 * @param inside pixels between the axes
 * @param across the numbers from left to right
 * @param up the numbers from the bottom to the top
 */
public record Plot(Rectangle2D inside, Span across, Span up, Theme theme) {

    private static final double TYPE = 11;
    private static final double ROOM_ACROSS = 72;
    private static final double ROOM_UP = 44;

    /** The column of a number. */
    public double x(double value) {
        return inside.getX() + across.share(value) * inside.getWidth();
    }

    /** The row of a number. */
    public double y(double value) {
        return inside.getMaxY() - up.share(value) * inside.getHeight();
    }

    /** The number whose column that is. */
    public double atX(double px) {
        return across.at((px - inside.getX()) / inside.getWidth());
    }

    /** The number whose row that is. */
    public double atY(double py) {
        return up.at((inside.getMaxY() - py) / inside.getHeight());
    }

    /** Lines across with the usual numbers, and numbers under the chart. */
    public void axes(Graphics2D g, String nameAcross) {
        up(g, up.ticks(inside.getHeight() / ROOM_UP));
        across(g, across.ticks(inside.getWidth() / ROOM_ACROSS), nameAcross);
    }

    /** Lines across, each with its label. */
    public void up(Graphics2D g, List<Tick> ticks) {
        g.setStroke(Brush.stroke(1, null));
        for (Tick tick : ticks) {
            g.setColor(theme.line());
            g.draw(new Line2D.Double(inside.getX(), y(tick.at()), inside.getMaxX(), y(tick.at())));
            Lettering label = new Lettering(tick.label(), Fonts.text(TYPE));
            label.draw(g, theme.text3(), inside.getX() - 8 - label.width(), y(tick.at()) + 4);
        }
    }

    /** The line under the chart with labels; the axis' name stands at its right end, if it has one. */
    public void across(Graphics2D g, List<Tick> ticks, String name) {
        g.setStroke(Brush.stroke(1, null));
        g.setColor(theme.edge());
        g.draw(new Line2D.Double(inside.getX(), inside.getMaxY(), inside.getMaxX(), inside.getMaxY()));
        Lettering named = new Lettering(name, Fonts.text(TYPE));
        double right = inside.getMaxX() + 14;
        double row = inside.getMaxY() + 16;
        named.draw(g, theme.text3(), right, row);
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            Lettering label = new Lettering(tick.label(), Fonts.text(TYPE));
            double x = x(tick.at()) - label.width() / 2;
            if (x > free && (name.isEmpty() || x + label.width() < right - 4)) {
                label.draw(g, theme.text3(), x, row);
                free = x + label.width() + 8;
            }
        }
    }

    /** Draws within the chart: what lies outside is cut off. */
    public void draw(Graphics2D g, Shape shape, Color color, double width, float[] dash) {
        Shape clip = g.getClip();
        g.clip(inside);
        g.setColor(color);
        g.setStroke(Brush.stroke(width, dash));
        g.draw(shape);
        g.setClip(clip);
    }

    /** Where points lie, from one to the next. Those that are not finite are left out. */
    public List<Point2D> places(double[] xs, double[] ys) {
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(ys[i])) {
                places.add(new Point2D.Double(x(xs[i]), y(ys[i])));
            }
        }
        return places;
    }

    /** A line through places. */
    public static Path2D line(List<Point2D> places) {
        Path2D line = new Path2D.Double();
        for (Point2D place : places) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(place.getX(), place.getY());
            } else {
                line.lineTo(place.getX(), place.getY());
            }
        }
        return line;
    }
}
