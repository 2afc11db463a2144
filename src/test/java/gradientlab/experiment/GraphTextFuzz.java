package gradientlab.experiment;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.fuzz.Bounds;
import java.nio.charset.StandardCharsets;

/**
 * A hostile text of formulas: refused, by the parser and in a recipe alike, at a place inside it; or a graph
 * that is computed forward and back and written back equal.
 */
public final class GraphTextFuzz {

    private static final String HEAD = "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"text\":";

    private GraphTextFuzz() {}

    public static void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        boolean parsed = true;
        try {
            GraphText.parse(text, true);
        } catch (GraphException e) {
            parsed = false;
            // A semicolon ends a line as well.
            long lines = text.replace(';', '\n').lines().count() + 1;
            Bounds.check(e.place().line() <= lines, "line " + e.place().line());
        }
        Recipe recipe;
        try {
            recipe = Recipes.read(HEAD + quoted(text) + "}");
        } catch (RecipeException e) {
            Bounds.refused(e);
            return;
        }
        Bounds.check(parsed, "a recipe takes what the parser refuses");
        RecipeFuzz.accepted(recipe);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
