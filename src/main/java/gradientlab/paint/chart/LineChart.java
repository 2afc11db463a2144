package gradientlab.paint.chart;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.ReusedImage;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines over the steps of a run: thinned to pixel columns, in their slots' colours and dashes, in full
 * strength or faded. A lab supplies {@link StepSeries} and axes.
 */
public final class LineChart {

    private static final double FADED_LINE = 1.25;
    private static final double FADED = 0.3;
    private static final double BAND = 0.2;

    /** Pixels across an interactive chart is thinned for: more than it has, so that a zoom shows more. */
    private static final int INTERACTIVE = 4000;

    /** What is said about a row that is pointed at. */
    @FunctionalInterface
    public interface Tip {
        String of(StepSeries series, int row);
    }

    private final PlotAxis across;
    private final PlotAxis up;
    private final Theme theme;
    private final double scale;
    private final LinePlot plot;

    private List<StepSeries> series;
    private List<StepBand> bands = List.of();
    private int last;
    private String title = "";
    private StepPoints points;
    private double perColumn;
    private BufferedImage full;
    private BufferedImage faded;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public LineChart(PlotAxis across, PlotAxis up, Theme theme, double scale) {
        this.across = across;
        this.up = up;
        this.theme = theme;
        this.scale = scale;
        plot = new LinePlot(across, up, theme, scale);
    }

    /** Takes what to draw next, the lowest line first; the axes are told by who made them. */
    public void show(List<StepSeries> newSeries, List<StepBand> newBands, int lastStep) {
        series = List.copyOf(newSeries);
        bands = List.copyOf(newBands);
        last = lastStep;
        points = null;
    }

    /** What stands above it where it paints itself; nothing if that is empty. */
    public void title(String words) {
        title = words;
    }

    /** Axes and margins. */
    public LinePlot plot() {
        return plot;
    }

    Theme theme() {
        return theme;
    }

    /** The lines; null before any were shown. */
    List<StepSeries> series() {
        return series;
    }

    /**
     * What the lines are at a step, runs that were not taken left out, and lines that have no number there.
     *
     * @param name what a line is called there
     * @param digits of a value
     */
    public List<ColumnValues.Line> valuesAt(int step, Function<StepSeries, String> name, int digits) {
        List<ColumnValues.Line> values = new ArrayList<>();
        for (StepSeries line : series) {
            int row = line.rowOf(step);
            if (line.style() != StepSeries.Style.GHOST && row >= 0 && !Double.isNaN(line.values()[row])) {
                String value = PrintedNumbers.shown(line.values()[row], digits);
                values.add(new ColumnValues.Line(name.apply(line), line.slot(), value));
            }
        }
        return values;
    }

    /** The last step there is. */
    int last() {
        return last;
    }

    /** The chart in full strength, reused until the next call; TYPE_INT_ARGB_PRE, opaque. */
    public BufferedImage paint(int width, int height) {
        full = ReusedImage.fitting(full, width, height);
        draw(full, false);
        return full;
    }

    /** The chart with its lines at 30 %, for the steps to come; reused until the next call. */
    public BufferedImage paintFaded(int width, int height) {
        faded = ReusedImage.fitting(faded, width, height);
        draw(faded, true);
        return faded;
    }

    /** Paints it in full strength into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D g, int width, int height) {
        draw((Graphics2D) g.create(), width, height, false);
    }

    private void draw(BufferedImage image, boolean pale) {
        draw(image.createGraphics(), image.getWidth(), image.getHeight(), pale);
    }

    private void draw(Graphics2D g, int width, int height, boolean pale) {
        Brush.quality(g);
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        plot.place(area);
        if (series == null) {
            g.setColor(theme.surface());
            g.fill(area);
        } else {
            prepare(pale);
            plot.draw(g);
        }
        new Lettering(title, Fonts.bold(12 * scale)).draw(g, theme.text(), 16 * scale, 20 * scale);
        g.dispose();
    }

    /** Makes {@link #plot}, which has been placed, ready to be drawn. */
    public void prepare(boolean pale) {
        Rectangle2D inside = plot.inside();
        across.fit(inside.getWidth(), scale);
        up.fit(inside.getHeight(), scale);
        double wanted = across.getRange().getLength() / inside.getWidth();
        if (points == null || wanted != perColumn) {
            perColumn = wanted;
            points = new StepPoints(series, up::place, perColumn);
            plot.lines(points);
            plot.bands(bands(inside.getWidth()));
        }
        for (int i = 0; i < bands.size(); i++) {
            plot.band(i, bands.get(i).slot().color(theme), pale ? BAND / 2 : BAND);
        }
        for (int i = 0; i < series.size(); i++) {
            StepSeries.Style style = series.get(i).style();
            Slot slot = series.get(i).slot();
            double alpha = !pale ? style.alpha : style.alpha == 1 ? FADED : style.alpha / 2;
            double width = pale ? Math.min(FADED_LINE, style.width) : style.width;
            float[] dash = pale ? null : style.dash(slot, 0.8 * scale);
            plot.line(i, Brush.faint(slot.color(theme), alpha), Brush.stroke(width * scale, dash));
        }
    }

    /** The bands as places on the axis, with a row for about every pixel column. */
    private YIntervalSeriesCollection bands(double columns) {
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        for (StepBand band : bands) {
            YIntervalSeries line = new YIntervalSeries(all.getSeriesCount(), false, true);
            int stride = Math.max(1, band.rows() / (int) Math.max(1, columns));
            for (int row = 0; row < band.rows(); row += stride) {
                double[] ends = band.ends().apply(row);
                if (ends.length > 0) {
                    double low = up.place(ends[0]);
                    line.add(band.x().applyAsDouble(row), low, low, up.place(ends[1]));
                }
            }
            all.addSeries(line);
        }
        return all;
    }

    /** The column of a line's step in the picture last painted, pixels from its left. */
    public double xOf(int line, int step) {
        return plot.xOf(series == null ? step : series.get(line).x().applyAsDouble(step));
    }

    /** The row of a line's value at a step in the picture last painted; NaN where it shows none. */
    public double yOf(int line, int step) {
        if (series == null || series.get(line).rows() == 0) {
            return Double.NaN;
        }
        StepSeries shown = series.get(line);
        double place = up.place(shown.values()[Math.min(step, shown.rows() - 1)]);
        return up.getRange().contains(place) ? plot.yOf(place) : Double.NaN;
    }

    /** The first pixel row of the plot in the picture last painted, for the cursor line. */
    public double top() {
        return plot.inside().getY();
    }

    /** The last pixel row of the plot in the picture last painted, for the cursor line. */
    public double bottom() {
        return plot.inside().getMaxY();
    }

    /** The chart to be zoomed and hovered by whoever shows it; nothing else may be asked of it then. */
    public JFreeChart interactive(StepAxis steps, Tip tip) {
        plot.place(new Rectangle2D.Double(0, 0, INTERACTIVE, INTERACTIVE / 2.0));
        prepare(false);
        steps.zoomable();
        return plot.interactive((data, line, item) -> tip.of(series.get(line), points.row(line, item)));
    }
}
