package gradientlab.export.convolution.code;

import gradientlab.core.convolution.function.Shape;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;

/** One function over the other. */
final class FunctionsProgram {

    private FunctionsProgram() {}

    static Script script(FunctionsRecipe functions, Template template) {
        boolean again = functions.times() > 1;
        template.flag("again", again).flag("flip", functions.flip())
                .value("t", Python.real(functions.t())).value("delta", Python.number(functions.delta()))
                .value("spacings", Python.list(
                        FunctionsRecipe.SPACINGS.stream().mapToDouble(Double::doubleValue).toArray()))
                .value("f", curve(functions.f())).value("g", curve(functions.g()))
                .value("fknots", Python.list(functions.f().knots()))
                .value("gknots", Python.list(functions.g().knots()))
                .value("times", functions.times());
        if (again) {
            template.value("again", template.part("convolution/again"));
        }
        return template.script("convolution/functions");
    }

    private static String curve(Shape shape) {
        String a = Python.number(shape.halfWidth());
        return switch (shape.kind()) {
            case BOX -> "torch.ones_like(s)";
            case TRIANGLE -> "1 - s.abs() / " + a;
            case GAUSS -> "torch.exp(-(s**2) / (2 * " + a + "**2))";
            case DECAY -> "torch.exp(-" + Python.number(shape.rate()) + " * s)";
            case SINE -> "torch.sin(2 * math.pi * s / " + a + ")";
        };
    }
}
