package gradientlab.export.graph;

import gradientlab.core.graph.GraphException;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.paint.graph.activation.ActivationsPicture;
import gradientlab.paint.graph.formula.FormulaPicture;
import gradientlab.paint.graph.norm.NormPicture;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;

/** The picture of an experiment at each of its steps. */
interface StepPainter {

    /** Paints a step into (0, 0, width, height). */
    void paint(Graphics2D g, int step);

    /** That of the recipe's mode. */
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
