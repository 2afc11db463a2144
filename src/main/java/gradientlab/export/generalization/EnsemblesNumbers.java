package gradientlab.export.generalization;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.Bagging.OutOfBag;
import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.core.ensemble.Boosting;
import gradientlab.core.ensemble.ClassificationTree;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.ensemble.FreshSamples.OfBagging;
import gradientlab.experiment.generalization.ensemble.FreshSamples.OfBoosting;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import gradientlab.export.generalization.Outcome.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** An ensemble: what all its members predict at the grid, its errors, and the same after each member. */
final class EnsemblesNumbers {

    private EnsemblesNumbers() {}

    static List<String> columns(EnsemblesRecipe recipe) {
        return switch (recipe.method()) {
            case BOOTSTRAP, BAGGING -> List.of("trees", "train_mse", "test_mse", "oob_mse", "missing",
                    "variance", "variance_formula");
            case BOOSTING -> List.of("stages", "train_mse", "test_mse", "mean_unseen_mse", "mean_train_mse",
                    "mean_at_once_mse");
            case ADABOOST -> List.of("rounds", "train_error", "test_error", "weight_on_wrong", "error",
                    "alpha");
        };
    }

    static Found find(EnsemblesRecipe recipe, Table table, Progress progress) throws ExportCancelled {
        EnsembleRun run = EnsembleRun.of(recipe);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (run instanceof AdaBoostRun votes) {
            adaboost(votes, tree, table);
            return new Found(tree, table);
        }
        Optional<FreshSamples> fresh = GeneralizationPainters.fresh(recipe, progress);
        if (run instanceof BaggingRun trees) {
            bagging(trees, fresh.map(it -> ((OfBagging) it).variance()), tree, table);
        } else {
            boosting((BoostingRun) run, fresh.map(OfBoosting.class::cast), tree, table);
        }
        return new Found(tree, table);
    }

    private static void prediction(
            EnsemblesRecipe recipe, Map<String, Object> tree, ToDoubleFunction<double[]> at) {
        if (!recipe.grid().isEmpty()) {
            tree.put("prediction", Table.known(recipe.grid().stream()
                    .map(point -> point.stream().mapToDouble(Double::doubleValue).toArray())
                    .mapToDouble(at).toArray()));
        }
    }

    private static void error(Map<String, Object> tree, String name, double[] errors, int at) {
        if (errors.length > 0) {
            tree.put(name, Table.known(errors[at]));
        }
    }

    private static double[] errors(CurvePoints points, BinaryOperator<double[]> of) {
        return points.testX().length == 0 ? new double[0] : of.apply(points.testX(), points.testY());
    }

    private static double at(double[] errors, int i) {
        return i < errors.length ? errors[i] : Double.NaN;
    }

    private static void bagging(BaggingRun run, Optional<BaggingVariance> fresh, Map<String, Object> tree,
            Table table) {
        EnsemblesRecipe recipe = run.recipe();
        CurvePoints points = run.points();
        Bagging counted = run.first(recipe.bagging().members(), recipe.bagging().leftOut());
        int last = counted.trees().size() - 1;
        tree.put("members", last + 1);
        if (last < 0) {
            return;
        }
        double[] train = counted.errors(points.x(), points.y());
        double[] test = errors(points, counted::errors);
        OutOfBag[] outOfBag = counted.outOfBag();
        prediction(recipe, tree, point -> counted.trees().stream().mapToDouble(it -> it.at(point[0])).sum()
                / counted.trees().size());
        tree.put("train_mse", Table.known(train[last]));
        error(tree, "test_mse", test, last);
        tree.put("oob_mse", Table.known(outOfBag[last].meanSquare()));
        tree.put("oob_points", outOfBag[last].points());
        double[] single = errors(points, (x, y) -> new double[] {
                meanSquare(run.single(), x, y)});
        error(tree, "single_tree_test_mse", single, 0);
        fresh.ifPresent(variance -> {
            tree.put("s2", Table.known(variance.variance()));
            tree.put("rho", Table.known(variance.correlation()));
            tree.put("limit", Table.known(variance.covariance()));
        });
        int[] missing = run.missing();
        for (int b = 0; b <= last; b++) {
            int trees = b + 1;
            table.add(trees, train[b], at(test, b), outOfBag[b].meanSquare(), missing[b],
                    fresh.map(variance -> variance.measured()[trees - 1]).orElse(Double.NaN),
                    fresh.map(variance -> variance.formula(trees)).orElse(Double.NaN));
        }
        tree.put("trees", table.tree());
    }

    private static double meanSquare(RegressionTree tree, double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> (y[i] - tree.at(x[i])) * (y[i] - tree.at(x[i])))
                .sum() / x.length;
    }

    private static void boosting(
            BoostingRun run, Optional<OfBoosting> fresh, Map<String, Object> tree, Table table) {
        EnsemblesRecipe recipe = run.recipe();
        CurvePoints points = run.points();
        Boosting fitted = run.fitted(recipe.boosting().atOnce());
        int last = fitted.trees().size();
        double[] train = fitted.errors(points.x(), points.y());
        double[] test = errors(points, fitted::errors);
        prediction(recipe, tree, point -> fitted.mean() + fitted.rate()
                * fitted.trees().stream().mapToDouble(it -> it.at(point[0])).sum());
        tree.put("train_mse", Table.known(train[last]));
        error(tree, "test_mse", test, last);
        for (int m = 0; m <= last; m++) {
            int stage = m;
            table.add(m, train[m], at(test, m), fresh.map(it -> it.unseen()[stage]).orElse(Double.NaN),
                    fresh.map(it -> it.training()[stage]).orElse(Double.NaN),
                    fresh.map(it -> it.atOnce()[stage]).orElse(Double.NaN));
        }
        tree.put("stages", table.tree());
    }

    private static void adaboost(AdaBoostRun run, Map<String, Object> tree, Table table) {
        AdaBoost fitted = run.fitted();
        int last = fitted.rounds().size();
        prediction(run.recipe(), tree, point -> fitted.at(point, last));
        error(tree, "train_error", run.training(), run.training().length - 1);
        error(tree, "test_error", run.test(), run.test().length - 1);
        List<Object> rounds = new ArrayList<>();
        for (int m = 0; m < last; m++) {
            AdaBoost.Round round = fitted.rounds().get(m);
            rounds.add(round(round));
            table.add(m + 1, at(run.training(), m), at(run.test(), m), at(run.weightOnWrong(), m),
                    round.error(), round.vote());
        }
        tree.put("rounds", rounds);
        tree.put("errors", table.tree());
    }

    /** Of a stump [feature, threshold, left, right, error, alpha]; of a deeper tree its first question. */
    private static List<Object> round(AdaBoost.Round round) {
        ClassificationTree tree = round.tree();
        boolean stump = !tree.isLeaf() && tree.left().isLeaf() && tree.right().isLeaf();
        return Arrays.asList(tree.isLeaf() ? null : tree.feature(),
                tree.isLeaf() ? null : Table.known(tree.threshold()),
                stump ? tree.left().label() : null, stump ? tree.right().label() : null,
                Table.known(round.error()), Table.known(round.vote()));
    }
}
