package gradientlab.ui.lab;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Format;
import gradientlab.export.format.RecipeFile;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.Optional;

/** Opens and saves experiments: recipe files, and pictures that carry a recipe. Says what went wrong. */
public final class RecipeFiles {

    private final LabContext context;

    public RecipeFiles(LabContext context) {
        this.context = context;
    }

    /** Whether a picture holds an experiment, so that who opens it means that. */
    public static boolean inPicture(Path picture) {
        try {
            return EmbeddedRecipe.read(picture).isPresent();
        } catch (ExportException e) {
            return false;
        }
    }

    /** The experiment in a file; empty if there is none that can be read, and the person was told why. */
    public Optional<Recipe> read(Path file) {
        Texts texts = context.words().texts();
        try {
            if (Format.of(file).filter(Format::picture).isPresent()) {
                Optional<String> embedded = EmbeddedRecipe.read(file);
                if (embedded.isEmpty()) {
                    context.warnOfFile(texts.get("message.open.none", file.getFileName()));
                    return Optional.empty();
                }
                return Optional.of(shown(Recipes.read(embedded.get())));
            }
            return Optional.of(shown(Recipes.read(file)));
        } catch (ExportException e) {
            context.warnOfFile(e.in(texts));
        } catch (RecipeException e) {
            context.warnOfFile(texts.get("message.open.bad", file.getFileName(), e.in(texts)));
        }
        return Optional.empty();
    }

    private static <R extends Recipe> R shown(R recipe) throws RecipeException {
        Recipes.kindOf(recipe).checkShown(recipe);
        return recipe;
    }

    /** The lesson in a file; empty if it can't be read, and the person was told why. */
    public Optional<Lesson> readLesson(Path file) {
        Texts texts = context.words().texts();
        try {
            return Optional.of(LessonJson.read(file));
        } catch (RecipeException e) {
            context.warnOfFile(texts.get("message.open.bad", file.getFileName(), e.in(texts)));
        }
        return Optional.empty();
    }

    /** Writes an experiment to a file, whole or not at all. */
    public void write(Path file, Recipe recipe) {
        Texts texts = context.words().texts();
        try {
            RecipeFile.write(file, recipe);
            context.say(texts.get("message.saved", file));
        } catch (ExportException e) {
            context.warn(e.in(texts));
        }
    }
}
