package gradientlab.paint.descent.chart;

import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.LineChart;
import gradientlab.paint.chart.StepAxis;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/**
 * One measure of every runner against the step, or against the examples seen, as a {@link LineChart}.
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
    private static final Map<Style, String> TIPS = Map.of(
            Style.MAIN, "chart.tip", Style.LOG, "chart.tip", Style.GHOST, "chart.tip.ghost",
            Style.MEAN, "chart.tip.mean");

    private final Measure measure;
    private final Texts texts;
    private final StepAxis steps = new StepAxis();
    private final DecadeAxis values = new DecadeAxis();
    private final LineChart lines;
    private Trajectories shown;
    private boolean samples;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public MeasureChart(Measure measure, Theme theme, Texts texts, double scale) {
        this.measure = measure;
        this.texts = texts;
        lines = new LineChart(steps, values, theme, scale);
        lines.plot().margins(LEFT, TOP, RIGHT, BOTTOM);
        lines.title(title());
    }

    /** The painter. */
    public LineChart lines() {
        return lines;
    }

    /** Takes other trajectories; on the same surface the axis rests while it is near enough. */
    public void show(Trajectories run) {
        if (run == shown) {
            return;
        }
        MeasureLines measured = new MeasureLines(measure, run);
        boolean same = shown != null && shown.recipe().surface().equals(run.recipe().surface());
        values.show(same ? measured.decades().after(values.decades()) : measured.decades());
        steps.setRange(0, measured.cost().most());
        shown = run;
        samples = measured.cost().samples();
        lines.show(measured.series(), measured.bands(), run.recipe().steps());
        lines.title(title());
    }

    /**
     * A chart of its own of the same lines, to be zoomed and hovered: its tips name runner, step and value.
     * It has no title; whoever shows it says what {@link #title} says.
     */
    public static JFreeChart interactive(Measure measure, Theme theme, Texts texts, Trajectories run) {
        MeasureChart large = new MeasureChart(measure, theme, texts, 1);
        large.show(run);
        JFreeChart chart = large.lines.interactive(large.steps, (line, row) -> texts.get(
                TIPS.get(line.style()), line.name(), line.stepOf(row),
                PrintedNumbers.shown(line.values()[row], 6)));
        large.lines.plot().margins(LEFT, 8, RIGHT, BOTTOM);
        return chart;
    }

    /** The lines' values at a step, for a tip. */
    public ColumnValues valuesAt(int step) {
        return new ColumnValues(texts.get("chart.tip.step", step), lines.valuesAt(
                step, line -> line.style() == Style.MEAN
                        ? texts.get("chart.tip.mean.of", line.name())
                        : line.name(),
                4));
    }

    /** Whether the surface has what this chart measures; there is no distance without a known minimum. */
    public boolean available() {
        return measure != Measure.DISTANCE || shown == null || !shown.surface().minima().isEmpty();
    }

    /** What stands above the chart, in the chart's language. */
    public String title() {
        return samples ? texts.get("chart.samples", measured()) : measured();
    }

    private String measured() {
        if (measure != Measure.LOSS || shown == null) {
            return texts.get("chart." + measure.id());
        }
        boolean zero = shown.surface().least().orElse(0) == 0;
        return texts.get(zero ? "chart.loss" : "chart.loss.above");
    }
}
