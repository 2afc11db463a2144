package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.graph.activation.NormalInputs.Stretch;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** All curves, or all their slopes, over x; shaded where the selected activation is not good. */
final class CurvePlot {

    static final double LEFT = 56;
    static final double RIGHT = 24;

    private static final double LINE = 1.75;
    private static final double SHADE = 0.05;
    /** Of the numbers on the axis: 0.25, −1. */
    private static final int DIGITS = 3;

    private final Theme theme;
    private final double scale;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;

    CurvePlot(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        plot = new LinePlot(across, up, theme, scale);
        across.setAxisLineVisible(false);
        across.tell(CurveSamples.FROM, CurveSamples.TO, List.of());
        plot.margins(LEFT, 0, RIGHT, 0);
    }

    /** What the next call of {@link #paint} draws. */
    void show(ActivationLines lines, Function<Curve, double[][]> samples, double from, double to,
            double tick) {
        List<Tick> ticks = new ArrayList<>();
        for (int k = (int) Math.ceil(from / tick); k * tick <= to; k++) {
            ticks.add(new Tick(k * tick, PrintedNumbers.shown(k * tick, DIGITS)));
        }
        up.tell(from, to, ticks);
        DefaultXYDataset set = new DefaultXYDataset();
        int next = 0;
        for (ActivationLine line : lines.fromBelow()) {
            set.addSeries(next, samples.apply(line.curve()));
            double width = (line == lines.selected() ? 1.3 : 1) * LINE * scale;
            plot.line(next++, line.slot().color(theme), Brush.stroke(width, line.slot().dash(0.8 * scale)));
        }
        plot.lines(set);
        shade(lines.selected().stretches(), from, to);
    }

    private void shade(List<Stretch> stretches, double from, double to) {
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        for (Stretch stretch : stretches) {
            double left = Math.max(CurveSamples.FROM, stretch.from());
            double right = Math.min(CurveSamples.TO, stretch.to());
            if (stretch.kind() != Kind.GOOD && left < right) {
                YIntervalSeries band = new YIntervalSeries(bands.getSeriesCount(), false, true);
                band.add(left, from, from, to);
                band.add(right, from, from, to);
                plot.band(bands.getSeriesCount(), theme.text(), SHADE);
                bands.addSeries(band);
            }
        }
        plot.bands(bands);
    }

    void place(Rectangle2D area) {
        plot.place(area);
    }

    void paint(Graphics2D g) {
        plot.draw(g);
        double y = plot.yOf(0);
        Rectangle2D inside = plot.inside();
        if (inside.getMinY() < y && y < inside.getMaxY()) {
            g.setColor(Brush.faint(theme.edge(), 0.7));
            g.setStroke(Brush.stroke(scale, null));
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        }
    }

    Rectangle2D inside() {
        return plot.inside();
    }

    double xOf(double x) {
        return plot.xOf(x);
    }

    double yOf(double value) {
        return plot.yOf(value);
    }

    /** The markers of all lines at x; one that lies outside stands at the edge with an arrow over it. */
    void marks(Graphics2D g, ActivationLines lines, ToDoubleFunction<Curve> value) {
        Rectangle2D inside = plot.inside();
        SlotMarks marks = new SlotMarks(scale);
        double x = plot.xOf(lines.recipe().x());
        List<ActivationLine> order = lines.fromBelow();
        for (int i = order.size() - 1; i >= 0; i--) {
            ActivationLine line = order.get(i);
            double y = plot.yOf(value.applyAsDouble(line.curve()));
            double within = Math.max(inside.getMinY(), Math.min(inside.getMaxY(), y));
            marks.add(line.slot(), within);
            if (within != y) {
                double aside = marks.asides()[marks.asides().length - 1];
                arrow(g, line.slot(), x + aside, within, y < within ? -1 : 1);
            }
        }
        marks.draw(g, theme, x);
    }

    private void arrow(Graphics2D g, Slot slot, double x, double y, int down) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 4 * scale, y + down * 8 * scale);
        arrow.lineTo(x, y + down * 13 * scale);
        arrow.lineTo(x + 4 * scale, y + down * 8 * scale);
        g.setColor(slot.color(theme));
        g.setStroke(Brush.stroke(1.75 * scale, null));
        g.draw(arrow);
    }
}
