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
import java.awt.Graphics2D;

/** Who paints the recipes of each mode. */
final class GraphPainters {

    private GraphPainters() {}

    /**
     * Not over its steps, but over the updates of a graph's parameters, as seen in the step that is looked
     * at.
     */
    static StepPainter overUpdates(FormulaRecipe recipe, PictureLook look) {
        FormulaPicture picture = new FormulaPicture(look);
        return new StepPainter() {
            private FormulaRun run = run(recipe.withUpdates(0));

            @Override
            public void paint(Graphics2D g, int update) {
                FormulaRecipe made = recipe.withUpdates(update);
                try {
                    run = FormulaRun.of(made, run);
                } catch (GraphException e) {
                    throw new IllegalStateException("a recipe that was not checked", e);
                }
                picture.paint(g, run, run.at());
            }
        };
    }

    private static FormulaRun run(FormulaRecipe recipe) {
        try {
            return FormulaRun.of(recipe);
        } catch (GraphException e) {
            throw new IllegalStateException("a recipe that was not checked", e);
        }
    }

    /** The painter of the recipe's mode. */
    static StepPainter of(GraphRecipe recipe, PictureLook look) {
        if (recipe instanceof FormulaRecipe formulas) {
            FormulaRun run = run(formulas);
            FormulaPicture picture = new FormulaPicture(look);
            return (g, step) -> picture.paint(g, run, step);
        }
        return recipe instanceof ActivationsRecipe activations
                ? new ActivationsPicture(activations, look)::paint
                : new NormPicture((NormRecipe) recipe, look)::paint;
    }
}
