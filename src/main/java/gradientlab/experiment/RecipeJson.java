package gradientlab.experiment;

import java.nio.file.Path;

/**
 * Recipes as JSON text: strict reading that names what is wrong, and writing that reads back equal.
 */
public final class RecipeJson {

    /** The largest recipe that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private RecipeJson() {}

    /**
     * The recipe a text holds, complete: what it leaves out stands at its default.
     *
     * @throws RecipeException with one sentence that names the field, what was found and what is allowed
     */
    public static Recipe read(String json) throws RecipeException {
        throw new RecipeException("recipe.empty", json);
    }

    /**
     * The recipe a UTF-8 file holds; see {@link #read(String)}.
     *
     * @throws RecipeException also if the file can't be read or is larger than {@link #MAX_BYTES}
     */
    public static Recipe read(Path file) throws RecipeException {
        throw new RecipeException("recipe.empty", file);
    }

    /** The recipe on one line. */
    public static String write(Recipe recipe) {
        return String.valueOf(recipe);
    }

    /** The recipe on several lines, one a field and one a runner, ended by a line break. */
    public static String writePretty(Recipe recipe) {
        return String.valueOf(recipe);
    }

    /**
     * Checks a recipe made elsewhere (by a slider, on the command line) as if it had been read.
     *
     * @throws RecipeException as {@link #read(String)}
     */
    public static void check(Recipe recipe) throws RecipeException {
        read(write(recipe));
    }
}
