package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Bagging;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What is said and painted of bootstrap samples. */
final class Samples {

    private final EnsembleScene scene;
    private final BaggingRun run;
    private final int n;
    private final int m;

    Samples(EnsembleScene scene, BaggingRun run) {
        this.scene = scene;
        this.run = run;
        n = run.points().n();
        m = run.all().draws()[tree()].length;
    }

    /** The chosen tree, from 0; of bagging one of those that are looked at. */
    int tree() {
        int all = run.all().trees().size();
        int shown = scene.recipe().method() == Method.BAGGING ? Math.min(all, scene.step()) : all;
        return Math.min(scene.sight().tree(), Math.max(1, shown) - 1);
    }

    boolean replacement() {
        return scene.recipe().bagging().replacement() || !scene.recipe().bagging().indices().isEmpty();
    }

    /** How many points are drawn for a tree. */
    int size() {
        return m;
    }

    /** How often each point is among the first draws for the chosen tree. */
    int[] counts(int draws) {
        int[] counts = new int[n];
        IntStream.of(run.all().draws()[tree()]).limit(draws).forEach(i -> counts[i]++);
        return counts;
    }

    int[] whole() {
        return counts(m);
    }

    String remark() {
        return scene.say(replacement() ? "strip.bagging.sub" : "strip.bagging.without", m, n);
    }

    /** How many different points are expected after some draws. */
    double expected(int draws) {
        return replacement() ? Bagging.expectedDifferent(n, draws) : draws;
    }

    /** The sample of the chosen tree, as far as it is drawn. */
    Part<EnsembleSpot> counts(int[] counts) {
        int different = (int) IntStream.of(counts).filter(count -> count > 0).count();
        return new Part<>(scene.say("sample", tree() + 1),
                scene.say("sample.count", different, n - different), scene.say("sample.read"),
                new SampleGrid(scene, counts));
    }

    /** How many points are missing from the samples of the first trees. */
    Part<EnsembleSpot> missing(int trees) {
        double expected = n - expected(m);
        String read = !replacement() ? scene.say("missing.without", n, m, n - m)
                : scene.say(m == n ? "missing.read" : "missing.read.m", n, PrintedNumbers.superscript(m),
                        PrintedNumbers.shown(expected, 3));
        int[] missing = Arrays.copyOf(run.missing(), trees);
        return new Part<>(scene.say("missing", trees), "", read,
                new MissingChart(scene, missing, expected, tree()));
    }

    /** The data in a caption. */
    static String data(EnsembleScene scene) {
        CurveData data = scene.run().recipe().data();
        return data instanceof Generated drawn
                ? " · " + scene.say("caption.data", drawn.function().shown(),
                        EnsembleScene.number(drawn.noise()), drawn.seed())
                : "";
    }
}
