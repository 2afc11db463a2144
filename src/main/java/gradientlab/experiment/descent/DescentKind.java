package gradientlab.experiment.descent;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the recipes of races on surfaces are read and written. */
public final class DescentKind implements RecipeKind<DescentRecipe> {

    public static final DescentKind KIND = new DescentKind();

    private DescentKind() {}

    @Override
    public String id() {
        return DescentRecipe.LAB;
    }

    @Override
    public Class<DescentRecipe> type() {
        return DescentRecipe.class;
    }

    @Override
    public DescentRecipe read(JsonField recipe) throws RecipeException {
        return DescentReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(DescentRecipe recipe) {
        return DescentWriter.tree(recipe);
    }

    @Override
    public List<Dial<DescentRecipe>> dials(DescentRecipe recipe) {
        return DescentDials.of(recipe);
    }

    @Override
    public List<Question> questions(DescentRecipe recipe) {
        return DescentQuestions.of(recipe);
    }

    @Override
    public int steps(DescentRecipe recipe) {
        return recipe.steps();
    }

    @Override
    public DescentRecipe withNotes(DescentRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }

    @Override
    public String summary(DescentRecipe recipe) {
        return recipe.surface().id() + ": " + recipe.runners().stream()
                .map(runner -> Optimizers.get(runner.optimizer()).name())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String command() {
        return "descend";
    }

    @Override
    public String opening() {
        return "four-valleys";
    }
}
