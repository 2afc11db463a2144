package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Running mean and variance over batches: those that have come in full strength, those to come faded; thin
 * lines for what they near.
 */
public final class RunningPlot {

    private static final double LEFT = 34;
    private static final double TOP = 8;
    private static final double RIGHT = 66;
    private static final double BOTTOM = 20;
    private static final double FADED = 0.3;
    private static final float[] DASH = {4, 3};

    private final NormRun run;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;
    private final DefaultXYDataset lines = new DefaultXYDataset();

    public RunningPlot(NormRun run, Theme theme, Texts texts, double scale) {
        this.run = run;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = new LinePlot(across, up, theme, scale);
    }

    /** Paints it into (0, 0, width, height), pixels. */
    public void paint(Graphics2D g, double width, double height) {
        Brush.quality(g);
        plot.margins(LEFT, TOP, RIGHT, BOTTOM);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        axes();
        Statistics near = run.trueStatistics();
        add(Statistics::mean, near.mean(), null);
        add(Statistics::variance, near.variance(), DASH);
        plot.lines(lines);
        plot.draw(g);
        now(g);
        names(g);
    }

    /** The batch at some x of the picture last painted, 0 to how many are known. */
    public int batchAt(double x) {
        Rectangle2D inside = plot.inside();
        double share = (x - inside.getX()) / inside.getWidth();
        return (int) Math.max(0, Math.min(last(), Math.round(share * last())));
    }

    private int last() {
        return run.runningStatistics().size() - 1;
    }

    private void axes() {
        Statistics near = run.trueStatistics();
        double least = Math.min(0, near.mean());
        double most = Math.max(near.mean(), near.variance());
        for (Statistics each : run.runningStatistics()) {
            least = Math.min(least, each.mean());
            most = Math.max(most, Math.max(each.mean(), each.variance()));
        }
        double tick = PrintedNumbers.roundUp(Math.max(1e-9, most - least) / 2.5);
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.ceil(least / tick - 1e-9) * tick; at <= most + 1e-9 * tick; at += tick) {
            ticks.add(new Tick(at, PrintedNumbers.tick(at, tick)));
        }
        double margin = 0.04 * (most - least);
        up.tell(least - margin, most + margin, ticks);
        across.tell(0, last(), List.of(
                new Tick(0, "0"), new Tick(last() / 2, String.valueOf(last() / 2)),
                new Tick(last(), String.valueOf(last()))));
    }

    /** Past, future and what is neared of one of the two. */
    private void add(ToDoubleFunction<Statistics> which, double neared, float[] dash) {
        int now = run.recipe().statistics().batches();
        line(which, 0, now, theme.text(), 1.75, dash);
        line(which, now, last(), Brush.faint(theme.text(), FADED), 1.25, dash);
        int row = lines.getSeriesCount();
        lines.addSeries(row, new double[][] {{0, last()}, {neared, neared}});
        plot.line(row, theme.text3(), Brush.stroke(0.75 * scale, null));
    }

    private void line(ToDoubleFunction<Statistics> which, int from, int to, Color color, double width,
            float[] dash) {
        double[][] points = new double[2][to - from + 1];
        for (int k = from; k <= to; k++) {
            points[0][k - from] = k;
            points[1][k - from] = which.applyAsDouble(run.runningStatistics().get(k));
        }
        int row = lines.getSeriesCount();
        lines.addSeries(row, points);
        float[] scaled = dash == null ? null
                : new float[] {(float) (dash[0] * scale),
                        (float) (dash[1] * scale)};
        plot.line(row, color, Brush.stroke(width * scale, scaled));
    }

    /** Where the batches have come to. */
    private void now(Graphics2D g) {
        Rectangle2D inside = plot.inside();
        double x = plot.xOf(run.recipe().statistics().batches());
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(scale, null));
        g.draw(new Line2D.Double(x, inside.getY(), x, inside.getMaxY()));
        g.setColor(theme.text());
        g.fill(NormInk.circle(x, plot.yOf(run.runningNow().mean()), 3.5 * scale));
        g.fill(NormInk.circle(x, plot.yOf(run.runningNow().variance()), 3.5 * scale));
    }

    /** Each beside the end of its line, apart from each other. */
    private void names(Graphics2D g) {
        Statistics end = run.runningStatistics().get(last());
        double mean = plot.yOf(end.mean());
        double variance = plot.yOf(end.variance());
        double apart = 14 * scale;
        if (Math.abs(mean - variance) < apart) {
            double middle = (mean + variance) / 2;
            boolean above = mean <= variance;
            mean = middle + (above ? -apart : apart) / 2;
            variance = middle + (above ? apart : -apart) / 2;
        }
        double x = plot.inside().getMaxX() + 6 * scale;
        name(g, "graph.bn.mean", theme.text(), x, mean);
        name(g, "graph.bn.variance", theme.text2(), x, variance);
    }

    private void name(Graphics2D g, String key, Color color, double x, double y) {
        new Lettering(texts.get(key), Fonts.text(12 * scale)).draw(g, color, x, y + 4 * scale);
    }
}
