package gradientlab.paint.training;

import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.LineChart;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.PlotAxis;
import gradientlab.paint.chart.StepSpan;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** What is inside a {@link SmallChart}: axes and lines, without title and sentence. A lab tells it what. */
public abstract class SmallPlot {

    /** How wide a line is, logical pixels. */
    public static final double LINE = 1.75;

    private static final double LEFT = 46;
    private static final double RIGHT = 16;
    private static final double INSET = 5;
    private static final double HEAD = 4;

    protected final Theme theme;
    protected final double scale;
    protected final TickAxis across = new TickAxis();
    protected final LineChart chart;
    protected final LinePlot plot;
    private final PlotAxis up;
    private boolean whole;

    protected SmallPlot(PlotAxis up, Theme theme, double scale) {
        this.theme = theme;
        this.up = up;
        this.scale = scale;
        chart = new LineChart(across, up, theme, scale);
        plot = chart.plot();
    }

    /** Whether a chart over steps has room for all the recipe's, however few there are so far. */
    public final void setWhole(boolean all) {
        whole = all;
    }

    /** How many steps lie from left to right of a chart over steps. @param newest the last there is */
    protected final int spanOf(int newest, int steps) {
        return whole ? Math.max(newest, steps) : StepSpan.of(newest, steps);
    }

    /** The axes of the picture last painted, where steps go from left to right; else empty. */
    public Optional<ChartAxes> stepAxes() {
        return Optional.empty();
    }

    /** Those that are there. */
    protected final Optional<ChartAxes> axes() {
        return Optional.of(ChartAxes.of(plot, across, up));
    }

    /** Whether there is anything to paint yet. */
    public abstract boolean ready();

    /** How to read it. */
    public abstract String reading(Texts texts);

    /** Paints ground, axes and lines; top and bottom are logical pixels left free for words and numbers. */
    public void paint(Graphics2D g, int width, int height, double top, double bottom) {
        plot.margins(LEFT, top, RIGHT, bottom);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        prepare(plot.inside());
        plot.draw(g);
        above(g, plot.inside());
    }

    /** Sets axes and lines for a plot of that size. */
    protected abstract void prepare(Rectangle2D inside);

    /** Draws what stands above the lines. */
    protected abstract void above(Graphics2D g, Rectangle2D inside);

    /** The step whose column is nearest to {@code px} in the picture last painted; -1 if it shows none. */
    public int stepAt(double px) {
        return -1;
    }

    /** What the lines are at {@code px} of the picture last painted; empty where there is nothing to say. */
    public Optional<ColumnValues> valuesAt(double px) {
        return Optional.empty();
    }

    /** Whether a place of the picture last painted is between its axes. */
    public final boolean inside(double x, double y) {
        return ready() && plot.inside().contains(x, y);
    }

    /** Makes the axis one that counts from 1 to {@code last}. */
    protected final void counted(int last, Rectangle2D inside) {
        CountedLines.axis(across, last, inside.getWidth(), 60 * scale, INSET * scale);
    }

    protected final void head(Graphics2D g, Slot slot, double x, double y) {
        Shape head = slot.head(x, y, HEAD * scale);
        g.setColor(theme.surface());
        g.setStroke(new BasicStroke((float) (2 * scale)));
        g.draw(head);
        g.setColor(slot.color(theme));
        g.fill(head);
    }

    protected final void rule(
            Graphics2D g, Color color, double fromX, double fromY, double toX, double toY) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) Math.max(1, Math.round(scale))));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Says why there is nothing to see, under the middle, where a rule of thumb may run. */
    protected final void empty(Graphics2D g, String words, Rectangle2D inside) {
        Font font = Fonts.text(12 * scale);
        Lettering line = Lettering.fitted(words, font, inside.getWidth() - 8 * scale);
        double x = inside.getCenterX() - line.width() / 2;
        line.drawCased(g, theme.text2(), theme.surface(), 3 * scale, x,
                inside.getY() + 0.75 * inside.getHeight() + 4 * scale);
    }
}
