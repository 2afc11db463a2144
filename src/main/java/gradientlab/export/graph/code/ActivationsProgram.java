package gradientlab.export.graph.code;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.export.code.About;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.text.Texts;
import java.util.stream.Collectors;

/** Activations beside each other as a program. */
final class ActivationsProgram {

    private ActivationsProgram() {}

    static Script script(ActivationsRecipe recipe, Texts texts) {
        String activations = recipe.activations().stream().map(id -> line(recipe, id))
                .collect(Collectors.joining("\n"));
        return new Template(texts).flag("functional", activations.contains("F."))
                .value("about", About.text(recipe.notes(), texts.get("code.graph.title"), texts))
                .value("activations", activations)
                .value("x", Python.real(recipe.x())).value("layers", recipe.layers())
                .value("mean", Python.real(recipe.inputs().mean()))
                .value("deviation", Python.real(recipe.inputs().deviation()))
                .value("threshold", Python.number(recipe.threshold()))
                .value("factor", switch (recipe.slope()) {
                    case AT_X -> "slope";
                    case AT_BEST -> "steepest";
                    case OVER_INPUTS -> "rms_slope";
                }).script("graph/activations");
    }

    private static String line(ActivationsRecipe recipe, String id) {
        double shape = recipe.shapes().of(id);
        Curve curve = new Curve(GraphActivations.find(id).orElseThrow(), shape);
        return "    " + Python.text(id) + ": (lambda x: " + ActivationCode.of(id, "x", shape) + ", "
                + Python.number(curve.inactiveBelow()) + "),";
    }
}
