package gradientlab.paint.time.training.small;

import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.training.SmallChart;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** One of a training's small charts, with its title and the sentence that says how to read it. */
public final class TimeSmallChart {

    private final TimeMeasure measure;
    private final Texts texts;
    private final TimePlot plot;
    private final SmallChart chart;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public TimeSmallChart(TimeMeasure measure, Theme theme, Texts texts, double scale) {
        this.measure = measure;
        this.texts = texts;
        plot = plot(measure, theme, texts, scale);
        chart = new SmallChart(plot, measure.title(texts), theme, texts, scale);
    }

    /** What is inside one. */
    static TimePlot plot(TimeMeasure measure, Theme theme, Texts texts, double scale) {
        return switch (measure) {
            case LOSS, ACCURACY -> new ScorePlot(measure == TimeMeasure.ACCURACY, theme, texts, scale);
            case GRADIENT -> new GradientPlot(theme, texts, scale);
            case GATES -> new GatesPlot(theme, texts, scale);
            case SPECTRUM -> new SpectrumPlot(theme, texts, scale);
            case ERROR, ANGLE -> new CutPlot(measure == TimeMeasure.ANGLE, theme, scale);
            case SHARES -> new SharesPlot(theme, scale);
        };
    }

    /**
     * Takes what to paint next.
     *
     * @param selected the network drawn above the others, and the one whose spectrum is shown; -1 for none
     */
    public void show(Moment moment, int selected) {
        plot.show(moment, new CellWords(moment.recipe(), texts), selected);
        String title = measure == TimeMeasure.GATES ? TimeMeasure.gates(moment.recipe(), texts)
                : measure.title(texts, moment.data());
        chart.title(plot instanceof SpectrumPlot spectrum && !spectrum.name().isEmpty()
                ? title + ", " + spectrum.name()
                : title);
    }

    /** Marks a time step where time steps go from left to right; 0 for none. */
    public void setHovered(int t) {
        plot.hover(t);
    }

    /** The chart, opaque, TYPE_INT_ARGB_PRE; the same image as long as the size is the same. */
    public BufferedImage paint(int width, int height) {
        return chart.paint(width, height);
    }

    /** Paints it into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D target, int width, int height) {
        chart.paint(target, width, height);
    }

    /**
     * The training step whose column is nearest to {@code px} in the picture last painted; -1 if it shows
     * none.
     */
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

    /** The row of the clipping threshold in the picture last painted; NaN where none is drawn. */
    public double limitY() {
        return plot instanceof GradientPlot gradient && plot.ready() ? gradient.limitY() : Double.NaN;
    }

    /** The gradient norm whose row {@code py} is in the picture last painted; NaN if it shows none. */
    public double normAt(double py) {
        return plot instanceof GradientPlot gradient && plot.ready() ? gradient.normAt(py) : Double.NaN;
    }

    /**
     * How far from 0 a place of the picture last painted lies among the eigenvalues of W_h; NaN where there
     * are none.
     */
    public double radiusAt(double px, double py) {
        return plot instanceof SpectrumPlot spectrum && plot.ready() ? spectrum.radiusAt(px, py) : Double.NaN;
    }

    /** The time step nearest to {@code px} in the picture last painted, from 1; -1 if it shows none. */
    public int timeAt(double px) {
        return plot.ready() ? plot.timeAt(px) : -1;
    }
}
