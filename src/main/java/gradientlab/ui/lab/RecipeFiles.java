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

/** Reads experiments and lessons, in files and in pictures that carry a recipe, on any thread; saves them. */
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

    /**
     * The experiment in a file, as the window can show it.
     *
     * @throws RecipeException with one sentence if it holds none
     * @throws ExportException with one sentence if it is a picture that can't be read
     */
    public static Recipe read(Path file) throws RecipeException, ExportException {
        if (Format.of(file).filter(Format::picture).isEmpty()) {
            return named(file, () -> shown(Recipes.read(file)));
        }
        String embedded = EmbeddedRecipe.read(file)
                .orElseThrow(() -> new RecipeException("message.open.none", file.getFileName()));
        return named(file, () -> shown(Recipes.read(embedded)));
    }

    /** What is wrong with a file's contents, said with the file's name before it. */
    private static <T> T named(Path file, FileIntake.Source<T> source)
            throws RecipeException, ExportException {
        try {
            return source.read();
        } catch (RecipeException e) {
            throw new RecipeException("message.open.bad", file.getFileName(), e);
        }
    }

    private static <R extends Recipe> R shown(R recipe) throws RecipeException {
        Recipes.kindOf(recipe).checkShown(recipe);
        return recipe;
    }

    /**
     * The lesson in a file.
     *
     * @throws RecipeException with one sentence if it holds none
     */
    public static Lesson readLesson(Path file) throws RecipeException, ExportException {
        return named(file, () -> LessonJson.read(file));
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
