package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.ensemble.Orders;
import gradientlab.paint.generalization.NumberRow;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers that stand beside the picture of an ensemble. */
public final class EnsembleNumbers {

    /**
     * Numbers under a title.
     *
     * @param words what they mean, may be empty
     */
    public record Block(String title, List<NumberRow> rows, String words) {
        public static final Block NONE = new Block("", List.of(), "");
    }

    private final EnsembleScene scene;
    private final int step;

    private EnsembleNumbers(EnsembleScene scene) {
        this.scene = scene;
        step = scene.step();
    }

    /** What is said of the step that is looked at; nothing of what a class is to guess first. */
    public static List<Block> of(EnsembleScene scene) {
        EnsembleNumbers numbers = new EnsembleNumbers(scene);
        return switch (scene.recipe().method()) {
            case BOOTSTRAP -> List.of(numbers.draws((BaggingRun) scene.run()));
            case BAGGING -> numbers.trees((BaggingRun) scene.run());
            case BOOSTING -> numbers.stages((BoostingRun) scene.run());
            case ADABOOST -> numbers.rounds((AdaBoostRun) scene.run());
        };
    }

    private NumberRow row(String key, String number, Object... arguments) {
        return new NumberRow(scene.say("panel." + key, arguments), number);
    }

    private static String error(double value) {
        return Double.isFinite(value) ? EnsembleScene.error(value) : "–";
    }

    private Block draws(BaggingRun run) {
        Samples samples = new Samples(scene, run);
        int drawn = Math.min(step, samples.size());
        int[] counts = samples.counts(drawn);
        int different = (int) IntStream.of(counts).filter(count -> count > 0).count();
        List<NumberRow> rows = List.of(
                row("boot.drawn", String.valueOf(drawn)),
                row("boot.different", String.valueOf(different)),
                row("boot.expected", PrintedNumbers.shown(samples.expected(drawn), 3)),
                row("boot.missing", String.valueOf(counts.length - different)),
                row("boot.most", String.valueOf(IntStream.of(counts).max().orElse(0))));
        return new Block(scene.say("panel.boot", samples.tree() + 1), rows, "");
    }

    private List<Block> trees(BaggingRun run) {
        int trees = Math.min(step, run.all().trees().size());
        if (trees == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Bagging shown = run.first(trees, scene.recipe().bagging().leftOut());
        List<NumberRow> rows = new ArrayList<>();
        int kept = shown.trees().size();
        if (run.points().testX().length > 0 && kept > 0) {
            rows.add(row("bag.single", error(run.singleError())));
            rows.add(row("bag.mean", error(last(shown.errors(run.points().testX(), run.points().testY()))),
                    kept));
        }
        if (kept > 0) {
            rows.add(row("bag.oob", error(shown.outOfBag()[kept - 1].meanSquare())));
        }
        String title = kept == 1 ? scene.say("panel.bag.one") : scene.say("panel.bag", kept);
        blocks.add(new Block(title, rows, scene.say("panel.bag.oob.say")));
        if (scene.fresh().orElse(null) instanceof FreshSamples.OfBagging fresh && !scene.guessing()) {
            blocks.add(variance(fresh.variance(), fresh.asked().samples(), trees));
        }
        return blocks;
    }

    private Block variance(BaggingVariance variance, int samples, int trees) {
        int b = Math.min(trees, variance.measured().length);
        List<NumberRow> rows = List.of(
                row("fresh.s2", four(variance.variance())),
                row("fresh.rho", EnsembleScene.number(variance.correlation())),
                new NumberRow(scene.say("limit"), four(variance.covariance())),
                row("fresh.measured", four(variance.measured()[b - 1]), b),
                row("fresh.formula", four(variance.formula(b)), b));
        return new Block(scene.say("panel.fresh", samples), rows, scene.say("panel.fresh.say"));
    }

    /** Variances that are told apart: to the fourth decimal. */
    private static String four(double value) {
        return PrintedNumbers.shown(Math.rint(1e4 * value) / 1e4, 4);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private List<Block> stages(BoostingRun run) {
        boolean once = scene.recipe().boosting().atOnce();
        int stage = Math.min(step, run.fitted(false).trees().size());
        List<NumberRow> rows = new ArrayList<>();
        rows.add(row("boost.training", error(run.judged(once).training()[stage])));
        boolean judged = run.points().testX().length > 0;
        if (judged && !scene.guessing()) {
            rows.add(row("boost.test", error(run.judged(once).test()[stage]), run.points().testX().length));
        }
        run.recipe().data().sigma().ifPresent(
                sigma -> rows.add(row("boost.noise", error(sigma * sigma))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(scene.say("panel.boost", stage), rows, ""));
        if (judged && !scene.guessing()) {
            blocks.add(orders(run, Math.max(1, stage)));
        }
        return blocks;
    }

    private Block orders(BoostingRun run, int stage) {
        boolean stumps = run.recipe().boosting().depth() == 1;
        String tree = stumps ? "" : ".tree";
        int all = run.ordered();
        double[] shuffled = run.errors(Orders.shuffled(all, scene.sight().shuffles()));
        List<NumberRow> rows = List.of(
                row("order.turn", error(run.inTurn().test()[all])),
                row("order.shuffled" + tree, error(shuffled[all])),
                row("order.once", error(run.atOnce().test()[all])));
        return new Block(scene.say("panel.order" + tree, all), rows,
                scene.say("panel.order.say" + tree, stage + 1, stage));
    }

    private List<Block> rounds(AdaBoostRun run) {
        int round = Math.min(step, run.fitted().rounds().size());
        if (round == 0) {
            return List.of();
        }
        AdaBoost.Round shown = run.fitted().rounds().get(round - 1);
        boolean wrong = run.points().wrong().length > 0;
        List<NumberRow> rows = new ArrayList<>();
        rows.add(row("round.error", error(shown.error())));
        rows.add(row("round.vote", error(shown.vote())));
        if (wrong && !scene.guessing()) {
            rows.add(row("round.onwrong", percent(run.weightOnWrong()[round - 1])));
        }
        rows.add(row("round.training", percent(run.training()[round - 1])));
        if (run.test().length > 0 && !scene.guessing()) {
            rows.add(row("round.test", percent(run.test()[round - 1])));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(scene.say("panel.round", round), rows, ""));
        if (wrong && !scene.guessing()) {
            blocks.add(wrong(run, round));
        }
        return blocks;
    }

    private static String percent(double share) {
        return EnsembleScene.percent(share) + " %";
    }

    private Block wrong(AdaBoostRun run, int round) {
        int n = run.points().y().length;
        int wrong = run.points().wrong().length;
        double even = (double) wrong / n;
        double carried = run.weightOnWrong()[round - 1];
        String words = scene.say(carried > even ? "panel.wrong.say" : "panel.wrong.less",
                EnsembleScene.percent(even), round, EnsembleScene.percent(carried));
        return new Block(scene.say("panel.wrong", n, wrong),
                List.of(row("wrong.even", percent(even)), row("round.onwrong", percent(carried))), words);
    }
}
