package gradientlab.export.graph.code;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;

/** A recipe of the lab Backprop as a program, whichever its mode. */
public final class GraphCode implements CodeKind<GraphRecipe> {

    @Override
    public RecipeKind<GraphRecipe> kind() {
        return GraphKind.KIND;
    }

    @Override
    public Script code(GraphRecipe recipe, Detail detail, Texts texts) throws ExportException {
        if (recipe instanceof FormulaRecipe formulas) {
            return new FormulaProgram(formulas).script(texts);
        }
        return recipe instanceof ActivationsRecipe activations
                ? ActivationsProgram.script(activations, texts)
                : NormProgram.script((NormRecipe) recipe, texts);
    }
}
