package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.ensemble.SizeChart.Frame;
import gradientlab.paint.generalization.ensemble.SizeChart.Line;
import gradientlab.paint.generalization.ensemble.SizeChart.Stroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A vote in the plane, round by round, and where its weights go. */
final class VoteParts implements Parts {

    /** Fewer rounds are shown at equal distances. */
    private static final int MANY = 30;
    private static final int[] SHOWN = {1, 5};
    /** Over the lines, for words. */
    private static final double ROOM = 1.3;

    private final EnsembleScene scene;
    private final AdaBoostRun run;
    private final boolean stumps;
    private final int rounds;
    private final int round;

    VoteParts(EnsembleScene scene) {
        this.scene = scene;
        run = (AdaBoostRun) scene.run();
        stumps = run.recipe().adaboost().depth() == 1;
        rounds = run.fitted().rounds().size();
        round = Math.min(scene.step(), rounds);
    }

    private boolean wrong() {
        return run.points().wrong().length > 0;
    }

    @Override
    public Part<EnsembleSpot> left() {
        String title = round == 0 ? scene.say("vote.title.zero", run.points().x().length)
                : round == 1 && stumps ? scene.say("vote.title.one")
                        : scene.say(stumps ? "vote.title" : "vote.title.tree", round);
        int features = run.points().x()[0].length;
        String read = wrong() ? scene.say("vote.read", run.points().wrong().length)
                : scene.say("vote.read.clean");
        return new Part<>(title, "", features > 2 ? scene.say("vote.features", features) : read,
                new VoteMap(scene, run, round));
    }

    @Override
    public Part<EnsembleSpot> right() {
        List<Line> lines = new ArrayList<>();
        if (wrong()) {
            String name = scene.say("vote.onwrong") + "\n" + scene.say("vote.onwrong.labels");
            lines.add(new Line(run.weightOnWrong(), 1,
                    new Stroke(scene.theme().danger(), 1.5, new float[] {4, 3}), name));
        }
        lines.add(new Line(run.training(), 1, new Stroke(scene.main(), CurveChart.THIN, null),
                scene.say("vote.training")));
        if (run.test().length > 0) {
            lines.add(new Line(run.test(), 1, new Stroke(scene.main(), CurveChart.THICK, null),
                    scene.say("vote.test")));
        }
        double most = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).max().orElse(0.5);
        Frame frame = new Frame(Span.counted(scene.recipe().steps(), scene.recipe().steps() > MANY),
                scene.say("vote.axis"), Span.upTo(ROOM * Math.max(0.05, most)), true);
        String read = run.test().length > 0
                ? scene.say("vote.chart.read", String.format(Locale.ROOT, "%,d", run.points().testY().length))
                : scene.say("vote.chart.training");
        return new Part<>(scene.say("vote.chart"), "", read + end(),
                new SizeChart(scene, frame, lines, true, this::call));
    }

    /** Why the rounds end before they were to, after another sentence. */
    private String end() {
        return switch (run.fitted().end()) {
            case ASKED -> "";
            case RIGHT -> " " + scene.say(stumps ? "vote.right" : "vote.right.tree");
            case GUESSING -> " " + scene.say(stumps ? "vote.guessing" : "vote.guessing.tree");
        };
    }

    private void call(Graphics2D g, Plot plot, List<List<Point2D>> lines) {
        double[] test = run.test();
        if (test.length == 0 || scene.seen() < rounds) {
            return;
        }
        int least = 0;
        for (int m = 1; m < test.length; m++) {
            least = test[m] < test[least] ? m : least;
        }
        List<String> words = new ArrayList<>();
        words.add(scene.say("vote.call", EnsembleScene.percent(test[least]), least + 1));
        double end = test[test.length - 1];
        if (least < test.length - 1) {
            boolean fits = wrong() && end > test[least] && run.training()[rounds - 1] < run.training()[least];
            words.add(scene.say(fits ? "vote.call.end" : "vote.call.last", EnsembleScene.percent(end),
                    test.length));
        }
        new Callout(scene.theme(), 0.95, 0.95).draw(g, words, null, plot.inside(), lines);
    }

    @Override
    public String strip() {
        return scene.say("strip.adaboost");
    }

    @Override
    public String stripRemark() {
        return scene.say(stumps ? "strip.adaboost.sub" : "strip.adaboost.tree");
    }

    /** The first round, the fifth, the one that is looked at, and the last that may be seen. */
    private int[] shown() {
        int last = Math.min(rounds, scene.seen());
        IntStream wanted = IntStream.concat(IntStream.of(SHOWN), IntStream.of(round, last));
        return wanted.filter(r -> r >= 1 && r <= last).distinct().sorted().toArray();
    }

    @Override
    public List<Part<EnsembleSpot>> below() {
        return IntStream.of(shown()).mapToObj(this::card).toList();
    }

    private Part<EnsembleSpot> card(int at) {
        AdaBoost.Round shown = run.fitted().rounds().get(at - 1);
        String remark = "e " + EnsembleScene.error(shown.error()) + "   α "
                + EnsembleScene.number(shown.vote());
        String carry = wrong()
                ? scene.say("vote.carry", EnsembleScene.percent(run.weightOnWrong()[at - 1]))
                : "";
        return new Part<>(scene.say("vote.round", at), remark, carry, new VoteMap(scene, run, at));
    }

    @Override
    public double[] shares() {
        double[] even = new double[Math.max(1, shown().length)];
        Arrays.fill(even, 1);
        return even;
    }

    @Override
    public String caption() {
        PlaneData data = run.recipe().plane();
        String drawn = data instanceof PlaneData.Generated g
                ? " · " + scene.say("caption.plane", scene.texts().get("data." + g.set() + ".name"),
                        EnsembleScene.number(g.noise()), EnsembleScene.percent(g.wrong()), g.seed())
                : "";
        return scene.say("caption.vote", round, run.points().x().length,
                round == 0 ? "–" : EnsembleScene.percent(run.training()[round - 1])) + drawn;
    }
}
