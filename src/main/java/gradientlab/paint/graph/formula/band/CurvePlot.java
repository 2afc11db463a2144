package gradientlab.paint.graph.formula.band;

import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A small chart of curves y(x) with ticks at round numbers; a tangent and dots are drawn over it. */
final class CurvePlot {

    private static final double LEFT = 44;
    private static final double TOP = 8;
    private static final double RIGHT = 10;
    private static final double BOTTOM = 22;
    private static final double ROOM = 0.08;

    private final Cell cell;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final List<Color> colors = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    CurvePlot(Cell cell, Rectangle2D area) {
        this.cell = cell;
        plot = new LinePlot(across, up, cell.theme(), cell.scale());
        plot.margins(LEFT, TOP, RIGHT, BOTTOM);
        plot.place(area);
    }

    /** Adds a curve; where y is not finite it has a gap. */
    void curve(double[] x, double[] y, Color color) {
        XYSeries series = new XYSeries(lines.getSeriesCount(), false, true);
        for (int i = 0; i < x.length; i++) {
            boolean there = Double.isFinite(y[i]);
            series.add(x[i], there ? y[i] : Double.NaN);
            least = there ? Math.min(least, y[i]) : least;
            most = there ? Math.max(most, y[i]) : most;
        }
        lines.addSeries(series);
        colors.add(color);
    }

    /** Makes room for a number. */
    void include(double y) {
        if (Double.isFinite(y)) {
            least = Math.min(least, y);
            most = Math.max(most, y);
        }
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return !(least <= most);
    }

    /** Draws axes and curves. */
    void draw(double from, double to) {
        double room = most > least ? ROOM * (most - least) : Math.max(1e-3, ROOM * Math.abs(most));
        axis(across, from, to, plot.inside().getWidth() / (52 * cell.scale()));
        List<Tick> upward =
                axis(up, least - room, most + room, plot.inside().getHeight() / (26 * cell.scale()));
        double wide = LEFT;
        for (Tick tick : upward) {
            wide = Math.max(wide, new Lettering(tick.label(), cell.text(11)).width() / cell.scale() + 14);
        }
        plot.margins(wide, TOP, RIGHT, BOTTOM);
        plot.lines(lines);
        for (int i = 0; i < colors.size(); i++) {
            plot.line(i, colors.get(i), Brush.stroke(1.75 * cell.scale(), null));
        }
        plot.draw(cell.g());
        Brush.quality(cell.g());
    }

    private static List<Tick> axis(TickAxis axis, double from, double to, double count) {
        double step = PrintedNumbers.roundUp((to - from) / Math.max(1, count));
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) {
            ticks.add(new Tick(k * step, PrintedNumbers.tick(k * step, step)));
        }
        axis.tell(from, to, ticks);
        return ticks;
    }

    /** A straight piece through a point, clipped to the plot. */
    void tangent(double x, double y, double slope, Color color, double share) {
        double reach = share * (across.getUpperBound() - across.getLowerBound()) / 2;
        Shape clip = cell.g().getClip();
        cell.g().clip(plot.inside());
        cell.g().setColor(color);
        cell.g().setStroke(new BasicStroke((float) (1.75 * cell.scale())));
        cell.g().draw(new Line2D.Double(plot.xOf(x - reach), plot.yOf(y - slope * reach), plot.xOf(x + reach),
                plot.yOf(y + slope * reach)));
        cell.g().setClip(clip);
    }

    void dot(double x, double y, boolean hollow) {
        double r = 4 * cell.scale();
        Ellipse2D dot = new Ellipse2D.Double(plot.xOf(x) - r, plot.yOf(y) - r, 2 * r, 2 * r);
        cell.g().setColor(hollow ? cell.theme().surface() : cell.theme().text());
        cell.g().fill(dot);
        cell.g().setColor(hollow ? cell.theme().text2() : cell.theme().surface());
        cell.g().setStroke(new BasicStroke((float) (1.5 * cell.scale())));
        cell.g().draw(dot);
    }

    Rectangle2D inside() {
        return plot.inside();
    }

    double xOf(double x) {
        return plot.xOf(x);
    }
}
