package gradientlab.experiment.graph;

import gradientlab.core.graph.GraphException;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;

/** How the recipes of the lab Backprop are read and written. */
public final class GraphKind implements RecipeKind<GraphRecipe> {

    public static final GraphKind KIND = new GraphKind();

    private GraphKind() {}

    @Override
    public String id() {
        return GraphRecipe.LAB;
    }

    @Override
    public Class<GraphRecipe> type() {
        return GraphRecipe.class;
    }

    @Override
    public GraphRecipe read(JsonField recipe) throws RecipeException {
        return GraphReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(GraphRecipe recipe) {
        return GraphWriter.tree(recipe);
    }

    /** 2N + 1 for a graph, the most layers for activations, the ledger's steps for batch norm. */
    @Override
    public int steps(GraphRecipe recipe) {
        if (recipe instanceof FormulaRecipe formulas) {
            try {
                return FormulaGraphs.shown(formulas).steps();
            } catch (GraphException e) {
                throw new IllegalStateException("a recipe that was not checked", e);
            }
        }
        return recipe instanceof ActivationsRecipe ? ActivationsRecipe.MAX_LAYERS : NormRecipe.STEPS;
    }

    @Override
    public String summary(GraphRecipe recipe) {
        if (recipe instanceof FormulaRecipe formulas) {
            return String.join("; ", formulas.text().lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
        }
        if (recipe instanceof ActivationsRecipe activations) {
            return String.join(", ", activations.activations()) + "; n " + activations.layers();
        }
        NormRecipe norm = (NormRecipe) recipe;
        return norm.points().rows() + " x, " + norm.activation() + ", γ "
                + ShortestDecimal.shortest(norm.knobs().gamma()) + ", β "
                + ShortestDecimal.shortest(norm.knobs().beta());
    }

    @Override
    public List<Question> questions(GraphRecipe recipe) {
        return GraphQuestions.of(recipe);
    }

    @Override
    public List<Dial<GraphRecipe>> dials(GraphRecipe recipe) {
        return GraphDials.of(recipe);
    }

    @Override
    public GraphRecipe withNotes(GraphRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }

    @Override
    public String opening() {
        return "neuron";
    }
}
