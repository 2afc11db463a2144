package gradientlab.export.graph.code;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.export.code.About;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.text.Texts;
import java.util.List;

/** A batch through batch norm and an activation as a program. */
final class NormProgram {

    private NormProgram() {}

    static Script script(NormRecipe recipe, Texts texts) {
        NormRecipe.Statistics statistics = recipe.statistics();
        boolean off = recipe.position() == Position.OFF;
        boolean drawn = !off && statistics.batches() > 0;
        Curve curve = new NormRun(recipe).curve();
        String f = ActivationCode.of(recipe.activation(), "x", curve.shape());
        Template template = new Template(texts).flag("off", off).flag("drawn", drawn)
                .flag("before", recipe.position() == Position.BEFORE)
                .flag("after", recipe.position() == Position.AFTER)
                .flag("running", statistics.source() == NormRecipe.Source.RUNNING)
                .flag("functional", drawn || f.contains("F."))
                .value("about", About.text(recipe.notes(), texts.get("code.graph.title"), texts));
        // Those of the numbers themselves, unless batches were drawn from others.
        String mean = statistics.drawnFrom().map(from -> Python.real(from.mean())).orElse("POINTS.mean()");
        String deviation = statistics.drawnFrom().map(from -> Python.real(Math.sqrt(from.variance())))
                .orElse("POINTS.std(unbiased=False)");
        template.value("points", Python.list(doubles(recipe.points().z())))
                .value("weights", Python.list(recipe.points().weighed()))
                .value("scale", Python.number(recipe.points().scale()))
                .value("shift", Python.number(recipe.points().shift()))
                .value("gamma", Python.real(recipe.knobs().gamma()))
                .value("beta", Python.real(recipe.knobs().beta()))
                .value("eps", Python.number(recipe.knobs().eps())).value("f", f)
                .value("seed", statistics.seed()).value("mean", mean).value("deviation", deviation)
                .value("batches", statistics.batches()).value("rho", Python.number(statistics.rho()));
        if (drawn) {
            RandomCode.put(template.flag("normal", true), Library.TORCH, statistics.seed());
        }
        return template.script("graph/norm");
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
