package gradientlab.export.graph;

import gradientlab.core.graph.GraphException;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.export.format.StepPainter;
import gradientlab.paint.graph.activation.ActivationsPicture;
import gradientlab.paint.graph.formula.FormulaPicture;
import gradientlab.paint.graph.norm.NormPicture;
import gradientlab.paint.picture.PictureLook;

/** Who paints the recipes of each mode. */
final class GraphPainters {

    private GraphPainters() {}

    /** The painter of the recipe's mode. */
    static StepPainter of(GraphRecipe recipe, PictureLook look) {
        if (recipe instanceof FormulaRecipe formulas) {
            try {
                return new FormulaPicture(FormulaRun.of(formulas), look)::paint;
            } catch (GraphException e) {
                throw new IllegalStateException("a recipe that was not checked", e);
            }
        }
        return recipe instanceof ActivationsRecipe activations
                ? new ActivationsPicture(activations, look)::paint
                : new NormPicture((NormRecipe) recipe, look)::paint;
    }
}
