package gradientlab.paint.descent.chart;

import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Canvas;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One measure of every runner against the step, or against the examples seen, as a small chart that is
 * painted when data change; the transport's cursor is a line above that image.
 *
 * <p>The axis is logarithmic; zero and what is under its floor is drawn at the floor, what is not finite
 * is cut. Loss is f itself where the least known minimum is 0, else f − min f, and says so; where f has
 * no known least value (a saddle, or a path that went lower) the axis is {@link Decades signed}.
 */
public final class MeasureChart {

    private static final double LEFT = 48;
    private static final double RIGHT = 20;
    private static final double TOP = 34;
    private static final double BOTTOM = 32;
    private static final double LINE = 1.75;
    private static final double FADED_LINE = 1.25;
    private static final double FADED = 0.3;
    private static final double BAND = 0.2;
    private static final Map<MeasureLines.Kind, String> TIPS = Map.of(
            MeasureLines.Kind.RUNNER, "chart.tip", MeasureLines.Kind.GHOST, "chart.tip.ghost",
            MeasureLines.Kind.MEAN, "chart.tip.mean");
    /** Pixel columns an interactive chart is thinned for: more than it has, so that a zoom shows more. */
    private static final int INTERACTIVE = 4000;

    private final Measure measure;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final NumberAxis stepAxis = new NumberAxis();
    private final DecadeAxis valueAxis = new DecadeAxis();
    private final LinePlot plot;

    private Trajectories trajectories;
    private MeasureLines lines;
    private Decades decades;
    private ChartPoints points;
    private int pointsWidth;
    private int width;
    private int height;
    private BufferedImage full;
    private BufferedImage faded;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public MeasureChart(Measure measure, Theme theme, Texts texts, double scale) {
        this.measure = measure;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = new LinePlot(stepAxis, valueAxis, theme, scale);
        plot.margins(LEFT, TOP, RIGHT, BOTTOM);
        stepAxis.setNumberFormatOverride(new DecimalFormat(
                "0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }

    /** Takes new trajectories and the axis that suits them. */
    public void update(Trajectories newTrajectories) {
        MeasureLines measured = new MeasureLines(measure, newTrajectories);
        update(newTrajectories, measured, measured.decades());
    }

    /** Takes new trajectories and keeps the axis while it is near enough, so that it rests under a drag. */
    public void updateCalmly(Trajectories newTrajectories) {
        MeasureLines measured = new MeasureLines(measure, newTrajectories);
        Decades wanted = measured.decades();
        update(newTrajectories, measured, decades == null ? wanted : wanted.after(decades));
    }

    private void update(Trajectories newTrajectories, MeasureLines measured, Decades axis) {
        trajectories = newTrajectories;
        lines = measured;
        decades = axis;
        points = null;
        stepAxis.setRange(0, measured.cost().most());
    }

    /**
     * A chart of its own of the same lines, to be zoomed and hovered: its tips name runner, step and value.
     * It has no title; whoever shows it says what {@link #title} says.
     */
    public static JFreeChart interactive(Measure measure, Theme theme, Texts texts, Trajectories run) {
        MeasureChart large = new MeasureChart(measure, theme, texts, 1);
        large.update(run);
        large.width = INTERACTIVE;
        large.height = INTERACTIVE / 2;
        large.prepare(false);
        large.plot.margins(LEFT, 8, RIGHT, BOTTOM);
        large.stepAxis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        large.stepAxis.setAutoTickUnitSelection(true, false);
        large.stepAxis.setTickLabelInsets(new RectangleInsets(5, 12, 0, 12));
        return large.plot.interactive((data, series, item) -> {
            int row = large.points.row(series, item);
            int owner = large.lines.runner(series);
            String runner = Optimizers.get(run.runners().get(owner).runner().optimizer()).name();
            return texts.get(
                    TIPS.get(large.lines.kind(series)), runner, row,
                    PrintedNumbers.shown(large.lines.value(series, row), 6));
        });
    }

    /** Whether the surface has what this chart measures; there is no distance without a known minimum. */
    public boolean available() {
        return measure != Measure.DISTANCE || trajectories == null
                || !trajectories.surface().minima().isEmpty();
    }

    /** What stands above the chart, in the chart's language. */
    public String title() {
        boolean samples = lines != null && lines.cost().samples();
        return samples ? texts.get("chart.samples", measured()) : measured();
    }

    private String measured() {
        if (measure != Measure.LOSS || trajectories == null) {
            return texts.get("chart." + measure.name().toLowerCase(Locale.ROOT));
        }
        boolean zero =
                trajectories.surface().minima().stream().mapToDouble(Minimum::value).min().orElse(0) == 0;
        return texts.get(zero ? "chart.loss" : "chart.loss.above");
    }

    /** The chart in full strength with its title, reused until the next call; TYPE_INT_ARGB_PRE, opaque. */
    public BufferedImage paint(int newWidth, int newHeight) {
        full = Canvas.fitting(full, newWidth, newHeight);
        draw(full, false);
        return full;
    }

    /** The chart with its lines at 30 %, for the steps to come; reused until the next call. */
    public BufferedImage paintFaded(int newWidth, int newHeight) {
        faded = Canvas.fitting(faded, newWidth, newHeight);
        draw(faded, true);
        return faded;
    }

    /** Paints it full strength into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D g, int newWidth, int newHeight) {
        draw(g, newWidth, newHeight, false);
    }

    /** The column of a runner's step in the picture last painted, pixels from its left. */
    public double xOf(int runner, int step) {
        double at = lines == null ? step : lines.cost().at(runner, step);
        return LEFT * scale + (width - (LEFT + RIGHT) * scale) * at / stepAxis.getUpperBound();
    }

    /** The row of a runner's value at a step in the picture last painted; NaN where it shows none. */
    public double yOf(int runner, int step) {
        if (lines == null || lines.rows(runner) == 0) {
            return Double.NaN;
        }
        double value = lines.value(runner, Math.min(step, lines.rows(runner) - 1));
        double place = Double.isFinite(value) ? decades.place(value) : Double.NaN;
        return place <= decades.top() && place >= decades.bottom() ? yAt(place) : Double.NaN;
    }

    /** The first pixel row of the plot in the picture last painted, for the cursor line. */
    public double top() {
        return TOP * scale;
    }

    /** The last pixel row of the plot in the picture last painted, for the cursor line. */
    public double bottom() {
        return height - BOTTOM * scale;
    }

    private double yAt(double place) {
        double low = decades.bottom() - margin();
        return bottom() - (bottom() - top()) * (place - low) / (decades.top() + margin() - low);
    }

    /** Decades beyond both ends of the axis, so that a line along the floor is not cut in half. */
    private double margin() {
        return 1.5 * scale * (decades.top() - decades.bottom()) / Math.max(1, bottom() - top());
    }

    private void draw(BufferedImage image, boolean pale) {
        Graphics2D g = image.createGraphics();
        draw(g, image.getWidth(), image.getHeight(), pale);
        g.dispose();
    }

    private void draw(Graphics2D target, int newWidth, int newHeight, boolean pale) {
        width = newWidth;
        height = newHeight;
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        if (lines == null) {
            g.setColor(theme.surface());
            g.fill(new Rectangle2D.Double(0, 0, width, height));
        } else {
            prepare(pale);
            plot.place(new Rectangle2D.Double(0, 0, width, height));
            plot.draw(g);
        }
        Font bold = Fonts.bold(12 * scale);
        new Lettering(title(), bold).draw(g, theme.text(), 16 * scale, 20 * scale);
        g.dispose();
    }

    private void prepare(boolean pale) {
        int columns = (int) Math.max(1, width - (LEFT + RIGHT) * scale);
        if (points == null || pointsWidth != columns) {
            points = new ChartPoints(lines, decades, trajectories.recipe().steps(), columns);
            pointsWidth = columns;
            plot.lines(points);
            plot.bands(lines.bands().bands(decades, trajectories.recipe().steps(), columns));
        }
        valueAxis.show(decades, margin(), 15 * scale);
        double step = PrintedNumbers.roundUp(Math.max(1, stepAxis.getUpperBound() * 76 * scale / columns));
        stepAxis.setTickUnit(new NumberTickUnit(step), false, true);
        List<Integer> fans = lines.bands().runners();
        for (int i = 0; i < fans.size(); i++) {
            plot.band(i, color(fans.get(i)), pale ? BAND / 2 : BAND);
        }
        for (int i = 0; i < lines.lines(); i++) {
            line(i, pale);
        }
    }

    /** A runner's line is full and dashed like its path; a ghost's is faint, a mean thin, both undashed. */
    private void line(int line, boolean pale) {
        Color color = color(lines.runner(line));
        boolean ghost = lines.kind(line) == MeasureLines.Kind.GHOST;
        double share = !pale ? ghost ? FADED : 1 : ghost ? FADED / 2 : FADED;
        boolean thin = pale || lines.kind(line) != MeasureLines.Kind.RUNNER;
        plot.line(line, faint(color, share), stroke(lines.runner(line), thin));
    }

    private Color color(int runner) {
        return Slot.of(trajectories.runners().get(runner).runner().slot()).color(theme);
    }

    private static Color faint(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }

    private BasicStroke stroke(int runner, boolean pale) {
        float[] dash =
                pale ? null : Slot.of(trajectories.runners().get(runner).runner().slot()).dash(0.8 * scale);
        return Brush.stroke((pale ? FADED_LINE : LINE) * scale, dash);
    }
}
