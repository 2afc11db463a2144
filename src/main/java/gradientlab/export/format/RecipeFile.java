package gradientlab.export.format;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a recipe as a file people can read and edit: whole and at its place, or not at all. */
public final class RecipeFile {

    private RecipeFile() {}

    /**
     * Writes {@code recipe} to {@code file}, replacing an older one.
     *
     * @throws ExportException if it can't be written, with one sentence that names the path
     */
    public static void write(Path file, Recipe recipe) throws ExportException {
        byte[] text = Recipes.writePretty(recipe).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }
}
