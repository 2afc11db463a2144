package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowColumns;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.SmallChart;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** One of the flow lab's small charts, with its title and the sentence that says how to read it. */
public final class FlowSmallChart {

    private final SmallChart chart;
    private final FlowPlot plot;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public FlowSmallChart(FlowMeasure measure, Theme theme, Texts texts, double scale) {
        plot = switch (measure) {
            case LOSS, ACCURACY, GRADIENT -> new StepPlot(measure, theme, texts, scale);
            case UPDATES -> new LayerDecadesPlot(
                    measure, FlowColumns.UPDATE, (network, layer) -> network.updates()[layer], theme, texts,
                    scale);
            case SPREAD -> LayerDecadesPlot.of(measure, Quantity.H_STD, theme, texts, scale);
            case DH -> LayerDecadesPlot.of(measure, Quantity.DH_L2, theme, texts, scale);
            case DEAD -> new LayerSharesPlot(Quantity.DEAD, theme, scale);
            case SATURATED -> new LayerSharesPlot(Quantity.SATURATED, theme, scale);
            case INACTIVE -> new LayerSharesPlot(Quantity.INACTIVE, theme, scale);
            case HISTOGRAM -> new HistogramPlot(theme, texts, scale);
        };
        chart = new SmallChart(plot, measure.title(texts), theme, texts, scale);
    }

    /**
     * Takes what to paint next.
     *
     * @param snapshot the step shown; a cursor marks it in charts over steps
     * @param history for the charts over steps
     * @param selected the network drawn above the others, and the one whose histograms are shown; -1 for none
     */
    public void show(FlowRecipe recipe, FlowSnapshot snapshot, FlowHistory history, int selected) {
        plot.show(recipe, snapshot, history, selected);
    }

    /** Takes the log that stands beside it; to be told before what is shown. */
    public void compare(Optional<LoggedNetworks> log) {
        plot.compare(log);
    }

    /** The chart, opaque, TYPE_INT_ARGB_PRE; the same image as long as the size is the same. */
    public BufferedImage paint(int width, int height) {
        return chart.paint(width, height);
    }

    /** Paints it into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D target, int width, int height) {
        chart.paint(target, width, height);
    }

    /** The step whose column is nearest to {@code px} in the picture last painted; -1 if it shows none. */
    public int stepAt(double px) {
        return chart.stepAt(px);
    }

    /** Whether a chart over steps has room for all the recipe's; to be told before what is shown. */
    public void setWhole(boolean all) {
        chart.setWhole(all);
    }

    /** The axes of the picture last painted, where steps go from left to right; else empty. */
    public Optional<ChartAxes> stepAxes() {
        return chart.stepAxes();
    }

    /** What the lines are at a place of the picture last painted; empty where there is nothing to say. */
    public Optional<ColumnValues> valuesAt(double x, double y) {
        return chart.valuesAt(x, y);
    }
}
