package gradientlab.paint.time.training.small;

import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.PlotAxis;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.TimeLines;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Something over the training steps; a line marks the step that is looked at. */
abstract class StepsPlot extends TimePlot {

    private int span = 1;

    StepsPlot(PlotAxis up, Theme theme, double scale) {
        super(up, theme, scale);
    }

    @Override
    void show(Moment newMoment, CellWords newNames, int newSelected) {
        super.show(newMoment, newNames, newSelected);
        int newest = Math.max(moment.history().newest().step(), moment.snapshot().step());
        span = spanOf(newest, moment.recipe().steps());
    }

    /** The lines, for so many pixels. */
    abstract List<StepSeries> series(double pixels);

    /** A network's number at a step; NaN for none. */
    abstract double value(CellSnapshot cell);

    /** Where a number lies along the axis. */
    abstract double placed(double value);

    @Override
    protected void prepare(Rectangle2D inside) {
        // There is no step 62.5: of an odd span the middle tick stands at two fifths.
        int middle = span % 2 == 0 ? span / 2 : span * 2 / 5;
        across.tell(0, span, List.of(
                new Tick(0, "0"), new Tick(middle, String.valueOf(middle)),
                new Tick(span, String.valueOf(span))));
        chart.show(series(inside.getWidth()), List.of(), newest().step());
        chart.prepare(false);
    }

    final TimeSnapshot newest() {
        return moment.history().newest();
    }

    /** How many steps lie from left to right. */
    final int span() {
        return span;
    }

    /** The column of the present step. */
    final double now() {
        return plot.xOf(moment.snapshot().step());
    }

    /** The line down at the present step, and every network's head on it. @return whether there is any */
    final boolean present(Graphics2D g, Rectangle2D inside) {
        double x = now();
        if (moment.snapshot().step() < newest().step()) {
            rule(g, theme.text2(), x, inside.getY(), x, inside.getMaxY());
        }
        boolean any = false;
        for (int network : moment.drawn(selected)) {
            double value = value(moment.snapshot().networks().get(network));
            if (Double.isFinite(value)) {
                any = true;
                head(g, TimeLines.slot(network), x, plot.yOf(placed(value)));
            }
        }
        return any;
    }

    @Override
    public Optional<ChartAxes> stepAxes() {
        return axes();
    }

    @Override
    public int stepAt(double px) {
        if (moment == null) {
            return 0;
        }
        double share = (px - plot.xOf(0)) / (plot.xOf(span) - plot.xOf(0));
        return (int) Math.round(Math.min(newest().step(), Math.max(0, share * span)));
    }
}
