package gradientlab.export.generalization.code;

import gradientlab.core.Settings;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Bagging;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.data.PlanePoints;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.code.training.PointsCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many weak models as a program: what they say together after each of them. */
record EnsemblesCode(EnsemblesRecipe recipe, Template template) {

    private static final String MODEL = "generalization/model/";

    Script script() {
        boolean asked = !recipe.grid().isEmpty();
        boolean plane = recipe.method() == Method.ADABOOST;
        boolean bags = recipe.method() == Method.BOOTSTRAP || recipe.method() == Method.BAGGING;
        template.flag("random", !(recipe.plane() instanceof PlaneData.Given)).flag("normal", !plane)
                .flag("shuffle", plane || bags && !recipe.bagging().replacement());
        template.flag("asked", asked).value("samples", recipe.samples()).value("asked", plane
                ? Python.wrapped(String.valueOf(recipe.grid()))
                : Python.list(recipe.grid().stream().mapToDouble(point -> point.get(0)).toArray()));
        if (!plane) {
            boolean fresh = FreshSamples.asked(recipe).isPresent();
            template.flag("fresh", fresh).flag("sampled", fresh);
            template.value("curve", CurveCode.of(recipe.data(), template));
        }
        return switch (recipe.method()) {
            case BOOTSTRAP, BAGGING -> bagging();
            case BOOSTING -> boosting();
            case ADABOOST -> adaboost();
        };
    }

    private Script random(String name) {
        long seed = recipe.plane() instanceof PlaneData.Generated drawn ? drawn.seed() : 0;
        return RandomCode.put(template, Library.NUMPY, seed, recipe.data().seed())
                .script("generalization/" + name);
    }

    private static String depth(int depth) {
        return depth == ModelChoice.FULL ? "math.inf" : String.valueOf(depth);
    }

    private Script bagging() {
        Bagging plan = recipe.bagging();
        int n = recipe.data().n();
        String seed = recipe.data().seed() + " + 1000";
        template.flag("subsets", !plan.replacement());
        template.value("depth", depth(plan.depth()))
                .value("model", template.parts(MODEL + "tree", MODEL + "bootstraps").strip())
                .value("counts", plan.indices().isEmpty() ? counts("Random(" + seed + ")", n)
                        : "[np.bincount(draw, minlength=n) for draw in "
                                + Python.wrapped(String.valueOf(plan.indices())) + "]")
                .value("fresh counts", counts("random", n));
        List<Integer> some = IntStream.range(0, plan.members())
                .filter(tree -> !plan.leftOut().contains(tree)).boxed().toList();
        template.value("some", plan.leftOut().isEmpty() ? "list(range(" + plan.members() + "))"
                : Python.wrapped(some.toString()));
        template.value("fresh", template.part("generalization/bagging_fresh").strip());
        return random("bagging");
    }

    /** How often each tree draws each point, from a stream. */
    private String counts(String random, int n) {
        Bagging plan = recipe.bagging();
        int m = plan.replacement() ? plan.drawn(n) : Math.min(plan.drawn(n), n);
        return (plan.replacement() ? "bootstraps(" : "subsets(") + random + ", " + recipe.trees() + ", " + n
                + ", " + m + ")";
    }

    private Script boosting() {
        EnsemblesRecipe.Boosting plan = recipe.boosting();
        template.value("depth", depth(plan.depth())).value("rounds", plan.rounds())
                .value("rate", Python.number(plan.rate())).value("at once", Python.bool(plan.atOnce()))
                .value("model", template.parts(MODEL + "tree", MODEL + "boosted").strip());
        return random("boosting");
    }

    private Script adaboost() {
        template.value("depth", recipe.adaboost().depth()).value("rounds", recipe.adaboost().rounds())
                .value("points", points());
        return random("adaboost");
    }

    private String points() {
        if (recipe.plane() instanceof PlaneData.Generated drawn) {
            template.flag("tests", drawn.test() > 0);
            Settings knobs = new Settings(Map.of("noise", drawn.noise())).with("points",
                    drawn.n() + drawn.test());
            int wrong = (int) Math.round(drawn.wrong() * drawn.n());
            return PointsCode.of(new GeneratedData(drawn.set(), knobs), Library.NUMPY,
                    String.valueOf(drawn.seed()), template) + "\nx, test_x = x[:" + drawn.n() + "], x["
                    + drawn.n() + ":]\n"
                    + "y, test_y = 2 * y[:" + drawn.n() + "] - 1, 2 * y[" + drawn.n() + ":] - 1\n"
                    + "wrong = Random(" + drawn.seed() + " + 1000).shuffle(list(range(" + drawn.n() + ")))[:"
                    + wrong + "]\ny[wrong] *= -1";
        }
        PlanePoints given = PlanePoints.of(recipe.plane());
        template.flag("tests", given.testY().length > 0);
        return FileCode.table(Library.NUMPY, "x", given.x()) + FileCode.labels(Library.NUMPY, "y", given.y())
                + FileCode.table(Library.NUMPY, "test_x", given.testX())
                + FileCode.labels(Library.NUMPY, "test_y", given.testY())
                + "wrong = np.array([], int)";
    }
}
