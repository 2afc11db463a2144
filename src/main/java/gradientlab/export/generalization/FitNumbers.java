package gradientlab.export.generalization;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import gradientlab.export.generalization.Outcome.Found;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A fit: what it predicts at the grid, its coefficients, its errors, those of its folds, and the same errors
 * at every capacity or at every strength of a penalty.
 */
final class FitNumbers {

    private static final List<String> CAPACITIES =
            List.of("capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out");
    private static final List<String> MEDIANS =
            List.of("median_train_mse", "median_test_mse", "median_ridge_test_mse");
    private static final List<String> STRENGTHS = List.of("ridge_alpha", "ridge_train_mse",
            "ridge_test_mse", "lasso_alpha", "lasso_train_mse", "lasso_test_mse", "lasso_not_zero");

    private FitNumbers() {}

    static List<String> columns(FitRecipe fit) {
        return penalty(fit) ? STRENGTHS
                : drawn(fit) ? Stream.concat(CAPACITIES.stream(), MEDIANS.stream()).toList() : CAPACITIES;
    }

    private static boolean penalty(FitRecipe fit) {
        return fit.view() == View.PENALTY && fit.model().kind() == Kind.POLYNOMIAL;
    }

    private static boolean drawn(FitRecipe fit) {
        return fit.model().kind() == Kind.RANDOM_FEATURES && fit.model().draws() > 1;
    }

    static Found find(FitRecipe fit, Table table, Progress progress) throws ExportCancelled {
        FitRun run = FitRun.of(fit);
        ExportCancelled.ifAsked(progress);
        int step = run.step(fit);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!fit.grid().isEmpty()) {
            tree.put("prediction", Table.known(run.grid()[step]));
        }
        if (fit.model().kind() == Kind.POLYNOMIAL) {
            tree.put("coefficients", Table.known(run.coefficients()));
        }
        tree.put("train_mse", Table.known(run.train()[step]));
        run.testAt(step).ifPresent(error -> tree.put("test_mse", Table.known(error)));
        run.verdict().ifPresent(
                verdict -> tree.put("verdict", verdict.at(step).name().toLowerCase(Locale.ROOT)));
        tree.put("cross_validation", folds(run, step));
        if (run.leaveOneOut().length > 0) {
            tree.put("leave_one_out", Table.known(run.leaveOneOut()[step]));
        }
        if (penalty(fit)) {
            strengths(PenaltyRun.of(fit), tree, table);
        } else {
            capacities(run, progress, table);
        }
        tree.put(penalty(fit) ? "strengths" : "capacities", table.tree());
        return new Found(tree, table);
    }

    private static Map<String, Object> folds(FitRun run, int step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        double[] errors = new double[run.foldErrors().errors().length];
        for (int fold = 0; fold < errors.length; fold++) {
            errors[fold] = run.foldErrors().errors()[fold][step];
        }
        tree.put("fold_mse", Table.known(errors));
        tree.put("mean", Table.known(run.foldErrors().mean(step)));
        tree.put("se", Table.known(run.foldErrors().standardError(step)));
        int chosen = run.foldErrors().chosen();
        tree.put("chosen", chosen < 0 ? null : run.capacities().at(chosen));
        return tree;
    }

    private static void capacities(FitRun run, Progress progress, Table table) throws ExportCancelled {
        Optional<FeatureDraws> draws = drawn(run.recipe())
                ? GeneralizationPainters.draws(run.recipe(), progress)
                : Optional.empty();
        for (int step = 0; step < run.capacities().size(); step++) {
            double[] errors = {run.capacities().at(step), run.train()[step],
                    run.testAt(step).orElse(Double.NaN), run.foldErrors().mean(step),
                    run.foldErrors().standardError(step),
                    run.leaveOneOut().length > 0 ? run.leaveOneOut()[step] : Double.NaN};
            int at = step;
            table.add(DoubleStream.concat(Arrays.stream(errors), draws.stream()
                    .flatMap(all -> Stream.of(all.train(), all.test(), all.ridge()))
                    .mapToDouble(each -> FeatureDraws.median(each)[at])).toArray());
        }
    }

    private static void strengths(PenaltyRun run, Map<String, Object> tree, Table table) {
        tree.put("no_penalty", fit(run.none()));
        if (run.ridge().on()) {
            tree.put("ridge", fit(run.ridge().own()));
        }
        if (run.lasso().on()) {
            tree.put("lasso", fit(run.lasso().own()));
        }
        for (int i = 0; i < run.ridge().fits().length; i++) {
            PenaltyRun.Fit ridge = run.ridge().fits()[i];
            PenaltyRun.Fit lasso = run.lasso().fits()[i];
            table.add(ridge.alpha(), ridge.train(), ridge.test(), lasso.alpha(), lasso.train(),
                    lasso.test(), lasso.notZero());
        }
    }

    private static Map<String, Object> fit(PenaltyRun.Fit fit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("alpha", fit.alpha());
        tree.put("coefficients", Table.known(fit.coefficients()));
        tree.put("train_mse", Table.known(fit.train()));
        tree.put("test_mse", Table.known(fit.test()));
        return tree;
    }
}
