package gradientlab.paint.generalization;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Points of a curve, and the function they were drawn from. */
public final class CurveGround {

    /** Above and below the points, as a share of what they span. */
    private static final double MARGIN = 0.16;
    private static final double NEAR = 9;
    private static final float[] DASH = {5, 5};
    private static final int FINE = 300;

    private CurveGround() {}

    /** A chart of the points: all of the domain, and what points and function span. */
    public static Plot plot(Rectangle2D inside, CurveData data, CurvePoints points, Theme theme) {
        return plot(inside, data, points, theme, MARGIN);
    }

    /** The same with another margin above and below, as a share of what they span. */
    public static Plot plot(
            Rectangle2D inside, CurveData data, CurvePoints points, Theme theme, double share) {
        DoubleSummaryStatistics span = Arrays.stream(points.y()).summaryStatistics();
        data.truth().ifPresent(f -> Arrays.stream(places(data, FINE)).map(f::at).forEach(span));
        double least = span.getMin();
        double most = span.getMax();
        double margin = most > least ? share * (most - least) : 1;
        return new Plot(inside, Span.linear(data.from(), data.to()),
                Span.linear(least - margin, most + margin), theme);
    }

    /** Places from one end of the domain to the other. */
    public static double[] places(CurveData data, int count) {
        double[] places = new double[count];
        Arrays.setAll(places, i -> data.from() + (data.to() - data.from()) * i / (count - 1.0));
        return places;
    }

    /** The true function, dashed, if it is known. */
    public static void truth(Graphics2D g, Plot plot, CurveData data, Color color, double width) {
        data.truth().ifPresent(f -> {
            double[] xs = places(data, FINE);
            double[] ys = Arrays.stream(xs).map(f::at).toArray();
            plot.draw(g, Plot.line(plot.places(xs, ys)), color, width, DASH);
        });
    }

    /** A point, filled or hollow, in a rim of the ground's colour. */
    public static void point(Graphics2D g, Theme theme, double x, double y, double r, boolean filled) {
        g.setColor(theme.surface());
        g.fill(new Ellipse2D.Double(x - r - 1.2, y - r - 1.2, 2 * r + 2.4, 2 * r + 2.4));
        g.setColor(theme.text());
        if (filled) {
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        } else {
            g.setStroke(Brush.stroke(1.5, null));
            g.draw(new Ellipse2D.Double(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1));
        }
    }

    /** A ring around a point. */
    public static void ring(Graphics2D g, Color color, double x, double y, double r) {
        g.setColor(color);
        g.setStroke(Brush.stroke(2, null));
        g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** The training point under a pointer; -1 for none. */
    public static int nearest(Plot plot, CurvePoints points, double x, double y) {
        int nearest = -1;
        double least = NEAR;
        for (int i = 0; i < points.n(); i++) {
            double far = Math.hypot(plot.x(points.x()[i]) - x, plot.y(points.y()[i]) - y);
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        return nearest;
    }
}
