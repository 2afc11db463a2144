package gradientlab.export.generalization.code;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.experiment.generalization.model.Families;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One model fitted to many samples as a program: bias² and variance at every capacity. */
record BiasCode(BiasRecipe recipe, Template template) {

    Script script() {
        CurveData data = recipe.data();
        ModelChoice model = recipe.model();
        List<ModelChoice> all = new ArrayList<>(List.of(model));
        all.addAll(recipe.compare());
        boolean told = !recipe.given().isEmpty();
        boolean known = !recipe.bootstrap() && (data.truth().isPresent() || !recipe.truth().isEmpty());
        boolean same = told || !recipe.bootstrap()
                && !(data instanceof Generated drawn && drawn.places() == Places.RANDOM);
        boolean linear = model.kind() == Kind.POLYNOMIAL && !code(model).lasso() || model.kind() == Kind.KNN
                || model.kind() == Kind.RANDOM_FEATURES;
        String x = Python.number(recipe.x());
        template.flag("sampled", !told && !recipe.bootstrap() && !same);
        template.value("curve", CurveCode.of(data, template)).value("sampling", sampling())
                .value("grid", recipe.grid().isEmpty() ? midpoints(data)
                        : "np.array(" + list(recipe.grid()) + ")")
                .value("truth values", recipe.truth().isEmpty() ? "f(grid)"
                        : "np.array(" + list(recipe.truth()) + ")")
                .value("capacities", code(model).capacities()).value("x", x)
                .value("noise", data.sigma().map(sigma -> Python.number(sigma) + " ** 2").orElse("None"))
                .value("truth at", data.truth().isEmpty() ? "None" : "float(f(np.array([" + x + "]))[0])");
        template.flag("known", known).flag("theory", known && same && linear && data.truth().isPresent())
                .flag("again", Families.repeats(model)).flag("normal", true)
                .flag("torch", all.stream().anyMatch(each -> code(each).torch()));
        models(all);
        template.value("capacity", model.capacity());
        return RandomCode.put(template, Library.NUMPY, recipe.data().seed()).script("generalization/bias");
    }

    private static String midpoints(CurveData data) {
        String unit = "(np.arange(" + BiasRun.GRID + ") + 0.5) / " + BiasRun.GRID;
        return data.from() == 0 && data.to() == 1 ? unit
                : Python.number(data.from()) + " + " + Python.number(data.to() - data.from()) + " * " + unit;
    }

    private static String list(List<Double> values) {
        return Python.wrapped(
                Python.list(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private ModelCode code(ModelChoice choice) {
        return new ModelCode(choice, recipe.data(), template);
    }

    private String sampling() {
        int count = recipe.samples();
        String seed = String.valueOf(recipe.data().seed());
        String sigma = Python.number(recipe.data().sigma().orElse(0.0));
        if (!recipe.given().isEmpty()) {
            return Python.wrapped("samples = [(x, np.array(row)) for row in " + recipe.given() + "]");
        }
        if (recipe.bootstrap()) {
            return "random = Random(" + seed + " + 1000)\ndrawn = (random.uniform(" + count
                    + ", len(x)) * len(x)).astype(int)\nsamples = [(x[some], y[some]) for some in drawn]";
        }
        if (recipe.data() instanceof Generated drawn && drawn.places() == Places.RANDOM) {
            return "random = Random(" + seed + ")\nsamples = [sample(random) for _ in range(" + count + ")]";
        }
        return "noise = " + sigma + " * Random(" + seed + " + 100).normal(" + count
                + ", len(x))\nsamples = [(x, f(x) + row) for row in noise]";
    }

    /** The model at all capacities, and those beside it that are not among them. */
    private void models(List<ModelChoice> all) {
        boolean ridge = all.stream().anyMatch(each -> each.l2() > 0);
        code(all.get(0)).polynomials(ridge);
        Set<String> helpers = new LinkedHashSet<>();
        all.forEach(each -> helpers.addAll(code(each).helpers()));
        template.flag("z", all.stream().anyMatch(each -> code(each).scales(ridge))).flag("legendre",
                all.stream().anyMatch(each -> each.kind() == Kind.POLYNOMIAL && !code(each).lasso()));
        List<String> models = new ArrayList<>();
        if (!helpers.isEmpty()) {
            models.add(code(all.get(0)).parts(List.copyOf(helpers), "predict"));
        }
        models.add(code(all.get(0)).parts(List.of(code(all.get(0)).own()), "predict"));
        ModelChoice model = all.get(0);
        Capacities capacities = Capacities.of(model, recipe.data());
        List<String> compared = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            ModelChoice each = all.get(i);
            boolean among = each.withCapacity(model.capacity()).equals(model)
                    && capacities.values().contains(each.capacity());
            if (among) {
                compared.add("    told[CAPACITIES.index(" + each.capacity() + ")],");
            } else {
                models.add(code(each).parts(List.of(code(each).own()), "beside_" + i));
                compared.add("    terms(fitted(beside_" + i + ", grid, [" + each.capacity() + "])[0]),");
            }
        }
        template.value("models", String.join("\n\n\n", models))
                .value("compared", String.join("\n", compared));
    }
}
