package gradientlab.export.graph;

import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.export.format.Still;
import gradientlab.paint.picture.PictureLook;
import java.util.List;
import java.util.Optional;

/**
 * A graph whose parameters are updated, as a film over these updates: from none to those that were made, or,
 * if none were, those that are drawn ahead. Its pictures show the step that is looked at.
 *
 * @param recipe with parameters
 */
record UpdatesExportable(FormulaRecipe recipe) implements Exportable {

    @Override
    public String name() {
        return new GraphExportable(recipe).name();
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.of(recipe);
    }

    /** Updates. */
    @Override
    public int steps() {
        return recipe.updates() > 0 ? recipe.updates() : FormulaRun.AHEAD;
    }

    @Override
    public Frames frames(PictureLook look) {
        return GraphPainters.overUpdates(recipe, look).frames(look);
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        StepPainter painter = GraphPainters.overUpdates(recipe, options.look());
        int update = options.stillStep(steps());
        return g -> painter.paint(g, update);
    }

    @Override
    public Numbers numbers(Format format) {
        return GraphExportable.numbers(recipe, true, List.of());
    }
}
