package gradientlab.export.graph;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.NormRecipe;
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

/** An experiment of the lab Backprop as it is exported; a film goes over its steps. */
public record GraphExportable(GraphRecipe recipe) implements Exportable {

    @Override
    public String name() {
        return Exportable.name(recipe, switch (recipe.mode()) {
            case GRAPH -> "graph";
            case ACTIVATIONS -> "activations";
            case BATCH_NORM -> "batch-norm";
        });
    }

    /** Opened again it shows the step of the picture. */
    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.of(options.step() == ExportOptions.LAST_STEP
                ? recipe
                : recipe.withAt(options.stillStep(steps())));
    }

    @Override
    public int steps() {
        return GraphKind.KIND.steps(recipe);
    }

    @Override
    public int step() {
        return Math.min(recipe.at(), steps());
    }

    @Override
    public Optional<Exportable> overUpdates() {
        return recipe instanceof FormulaRecipe formulas && !formulas.parameters().isEmpty()
                ? Optional.of(new UpdatesExportable(formulas))
                : Optional.empty();
    }

    @Override
    public Frames frames(PictureLook look) {
        return GraphPainters.of(recipe, look).frames(look);
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        StepPainter painter = GraphPainters.of(recipe, options.look());
        int step = options.stillStep(steps());
        return g -> painter.paint(g, step);
    }

    /** All that is known of it, checks included. */
    @Override
    public Numbers numbers(Format format) {
        return numbers(recipe, true, List.of());
    }

    /**
     * The numbers of any of the modes.
     *
     * @param checked whether a graph's gradients stand beside central differences
     * @param only a graph's nodes that are told, by name or id; all if empty
     */
    public static Numbers numbers(GraphRecipe recipe, boolean checked, List<String> only) {
        if (recipe instanceof FormulaRecipe formulas) {
            return new FormulaNumbers(formulas, checked, only);
        }
        return recipe instanceof ActivationsRecipe activations
                ? new ActivationsNumbers(activations)
                : new NormNumbers((NormRecipe) recipe);
    }
}
