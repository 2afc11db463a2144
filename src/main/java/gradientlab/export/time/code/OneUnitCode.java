package gradientlab.export.time.code;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.PlanCode;
import gradientlab.export.format.ExportException;
import java.util.List;
import java.util.stream.Collectors;

/** The modes of a single unit as programs: the cliff in its loss surface, its gates set by hand. */
record OneUnitCode(TimeRecipe recipe, Template template) {

    /** SGD over the cliff, clipped in several ways. */
    Script cliff() throws ExportException {
        Cliff cliff = recipe.cliff();
        if (cliff.subject() == Subject.NETWORK) {
            throw new ExportException("code.none.clipped");
        }
        boolean exactly = cliff.clips().stream()
                .anyMatch(clip -> clip.kind() != Clip.Kind.OFF && clip.exact());
        return template.value("length", cliff.length()).value("lr", Python.number(cliff.lr()))
                .value("steps", cliff.steps()).value("w", Python.real(cliff.w()))
                .value("b", Python.real(cliff.b())).flag("exactly", exactly)
                .value("exactly", template.part("training/clip").stripTrailing())
                .value("runners", cliff.clips().stream().map(OneUnitCode::runner)
                        .collect(Collectors.joining("\n")))
                .script("time/cliff");
    }

    private static String runner(Clip clip) {
        String name = Python.tree(RecipeFields.clip(clip));
        String code = PlanCode.clip(clip);
        return "    told(" + name + ", " + (code.isEmpty() ? "None" : code) + "),";
    }

    /** Gates that are numbers, one a time step. */
    Script gates() {
        template.flag("normal", true).value("length", recipe.gates().length());
        return RandomCode.put(template, Library.TORCH)
                .value("task", template.part("time/task/recall").strip())
                .value("i", gate(recipe.gates().input())).value("f", gate(recipe.gates().forget()))
                .value("o", gate(recipe.gates().output())).script("time/gates");
    }

    private static String gate(List<Double> gate) {
        return Python.wrapped(
                Python.list(gate.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
