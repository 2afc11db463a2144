package gradientlab.experiment.toy;

import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;

/**
 * Two labs that only tests have. {@code decay} is a pure run, x_k = rate^k; {@code line} trains the slope of
 * a line by gradient descent.
 *
 * @param rate in [-2, 2]
 * @param steps 1 to 100
 */
public record ToyRecipe(String lab, double rate, int steps, Notes notes) implements Recipe {

    public ToyRecipe withRate(double other) {
        return new ToyRecipe(lab, other, steps, notes);
    }

    /** How the recipes of both are read and written. */
    private abstract static class Kind implements RecipeKind<ToyRecipe> {

        @Override
        public Class<ToyRecipe> type() {
            return ToyRecipe.class;
        }

        @Override
        public ToyRecipe read(JsonField recipe) throws RecipeException {
            Map<String, JsonField> fields =
                    recipe.fields(List.of("format", "lab", "title", "do", "watch", "rate", "steps"));
            int steps = fields.containsKey("steps") ? (int) fields.get("steps").whole(1, 100) : 20;
            return new ToyRecipe(id(), recipe.need("rate").number(-2, 2), steps, RecipeFields.notes(fields));
        }

        @Override
        public Map<String, Object> tree(ToyRecipe recipe) {
            Map<String, Object> tree = RecipeFields.head(recipe);
            tree.put("rate", recipe.rate());
            tree.put("steps", recipe.steps());
            return tree;
        }

        @Override
        public int steps(ToyRecipe recipe) {
            return recipe.steps();
        }

        @Override
        public ToyRecipe withNotes(ToyRecipe recipe, Notes notes) {
            return new ToyRecipe(id(), recipe.rate(), recipe.steps(), notes);
        }
    }

    /** The pure run's. */
    public static final class Decay extends Kind {
        @Override
        public String id() {
            return "decay";
        }
    }

    /** The training's. */
    public static final class Line extends Kind {
        @Override
        public String id() {
            return "line";
        }
    }
}
