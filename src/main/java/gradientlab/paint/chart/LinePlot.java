package gradientlab.paint.chart;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * A JFreeChart of lines in the project's look: bare axes in margins that are told, so that the pixel of a
 * value is known without asking the chart.
 */
public final class LinePlot {

    private final NumberAxis across;
    private final NumberAxis up;
    private final double scale;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final DeviationRenderer shades = new DeviationRenderer(false, false);
    private final XYPlot plot;
    private final JFreeChart chart;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private Rectangle2D area = new Rectangle2D.Double();

    /**
     * @param across along the bottom
     * @param up along the left
     * @param scale multiplies strokes and type
     */
    public LinePlot(NumberAxis across, NumberAxis up, Theme theme, double scale) {
        this.across = across;
        this.up = up;
        this.scale = scale;
        plot = new XYPlot(null, across, up, renderer);
        chart = new JFreeChart(null, null, plot, false);
        style(theme);
    }

    /** Room around the plot for the axes' numbers and whatever is painted beside them, in logical pixels. */
    public void margins(double newLeft, double newTop, double newRight, double newBottom) {
        left = newLeft * scale;
        top = newTop * scale;
        right = newRight * scale;
        bottom = newBottom * scale;
        plot.setInsets(new RectangleInsets(top, 0, 0, right), false);
        AxisSpace beside = new AxisSpace();
        beside.setLeft(left);
        plot.setFixedRangeAxisSpace(beside, false);
        AxisSpace below = new AxisSpace();
        below.setBottom(bottom);
        plot.setFixedDomainAxisSpace(below, false);
    }

    public void lines(XYDataset lines) {
        plot.setDataset(lines);
    }

    /** Bands under the lines, one a series. */
    public void bands(IntervalXYDataset bands) {
        plot.setDataset(1, bands);
        plot.setRenderer(1, shades, false);
    }

    /** How a band is filled. */
    public void band(int series, Color color, double alpha) {
        shades.setSeriesFillPaint(series, color, false);
        shades.setAlpha((float) alpha);
    }

    /** How a line of the data set is drawn. */
    public void line(int series, Color color, BasicStroke stroke) {
        renderer.setSeriesPaint(series, color, false);
        renderer.setSeriesStroke(series, stroke, false);
    }

    /** Where the next pixels are asked for, before anything is drawn. */
    public void place(Rectangle2D newArea) {
        area = newArea;
    }

    /** Ground, grid, axes and lines. */
    public void draw(Graphics2D g) {
        chart.draw(g, area);
    }

    /** The chart itself, to be zoomed, moved and hovered by whoever shows it. */
    public JFreeChart interactive(XYToolTipGenerator tips) {
        plot.setDomainPannable(true);
        plot.setRangePannable(true);
        renderer.setDefaultToolTipGenerator(tips);
        chart.setNotify(true);
        return chart;
    }

    /** The inside of the axes. */
    public Rectangle2D inside() {
        return new Rectangle2D.Double(
                area.getX() + left,
                area.getY() + top,
                Math.max(1, area.getWidth() - left - right),
                Math.max(1, area.getHeight() - top - bottom));
    }

    public double xOf(double value) {
        double share = (value - across.getLowerBound()) / (across.getUpperBound() - across.getLowerBound());
        return inside().getX() + inside().getWidth() * share;
    }

    public double yOf(double value) {
        double share = (value - up.getLowerBound()) / (up.getUpperBound() - up.getLowerBound());
        return inside().getMaxY() - inside().getHeight() * share;
    }

    /** Sets the numbers at the axes in type of so many logical pixels; 11 if nothing is said. */
    public void setType(double size) {
        across.setTickLabelFont(Fonts.text(size * scale));
        up.setTickLabelFont(Fonts.text(size * scale));
    }

    /** Moves the numbers under the horizontal axis down by so many logical pixels, for what lies between. */
    public void setUnder(double below) {
        across.setTickLabelInsets(new RectangleInsets((5 + below) * scale, 0, 0, 0));
    }

    private void style(Theme theme) {
        chart.setBackgroundPaint(theme.surface());
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(theme.line());
        plot.setRangeGridlineStroke(new BasicStroke((float) scale));
        renderer.setDrawSeriesLineAsPath(true);
        for (NumberAxis axis : new NumberAxis[] {across, up}) {
            axis.setTickLabelFont(Fonts.text(11 * scale));
            axis.setTickLabelPaint(theme.text3());
            axis.setTickMarksVisible(false);
            axis.setMinorTickMarksVisible(false);
            axis.setAutoRange(false);
        }
        up.setAxisLineVisible(false);
        up.setTickLabelInsets(new RectangleInsets(0, 0, 0, 8 * scale));
        across.setAxisLinePaint(theme.edge());
        across.setAxisLineStroke(new BasicStroke((float) scale));
        across.setTickLabelInsets(new RectangleInsets(5 * scale, 0, 0, 0));
        chart.setNotify(false);
    }
}
