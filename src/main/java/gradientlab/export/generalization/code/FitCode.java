package gradientlab.export.generalization.code;

import gradientlab.experiment.generalization.CrossValidation;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import java.util.ArrayList;
import java.util.List;

/** One model of a curve as a program: its errors at every capacity, on folds and point by point. */
record FitCode(FitRecipe recipe, Template template) {

    private static final String MEDIANS =
            ", \"median_train_mse\", \"median_test_mse\", \"median_ridge_test_mse\"";

    Script script() {
        ModelChoice model = recipe.model();
        ModelCode code = new ModelCode(model, recipe.data(), template);
        boolean polynomial = model.kind() == Kind.POLYNOMIAL;
        boolean penalty = recipe.view() == View.PENALTY && polynomial;
        boolean draws = model.kind() == Kind.RANDOM_FEATURES && model.draws() > 1;
        template.value("curve", CurveCode.of(recipe.data(), template))
                .value("capacities", code.capacities()).value("model", code.code(penalty))
                .value("count", model.draws()).value("ratio", Python.number(model.ratio()))
                .value("coefficients", code.lasso()
                        ? "lasso(x, y, " + model.capacity() + ", [" + Python.number(model.l1()) + "], "
                                + Python.number(model.ratio()) + ")[0]"
                        : penalty
                                ? "coefficients(x, y, " + model.capacity() + ", " + Python.number(model.l2())
                                        + ")"
                                : polynomial ? solved(model) : "")
                .value("lasso", code.lasso() ? "" : template.part("generalization/model/lasso").strip())
                .value("compared", Python.number(FeatureDraws.compared(model)))
                .value("own l2", Python.number(model.l2())).value("own l1", Python.number(model.l1()))
                .value("asked", recipe.grid().isEmpty() ? ""
                        : ", " + Python.list(
                                recipe.grid().stream().mapToDouble(Double::doubleValue).toArray()));
        template.flag("coefficients", polynomial).flag("penalty", penalty).flag("draws", draws)
                .flag("torch", code.torch()).flag("grid", !recipe.grid().isEmpty())
                .flag("own_ridge", model.l2() > 0).flag("own_lasso", model.l1() > 0)
                .flag("shuffle", recipe.validation().assignment() == Assignment.SHUFFLED)
                .flag("normal", true).flag("z", code.scales(penalty || model.l2() > 0))
                .flag("legendre", polynomial && !code.lasso())
                .value("legendre", penalty ? "leg2poly, legvander"
                        : model.l2() == 0 ? "leg2poly, legfit, legvander"
                                : "legvander")
                .value("medians", draws ? ", *medians" : "").value("names", Python.wrapped("names = ["
                        + "\"capacity\", \"train_mse\", \"test_mse\", \"cv_mean\", \"cv_se\", \"leave_one_out\""
                        + (draws ? MEDIANS : "") + "]"));
        folds();
        leaveOneOut();
        figures();
        template.value("penalty", penalty ? "\n\n" + template.part("generalization/penalty").strip() : "")
                .value("draws", draws ? template.part("generalization/draws").strip() : "");
        return RandomCode.put(template, Library.NUMPY, recipe.data().seed()).script("generalization/fit");
    }

    /** What is said of the capacity that is looked at, of one line or more. */
    private void figures() {
        List<String> all = new ArrayList<>(List.of("\"train_mse\": train[own]"));
        figure(all, "tests", "\"test_mse\": test[own]");
        figure(all, "loo", "\"leave_one_out\": loo[own]");
        figure(all, "grid", "\"prediction\": fits[own, n + len(test_x) :]");
        template.value("figures", Python.wrapped("found = {" + String.join(", ", all) + "}"));
    }

    private void figure(List<String> all, String flag, String entry) {
        if (template.holds(flag)) {
            all.add(entry);
        }
    }

    private void folds() {
        CrossValidation asked = recipe.validation();
        int k = asked.folds();
        String size = asked.copies().isPresent() ? "len(fx)" : "n";
        String places = asked.copies().isPresent() ? "fx" : "x";
        template.flag("copies", asked.copies().isPresent()).value("folds", k)
                .value("copies", asked.copies().map(copies -> "times, jitter = " + copies.times() + ", "
                        + Python.number(copies.jitter()) + " * Random(" + copies.seed() + ").normal("
                        + (copies.times() - 1) + " * n)\n"
                        + "fx, fy = np.tile(x, times), np.tile(y, times)\nfx[n:] += jitter").orElse(""))
                .value("fx", asked.copies().isPresent() ? "fx" : "x")
                .value("fy", asked.copies().isPresent() ? "fy" : "y")
                .value("fold", switch (asked.assignment()) {
                    case SHUFFLED ->
                        "fold = np.argsort(Random(" + recipe.data().seed() + " + 2000).shuffle(list(range("
                                + size + ")))) % " + k;
                    case SORTED ->
                        "fold = np.argsort(np.argsort(" + places + ", kind=\"stable\")) * " + k + " // "
                                + size;
                    case MODULO -> "fold = np.arange(" + size + ") % " + k;
                });
    }

    /** The coefficients of one degree, of the powers of z. */
    private String solved(ModelChoice model) {
        template.flag("solved", true);
        if (model.l2() > 0) {
            return "np.linalg.solve(r, q[:n].T @ y)";
        }
        return "leg2poly(legfit(" + CurveCode.scaled(recipe.data(), "x") + ", y, " + model.capacity() + "))";
    }

    private void leaveOneOut() {
        boolean hat = recipe.model().kind().penalised()
                && !new ModelCode(recipe.model(), recipe.data(), template).lasso();
        boolean none = recipe.model().kind() == Kind.NETWORK;
        template.flag("loo", !none).flag("hat", hat)
                .flag("refits", !hat && !none || recipe.validation().copies().isPresent())
                .value("loo", hat ? """
                        hat = np.array([predict(x, np.eye(n)[i], x)[:, i] for i in range(n)])
                        rest = np.where(1 - hat > 1e-12, 1 - hat, np.nan)
                        loo = (((y - predict(x, y, x)).T / rest) ** 2).mean(0)"""
                        : none ? "loo = np.full(len(CAPACITIES), np.nan)"
                                : "loo = left_out(x, y, np.arange(n), n).mean(0)");
    }
}
