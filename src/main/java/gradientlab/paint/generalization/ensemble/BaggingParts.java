package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.ensemble.Orders;
import gradientlab.paint.chart.Callout;
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
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Trees of bootstrap samples, their mean, and what its variance is made of. */
final class BaggingParts implements Parts {

    private static final double DOT = 3.4;
    private static final float[] SHUFFLED = {4, 4};

    private final EnsembleScene scene;
    private final BaggingRun run;
    private final Samples samples;
    private final int trees;

    BaggingParts(EnsembleScene scene) {
        this.scene = scene;
        run = (BaggingRun) scene.run();
        samples = new Samples(scene, run);
        trees = Math.min(scene.step(), run.all().trees().size());
    }

    @Override
    public Part<EnsembleSpot> left() {
        int out = (int) scene.recipe().bagging().leftOut().stream().filter(tree -> tree < trees).count();
        String title = trees == 0 ? scene.say("none", run.points().n())
                : trees == 1 ? scene.say("bag.title.one")
                        : scene.say(samples.replacement() ? "bag.title" : "bag.title.without", trees);
        return new Part<>(title, out == 0 ? "" : scene.say("bag.out", out),
                scene.say("bag.read", samples.tree() + 1), new TreesChart(scene, run, trees, samples.tree()));
    }

    @Override
    public Part<EnsembleSpot> right() {
        if (scene.fresh().orElse(null) instanceof FreshSamples.OfBagging fresh) {
            return variance(fresh.variance(), fresh.asked().samples());
        }
        if (FreshSamples.asked(scene.recipe()).isPresent()) {
            BaggingVariance none = new BaggingVariance(new double[0], 1, 0);
            return new Part<>(scene.say("bag.chart"), "", scene.say("bag.chart.wait"), chart(none, List.of(),
                    (g, plot, lines) -> {}));
        }
        return errors();
    }

    private Part<EnsembleSpot> variance(BaggingVariance variance, int count) {
        double[] formula = new double[variance.measured().length];
        Arrays.setAll(formula, b -> variance.formula(b + 1));
        Line line = new Line(formula, 1, new Stroke(scene.main(), 1.75, null), "");
        return new Part<>(scene.say(scene.guessing() ? "bag.guess" : "bag.chart"), "",
                scene.say("bag.chart.read", count), chart(variance, List.of(line), (g, plot, lines) -> {
                    limit(g, plot, variance);
                    dots(g, plot, variance.measured());
                    call(g, plot, variance, lines);
                }));
    }

    private SizeChart chart(BaggingVariance variance, List<Line> lines, SizeChart.Over over) {
        double top = Math.max(variance.variance(), Arrays.stream(variance.measured()).max().orElse(0));
        Frame frame = new Frame(Span.counted(run.all().trees().size(), false), scene.say("bag.axis"),
                Span.upTo(1.1 * top), false);
        return new SizeChart(scene, frame, lines, true, over);
    }

    /** What no number of trees takes away. */
    private void limit(Graphics2D g, Plot plot, BaggingVariance variance) {
        if (scene.guessing() || variance.covariance() <= 0) {
            return;
        }
        Rectangle2D inside = plot.inside();
        double y = plot.y(variance.covariance());
        Brush.ground(g, new Rectangle2D.Double(inside.getX(), y, inside.getWidth(), inside.getMaxY() - y),
                Brush.faint(scene.theme().text3(), 0.18));
        g.setColor(scene.theme().text2());
        g.setStroke(Brush.stroke(1.25, new float[] {5, 4}));
        g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        Lettering limit = new Lettering(scene.say("limit"), Fonts.text(11));
        limit.draw(g, scene.theme().text2(), Math.min(inside.getMaxX() + 6,
                plot.inside().getMaxX() + 60 - limit.width()), y + 4);
    }

    private void dots(Graphics2D g, Plot plot, double[] measured) {
        for (int b = 1; b <= Math.min(measured.length, scene.seen()); b = Math.max(b + 1, (int) (b * 1.25))) {
            double x = plot.x(b);
            double y = plot.y(measured[b - 1]);
            g.setColor(scene.theme().surface());
            g.fill(new Ellipse2D.Double(x - DOT - 1, y - DOT - 1, 2 * DOT + 2, 2 * DOT + 2));
            g.setColor(scene.main());
            g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
        }
    }

    private void call(Graphics2D g, Plot plot, BaggingVariance variance, List<List<Point2D>> lines) {
        if (trees == 0 || scene.guessing()) {
            return;
        }
        double[] measured = variance.measured();
        String first = EnsembleScene.error(measured[0]);
        List<String> words = new ArrayList<>();
        words.add(trees == 1 ? scene.say("bag.call.one", first)
                : scene.say("bag.call", trees, first, EnsembleScene.error(at(variance))));
        if (variance.covariance() > 0) {
            words.add(scene.say("bag.call.limit", EnsembleScene.error(variance.covariance())));
        }
        List<List<Point2D>> kept = new ArrayList<>(lines);
        double y = plot.y(variance.covariance());
        kept.add(List.of(new Point2D.Double(plot.inside().getX(), y),
                new Point2D.Double(plot.inside().getMaxX(), y)));
        new Callout(scene.theme(), 0.95, 0.95).draw(g, words, null, plot.inside(), kept);
    }

    /** Of points without a known function: what this sample alone says. */
    private Part<EnsembleSpot> errors() {
        List<Line> lines = new ArrayList<>();
        double[] outOfBag = Arrays.stream(run.all().outOfBag()).mapToDouble(Bagging.OutOfBag::meanSquare)
                .toArray();
        lines.add(new Line(outOfBag, 1, new Stroke(scene.main(), CurveChart.THIN, null), "OOB"));
        if (run.points().testX().length > 0) {
            lines.add(new Line(run.errors(inTurn()), 1, new Stroke(scene.main(), CurveChart.THICK, null),
                    scene.say("boost.test")));
        }
        double most = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()))
                .filter(Double::isFinite).max().orElse(1);
        Frame frame = new Frame(Span.counted(run.all().trees().size(), false), scene.say("bag.axis"),
                Span.upTo(most), false);
        return new Part<>(scene.say("bag.errors"), "", scene.say("bag.errors.read"),
                new SizeChart(scene, frame, lines, true, (g, plot, places) -> {}));
    }

    private int[] inTurn() {
        return IntStream.range(0, run.all().trees().size()).toArray();
    }

    @Override
    public String strip() {
        return scene.say("strip.bagging");
    }

    @Override
    public String stripRemark() {
        return samples.remark();
    }

    @Override
    public List<Part<EnsembleSpot>> below() {
        return List.of(samples.counts(samples.whole()), samples.missing(Math.max(1, trees)), order());
    }

    @Override
    public double[] shares() {
        return new double[] {1, 1.1, 1.05};
    }

    @Override
    public boolean ordered() {
        return run.points().testX().length > 0;
    }

    private Part<EnsembleSpot> order() {
        if (!ordered()) {
            return new Part<>(scene.say("order"), "", scene.say("order.none"), (g, cell) -> {});
        }
        int all = run.all().trees().size();
        double[] inTurn = run.errors(inTurn());
        double[] shuffled = run.errors(Orders.shuffled(all, scene.sight().shuffles()));
        double apart = Math.abs(inTurn[all - 1] - shuffled[all - 1]);
        String difference = apart == 0 ? "0"
                : PrintedNumbers.power((int) Math.round(Math.log10(apart)));
        DoubleSummaryStatistics span =
                DoubleStream.concat(Arrays.stream(inTurn), Arrays.stream(shuffled)).summaryStatistics();
        double room = 0.15 * (span.getMax() - span.getMin()) + 1e-12;
        String end = EnsembleScene.error(inTurn[all - 1]);
        Frame frame = new Frame(Span.counted(all, false), scene.say("bag.axis"),
                Span.linear(Math.max(0, span.getMin() - room), span.getMax() + 2 * room), false);
        List<Line> lines = List.of(
                new Line(shuffled, 1, new Stroke(scene.main(), 1.5, SHUFFLED), ""),
                new Line(inTurn, 1, new Stroke(scene.main(), 2, null), scene.guessing() ? "" : end));
        return new Part<>(scene.say("order"), "",
                scene.say("order.read", run.points().testX().length, all, difference),
                scene.guessing() ? (g, cell) -> {}
                        : new SizeChart(scene, frame, lines, false, (g, plot, places) -> legend(g, plot)));
    }

    private void legend(Graphics2D g, Plot plot) {
        Lettering legend = Lettering.fitted(
                scene.say("order.legend"), Fonts.text(11), plot.inside().getWidth());
        legend.drawCased(g, scene.theme().text2(), scene.theme().surface(), 3,
                plot.inside().getMaxX() - legend.width(), plot.inside().getY() + 12);
    }

    @Override
    public String caption() {
        String data = Samples.data(scene);
        if (!scene.guessing() && trees > 0
                && scene.fresh().orElse(null) instanceof FreshSamples.OfBagging fresh) {
            BaggingVariance variance = fresh.variance();
            return scene.say("caption.bag", trees, run.points().n(),
                    EnsembleScene.error(variance.measured()[0]), EnsembleScene.error(at(variance)),
                    EnsembleScene.error(variance.covariance())) + data;
        }
        return scene.say("caption.bag.given", trees, run.points().n()) + data;
    }

    /** Measured for as many trees as are looked at; samples drawn before may have had fewer. */
    private double at(BaggingVariance variance) {
        return variance.measured()[Math.min(trees, variance.measured().length) - 1];
    }
}
