package gradientlab.ui.descent;

import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Notes;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipe;
import gradientlab.experiment.RecipeException;
import gradientlab.experiment.RecipeJson;
import gradientlab.export.EmbeddedRecipe;
import gradientlab.export.ExportException;
import gradientlab.export.Format;
import gradientlab.export.RecipeFile;
import gradientlab.text.Texts;
import gradientlab.ui.shell.Desk;
import java.nio.file.Path;
import java.util.Optional;

/** Opens and saves experiments: recipe files, and pictures that carry a recipe. Says what went wrong. */
final class RecipeFiles {

    private final Desk desk;

    RecipeFiles(Desk desk) {
        this.desk = desk;
    }

    /** The experiment in a file; empty if there is none that can be read, and the person was told why. */
    Optional<DescentRecipe> read(Path file) {
        Texts texts = desk.words().texts();
        try {
            Recipe recipe;
            if (Format.of(file).filter(Format::picture).isPresent()) {
                Optional<String> embedded = EmbeddedRecipe.read(file);
                if (embedded.isEmpty()) {
                    desk.warn(texts.get("descent.open.none", file.getFileName()));
                    return Optional.empty();
                }
                recipe = RecipeJson.read(embedded.get());
            } else {
                recipe = RecipeJson.read(file);
            }
            if (recipe instanceof DescentRecipe descent) {
                return Optional.of(descent);
            }
        } catch (ExportException e) {
            desk.warn(e.in(texts));
        } catch (RecipeException e) {
            desk.warn(texts.get("descent.open.bad", file.getFileName(), e.in(texts)));
        }
        return Optional.empty();
    }

    /** Writes an experiment to a file, whole or not at all. */
    void write(Path file, DescentRecipe recipe) {
        Texts texts = desk.words().texts();
        try {
            RecipeFile.write(file, recipe);
            desk.say(texts.get("descent.saved", file));
        } catch (ExportException e) {
            desk.warn(e.in(texts));
        }
    }

    /** A name for files of this experiment, without an ending: that of its preset, or of its surface. */
    static String name(DescentRecipe recipe) {
        return Presets.all().stream()
                .filter(preset -> recipe.notes().equals(preset.recipe().notes())
                        && !recipe.notes().equals(Notes.NONE))
                .map(Preset::id)
                .findFirst()
                .orElse(recipe.surface().id().replace('_', '-'));
    }
}
