package gradientlab.experiment.flow;

import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the recipes of networks in training are read and written. */
public final class FlowKind implements RecipeKind<FlowRecipe> {

    public static final FlowKind KIND = new FlowKind();

    private FlowKind() {}

    @Override
    public String id() {
        return FlowRecipe.LAB;
    }

    @Override
    public Class<FlowRecipe> type() {
        return FlowRecipe.class;
    }

    @Override
    public FlowRecipe read(JsonField recipe) throws RecipeException {
        return FlowReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(FlowRecipe recipe) {
        return FlowWriter.tree(recipe);
    }

    @Override
    public int steps(FlowRecipe recipe) {
        return recipe.steps();
    }

    @Override
    public String summary(FlowRecipe recipe) {
        return recipe.networks().stream()
                .map(network -> network.depth() + " x " + network.width() + " " + network.activation() + " "
                        + network.block().id() + " " + network.init())
                .collect(Collectors.joining("; "));
    }

    @Override
    public List<Question> questions(FlowRecipe recipe) {
        return FlowQuestions.of(recipe);
    }

    @Override
    public List<String> charts() {
        return List.of(
                "delta", "dh", "weights", "activations", "loss", "accuracy", "gradient", "updates", "dead",
                "saturated", "inactive", "spread", "histogram");
    }

    @Override
    public List<Dial<FlowRecipe>> dials(FlowRecipe recipe) {
        return FlowDials.of(recipe);
    }

    @Override
    public void checkData(FlowRecipe recipe) throws RecipeException {
        FlowData.of(recipe);
    }

    @Override
    public FlowRecipe withNotes(FlowRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }
}
