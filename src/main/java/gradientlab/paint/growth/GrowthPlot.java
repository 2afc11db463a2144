package gradientlab.paint.growth;

import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.growth.Growth.Point;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * One growing cost on axes that are logarithmic both ways: what was measured, and the line whose slope is the
 * exponent. Under it stands what was measured.
 */
final class GrowthPlot {

    private static final double PAD = 12;
    private static final double LEFT = 62;
    private static final double RIGHT = 30;
    private static final double HEAD = 34;
    /** The axis' numbers and two lines. */
    private static final double FOOT = 68;
    private static final double LEADING = 16;
    private static final double MARKER = 4;

    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private final Growth growth;
    private final Slot slot;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;

    GrowthPlot(Growth growth, Slot slot, Theme theme, Texts texts, double scale) {
        this.growth = growth;
        this.slot = slot;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = new LinePlot(across, up, theme, scale);
    }

    /** Paints it into (0, 0, width, height). */
    void paint(Graphics2D g, double width, double height) {
        Brush.quality(g);
        double room = width - 2 * PAD * scale;
        Font small = Fonts.text(12 * scale);
        Paragraph reading = new Paragraph(text("reading"), small, Fonts.bold(12 * scale), room, 2);
        plot.margins(LEFT, HEAD, RIGHT, FOOT);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        axes();
        lines();
        plot.draw(g);
        points(g);
        head(g, width);
        reading.draw(g, theme.text3(), PAD * scale, height - (FOOT - 38) * scale, LEADING * scale);
    }

    private String text(String what) {
        return texts.get("growth." + growth.cost().id() + "." + what);
    }

    private void axes() {
        List<Point> points = growth.points();
        double first = x(points.get(0));
        double last = x(points.get(points.size() - 1));
        double inset = 0.04 * (last - first);
        across.tell(first - inset, last + inset, ticksAcross((last - first) / (last - first + 2 * inset)));
        double least = points.stream().mapToDouble(GrowthPlot::y).min().orElseThrow();
        double most = points.stream().mapToDouble(GrowthPlot::y).max().orElseThrow();
        int low = (int) Math.floor(least);
        int high = Math.max(low + 1, (int) Math.ceil(most));
        List<Tick> ticks = new ArrayList<>();
        for (int decade = low; decade <= high; decade++) {
            ticks.add(new Tick(decade, seconds(decade)));
        }
        double margin = 0.03 * (high - low);
        up.tell(low - margin, high + margin, ticks);
    }

    /** At the measured amounts; where their names would touch, at every second or third from the last on. */
    private List<Tick> ticksAcross(double share) {
        List<Point> points = growth.points();
        Font font = Fonts.text(11 * scale);
        double widest = points.stream()
                .mapToDouble(point -> new Lettering(point.label(), font).width()).max().orElse(0);
        double apart = plot.inside().getWidth() * share / (points.size() - 1);
        int each = (int) Math.max(1, Math.ceil((widest + 8 * scale) / apart));
        List<Tick> ticks = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i -= each) {
            ticks.add(0, new Tick(x(points.get(i)), points.get(i).label()));
        }
        return ticks;
    }

    private void lines() {
        List<Point> points = growth.points();
        double[][] measured = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            measured[0][i] = x(points.get(i));
            measured[1][i] = y(points.get(i));
        }
        DefaultXYDataset set = new DefaultXYDataset();
        set.addSeries(0, measured);
        plot.lines(set);
        plot.line(0, slot.color(theme), Brush.stroke(1.75 * scale, null));
    }

    /** The markers, and the fitted line under them. */
    private void points(Graphics2D g) {
        List<Point> upper = growth.upper();
        double from = upper.get(0).work();
        double to = upper.get(upper.size() - 1).work();
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.25 * scale, new float[] {(float) (5 * scale), (float) (4 * scale)}));
        g.draw(new Line2D.Double(
                plot.xOf(Math.log10(from)), plot.yOf(Math.log10(growth.fitted(from))),
                plot.xOf(Math.log10(to)), plot.yOf(Math.log10(growth.fitted(to)))));
        for (Point point : growth.points()) {
            Shape head = slot.head(plot.xOf(x(point)), plot.yOf(y(point)), MARKER * scale);
            g.setColor(theme.surface());
            g.setStroke(new BasicStroke((float) (2 * scale)));
            g.draw(head);
            g.setColor(slot.color(theme));
            g.fill(head);
        }
    }

    /** The name at the left, what it comes to at the right. */
    private void head(Graphics2D g, double width) {
        String words = texts.get(
                "growth.slope", text("word"), String.format(Locale.ROOT, "%.2f", growth.exponent()));
        double baseline = 21 * scale;
        double room = width - 3 * PAD * scale;
        Lettering title = Lettering.fitted(text("title"), Fonts.bold(13 * scale), room / 2);
        title.draw(g, theme.text(), PAD * scale, baseline);
        Lettering slope = Lettering.fitted(words, Fonts.text(13 * scale), room - title.width());
        slope.draw(g, theme.text2(), width - RIGHT * scale - slope.width(), baseline);
    }

    /** 1 µs, 10 ms, 100 s. */
    private static String seconds(int decade) {
        int unit = Math.max(0, Math.min(UNITS.length - 1, Math.floorDiv(decade, 3) + 3));
        return PrintedNumbers.shown(Math.pow(10, decade - 3 * (unit - 3)), 3) + " " + UNITS[unit];
    }

    private static double x(Point point) {
        return Math.log10(point.work());
    }

    private static double y(Point point) {
        return Math.log10(point.seconds());
    }
}
