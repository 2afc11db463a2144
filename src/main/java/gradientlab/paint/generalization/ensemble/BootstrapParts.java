package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.ensemble.SizeChart.Frame;
import gradientlab.paint.generalization.ensemble.SizeChart.Line;
import gradientlab.paint.generalization.ensemble.SizeChart.Stroke;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One sample, draw by draw. */
final class BootstrapParts implements Parts {

    private static final float[] EXPECTED = {5, 4};

    private final EnsembleScene scene;
    private final BaggingRun run;
    private final Samples samples;
    private final int draws;
    private final int[] counts;

    BootstrapParts(EnsembleScene scene) {
        this.scene = scene;
        run = (BaggingRun) scene.run();
        samples = new Samples(scene, run);
        draws = Math.min(scene.step(), samples.size());
        counts = samples.counts(draws);
    }

    private int last() {
        return run.all().draws()[samples.tree()][draws - 1];
    }

    private boolean whole() {
        return draws == samples.size();
    }

    private int different(int after) {
        return (int) IntStream.of(samples.counts(after)).filter(count -> count > 0).count();
    }

    @Override
    public Part<EnsembleSpot> left() {
        String title = draws == 0 ? scene.say("boot.title.before", run.points().n())
                : whole() ? scene.say("boot.title.whole", samples.tree() + 1)
                        : scene.say("boot.title", draws, samples.size(), last() + 1);
        return new Part<>(title, "", scene.say("boot.read"), new DrawsChart());
    }

    @Override
    public Part<EnsembleSpot> right() {
        int m = samples.size();
        double[] own = new double[m + 1];
        double[] expected = new double[m + 1];
        Arrays.setAll(own, this::different);
        Arrays.setAll(expected, samples::expected);
        Frame frame = new Frame(Span.linear(0, m), scene.say("boot.axis"),
                Span.upTo(Math.max(own[m], expected[m])), false);
        List<Line> lines = List.of(
                new Line(expected, 0, new Stroke(scene.theme().text2(), 1.5, EXPECTED), ""),
                new Line(Arrays.copyOf(own, draws + 1), 0,
                        new Stroke(scene.main(), CurveChart.THICK, null), ""));
        String title = samples.replacement()
                ? scene.say("boot.chart", different(draws), run.points().n(),
                        PrintedNumbers.shown(samples.expected(draws), 3))
                : scene.say("boot.chart.without", draws, run.points().n());
        String read = samples.replacement()
                ? scene.say("boot.chart.read", PrintedNumbers.superscript(draws), draws)
                : scene.say("boot.chart.each");
        return new Part<>(title, "", read, new SizeChart(scene, frame, lines, true, (g, plot, places) -> {}));
    }

    @Override
    public String strip() {
        return scene.say("strip.bootstrap");
    }

    @Override
    public String stripRemark() {
        return samples.remark();
    }

    @Override
    public List<Part<EnsembleSpot>> below() {
        return List.of(samples.counts(counts), new Part<>(scene.say("boot.counts"), "",
                scene.say("boot.counts.read", draws), this::histogram),
                samples.missing(run.all().trees().size()));
    }

    @Override
    public double[] shares() {
        return new double[] {1, 1, 1.1};
    }

    /** Bars of how many points were drawn 0, 1, 2, ... times, and what is expected. */
    private void histogram(Graphics2D g, Cell cell) {
        int most = Math.max(5, IntStream.of(counts).max().orElse(0));
        int[] bars = new int[most + 1];
        for (int count : counts) {
            bars[count]++;
        }
        double[] expected = new double[most + 1];
        Arrays.setAll(expected, this::expected);
        double top = Math.max(IntStream.of(bars).max().orElse(1), Arrays.stream(expected).max().orElse(1));
        Span times = Span.linear(-0.5, most + 0.5);
        Plot plot = new Plot(cell.inside(30, 44), times, Span.upTo(top), scene.theme());
        plot.up(g, plot.up().ticks(plot.inside().getHeight() / 44));
        plot.across(g, plot.across().ticks(most + 1), scene.say("boot.counts.axis"));
        for (int count = 0; count <= most; count++) {
            double x = plot.x(count - 0.32);
            double width = plot.x(count + 0.32) - x;
            double y = plot.y(bars[count]);
            g.setColor(count == 0 ? scene.theme().edge() : scene.main());
            g.fill(new Rectangle2D.Double(x, y, width, plot.inside().getMaxY() - y));
            g.setColor(scene.theme().text());
            g.setStroke(Brush.stroke(2, null));
            double line = plot.y(expected[count]);
            g.draw(new Line2D.Double(x - 3, line, x + width + 3, line));
        }
    }

    /** How many points are expected to be drawn so often: the binomial distribution, or all once. */
    private double expected(int count) {
        int n = run.points().n();
        if (!samples.replacement()) {
            return count == 0 ? n - draws : count == 1 ? draws : 0;
        }
        if (count > draws) {
            return 0;
        }
        double chance = Math.pow(1 - 1.0 / n, draws - count);
        for (int i = 0; i < count; i++) {
            chance *= (draws - i) / (n * (i + 1.0));
        }
        return n * chance;
    }

    @Override
    public String caption() {
        return scene.say("caption.boot", draws, run.points().n(), different(draws)) + Samples.data(scene);
    }

    /** The points with how often each was drawn; in the end the tree of the sample. */
    private final class DrawsChart extends CurveChart {

        DrawsChart() {
            super(BootstrapParts.this.scene, run.points());
        }

        @Override
        public void paint(Graphics2D g, Cell cell) {
            Plot plot = plot(cell);
            plot.axes(g, "");
            truth(g, plot);
            if (whole()) {
                RegressionTree tree = run.all().trees().get(samples.tree());
                tree(g, plot, tree, scene.chosen(), 2, null);
            }
            for (int i = 0; i < points.n(); i++) {
                point(g, plot, i, points.y()[i], counts[i] > 0,
                        counts[i] > 0 ? 0.85 + 0.25 * Math.sqrt(counts[i]) : 1);
                if (counts[i] > 1) {
                    new Lettering(String.valueOf(counts[i]), Fonts.bold(11)).drawCased(g, theme.text(),
                            theme.surface(), 3, plot.x(points.x()[i]) + 8, plot.y(points.y()[i]) - 6);
                }
            }
            ring(g, plot, draws > 0 && !whole() ? last() : scene.sight().point());
        }
    }
}
