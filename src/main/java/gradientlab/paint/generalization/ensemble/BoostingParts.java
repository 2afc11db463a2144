package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Boosting;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
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
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tree after tree, each fitted to what those before it left. */
final class BoostingParts implements Parts {

    private static final float[] SHUFFLED = {4, 4};
    private static final double RING = 7;
    /** As many times the largest target is outside the chart of the points. */
    private static final double BEYOND = 1.5;
    /** Fewer stages are shown at equal distances. */
    private static final int MANY = 30;

    private final EnsembleScene scene;
    private final BoostingRun run;
    private final Boosting boosting;
    private final boolean once;
    private final boolean stumps;
    private final int stage;

    BoostingParts(EnsembleScene scene) {
        this.scene = scene;
        run = (BoostingRun) scene.run();
        once = scene.recipe().boosting().atOnce();
        boosting = run.fitted(once);
        stumps = run.recipe().boosting().depth() == 1;
        stage = Math.min(scene.step(), boosting.trees().size());
    }

    private String rate() {
        return EnsembleScene.number(boosting.rate());
    }

    /** A key for stumps, or the same for deeper trees. */
    private String of(String key) {
        return stumps ? key : key + ".tree";
    }

    @Override
    public Part<EnsembleSpot> left() {
        String title = stage == 0 ? scene.say("boost.title.zero", EnsembleScene.number(boosting.mean()))
                : once ? scene.say("boost.title.once", stage, rate())
                        : stage == 1 && stumps ? scene.say("boost.title.one", rate())
                                : scene.say(of("boost.title"), stage, rate());
        String read = run.recipe().data().truth().isPresent() ? "boost.read" : "boost.read.data";
        return new Part<>(title, beyond(), scene.say(read), new ModelChart(scene, run, stage));
    }

    /** Said where the model has left the chart. */
    private String beyond() {
        double[] targets = run.points().y();
        double most = Arrays.stream(ModelChart.predicted(boosting, run.points().x(), stage)).map(Math::abs)
                .max().orElse(0);
        boolean outside = most > BEYOND * Arrays.stream(targets).map(Math::abs).max().orElse(0);
        return outside ? scene.say("boost.beyond", EnsembleScene.number(most)) : "";
    }

    @Override
    public Part<EnsembleSpot> right() {
        if (scene.fresh().orElse(null) instanceof FreshSamples.OfBoosting fresh) {
            return chart(fresh.unseen(), fresh.training(), fresh.atOnce(),
                    scene.say("boost.chart.read", fresh.asked().samples()));
        }
        boolean awaited = FreshSamples.asked(scene.recipe()).isPresent();
        double[] none = {1};
        double[] test = awaited ? none : run.inTurn().test();
        double[] training = awaited ? none : run.inTurn().training();
        return chart(test, training, awaited ? none : run.atOnce().test(),
                scene.say(awaited ? "bag.chart.wait" : "boost.chart.this"));
    }

    private Part<EnsembleSpot> chart(double[] unseen, double[] training, double[] atOnce, String read) {
        boolean judged = Double.isFinite(unseen[0]);
        boolean averaged = scene.fresh().isPresent();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(training, 0, new Stroke(scene.main(), CurveChart.THIN, null),
                scene.say("boost.training")));
        if (judged) {
            lines.add(new Line(unseen, 0, new Stroke(scene.main(), CurveChart.THICK, null),
                    scene.say(averaged ? "boost.unseen" : "boost.test")));
        }
        if (once && judged) {
            String end = EnsembleScene.number(atOnce[Math.min(stage, atOnce.length - 1)]);
            lines.add(new Line(atOnce, 0, new Stroke(scene.theme().danger(), 2, null), once(end)));
        }
        int last = boosting.trees().size();
        int first = Math.min(1, training.length - 1);
        double top = judged ? Math.max(unseen[first], training[first]) : training[first];
        Frame frame =
                new Frame(Span.counted(last, last > MANY), scene.say("boost.axis"), Span.upTo(top), false);
        return new Part<>(scene.say("boost.chart"), "", read,
                new SizeChart(scene, frame, lines, true, (g, plot, places) -> {
                    noise(g, plot);
                    if (judged && unseen.length > 1) {
                        least(g, plot, places, unseen, training);
                    }
                }));
    }

    /** The name of the line of stages fitted at once, and its value, for which the chart is too low. */
    private String once(String value) {
        return scene.say("boost.once") + "\n" + scene.say("boost.once.value", value);
    }

    /** The noise, under which no error on unseen data falls on average. */
    private void noise(Graphics2D g, Plot plot) {
        run.recipe().data().sigma().ifPresent(sigma -> {
            double y = plot.y(sigma * sigma);
            if (sigma > 0 && y > plot.inside().getY()) {
                g.setColor(scene.theme().text3());
                g.setStroke(Brush.stroke(1.25, new float[] {1.5f, 3.5f}));
                g.draw(new Line2D.Double(plot.inside().getX(), y, plot.inside().getMaxX(), y));
                new Lettering("σ² " + EnsembleScene.number(sigma * sigma), Fonts.text(11)).drawCased(g,
                        scene.theme().text2(), scene.theme().surface(), 3, plot.inside().getX() + 4, y - 4);
            }
        });
    }

    /** Where the error on unseen data is least, and what more stages do. */
    private void least(Graphics2D g, Plot plot, List<List<Point2D>> places, double[] unseen,
            double[] training) {
        int least = 0;
        for (int m = 1; m < unseen.length; m++) {
            least = unseen[m] < unseen[least] ? m : least;
        }
        int last = unseen.length - 1;
        if (least == 0 || scene.seen() < last) {
            return;
        }
        double x = plot.x(least);
        double y = plot.y(unseen[least]);
        g.setColor(scene.theme().text());
        g.setStroke(Brush.stroke(2, null));
        g.draw(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING));
        List<String> words = new ArrayList<>();
        words.add(scene.say("boost.call", least, EnsembleScene.error(unseen[least])));
        if (least < last) {
            words.add(scene.say("boost.call.end", last, EnsembleScene.error(unseen[last]),
                    EnsembleScene.error(training[last])));
        }
        Point2D about = new Point2D.Double(x, y);
        new Callout(scene.theme(), 0.95, 0.8).draw(g, words, about, plot.inside(), places);
    }

    @Override
    public String strip() {
        return scene.say("strip.boosting", Math.max(1, stage));
    }

    @Override
    public String stripRemark() {
        return scene.say(of("strip.boosting") + (stumps ? ".sub" : ""));
    }

    @Override
    public List<Part<EnsembleSpot>> below() {
        int shown = Math.max(1, stage);
        RegressionTree tree = boosting.trees().get(shown - 1);
        double[] training = run.judged(once).training();
        StageChart.Kind[] kinds = StageChart.Kind.values();
        return List.of(
                new Part<>(scene.say("boost.residuals"), "r = y − F",
                        scene.say("boost.residuals.read", run.points().n()),
                        new StageChart(scene, run, shown, kinds[0])),
                new Part<>(scene.say(of("boost.stump")), "h", split(tree),
                        new StageChart(scene, run, shown, kinds[1])),
                new Part<>(scene.say("boost.added"), "F + " + rate() + " h",
                        scene.say("boost.added.read", EnsembleScene.error(training[shown - 1]),
                                EnsembleScene.error(training[shown])),
                        new StageChart(scene, run, shown, kinds[2])),
                order());
    }

    private String split(RegressionTree tree) {
        double[] values = tree.values();
        return switch (tree.leaves()) {
            case 1 -> scene.say("boost.stump.flat", EnsembleScene.number(values[0]));
            case 2 -> scene.say("boost.stump.read", EnsembleScene.error(tree.thresholds()[0]),
                    EnsembleScene.error(values[0]), EnsembleScene.error(values[1]));
            default -> scene.say("boost.stump.leaves", tree.leaves(),
                    EnsembleScene.error(Arrays.stream(values).min().orElseThrow()),
                    EnsembleScene.error(Arrays.stream(values).max().orElseThrow()));
        };
    }

    @Override
    public double[] shares() {
        return new double[] {1, 1, 1, 1.05};
    }

    @Override
    public boolean ordered() {
        return run.points().testX().length > 0;
    }

    private Part<EnsembleSpot> order() {
        if (!ordered()) {
            return new Part<>(scene.say("boost.order"), "", scene.say("order.none"), (g, cell) -> {});
        }
        int all = run.ordered();
        double[] inTurn = Arrays.copyOf(run.inTurn().test(), all + 1);
        double[] shuffled = run.errors(Orders.shuffled(all, scene.sight().shuffles()));
        double[] atOnce = Arrays.copyOf(run.atOnce().test(), all + 1);
        double top = Math.max(Arrays.stream(inTurn).max().orElse(1), Arrays.stream(shuffled).max().orElse(1));
        Frame frame = new Frame(Span.counted(all, false), scene.say("boost.axis"), Span.upTo(top), false);
        List<Line> lines = List.of(
                new Line(atOnce, 0, new Stroke(scene.theme().danger(), 1.75, null),
                        once(EnsembleScene.number(atOnce[all]))),
                new Line(shuffled, 0, new Stroke(scene.main(), 1.5, SHUFFLED), scene.say("boost.shuffled")),
                new Line(inTurn, 0, new Stroke(scene.main(), 2, null), scene.say("boost.turn") + " "
                        + EnsembleScene.error(inTurn[all])));
        return new Part<>(scene.say("boost.order"), "",
                scene.say(stumps ? "boost.order.read" : "boost.order.tree", all),
                scene.guessing() ? (g, cell) -> {}
                        : new SizeChart(scene, frame, lines, false, (g, plot, places) -> {}));
    }

    @Override
    public String caption() {
        return scene.say("caption.boost", stage, rate(), run.points().n(),
                EnsembleScene.error(run.judged(once).training()[stage])) + Samples.data(scene);
    }
}
