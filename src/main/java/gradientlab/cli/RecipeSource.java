package gradientlab.cli;

import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipe;
import gradientlab.experiment.RecipeException;
import gradientlab.experiment.RecipeJson;
import gradientlab.export.EmbeddedRecipe;
import gradientlab.export.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the recipe that a word of the command line names: a recipe file, a picture that carries one,
 * {@code -} for standard input, or a preset's id; a file goes before a preset of the same name.
 */
final class RecipeSource {

    static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    RecipeSource(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The recipe, complete and checked.
     *
     * @throws Refusal with one sentence that begins with the name and names what is wrong
     */
    DescentRecipe read(String name) throws Refusal {
        try {
            return descent(find(name));
        } catch (RecipeException e) {
            throw about(name, e.in(terminal.texts()));
        } catch (ExportException e) {
            throw about(name, e.in(terminal.texts()));
        } catch (IOException e) {
            throw Refusal.input(terminal.text("cli.error.input", name));
        }
    }

    /** A complaint about a recipe, which names it once. */
    static Refusal about(String name, String sentence) {
        return Refusal.input(sentence.contains(name) ? sentence : name + ": " + sentence);
    }

    private Recipe find(String name) throws IOException, RecipeException, ExportException, Refusal {
        if (name.equals(STANDARD_INPUT)) {
            return RecipeJson.read(terminal.in());
        }
        Path file = path(name);
        if (file != null && EmbeddedRecipe.isPicture(file)) {
            Optional<String> embedded = EmbeddedRecipe.read(file);
            if (embedded.isEmpty()) {
                throw Refusal.input(terminal.text("cli.error.picture", name));
            }
            return RecipeJson.read(embedded.get());
        }
        if (file != null && Files.exists(file)) {
            return RecipeJson.read(file);
        }
        Optional<Preset> preset = Presets.find(name);
        if (preset.isEmpty()) {
            throw Refusal.input(terminal.text("cli.error.recipe", name, presets()));
        }
        return preset.get().recipe();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String presets() {
        List<String> ids = Presets.all().stream().map(Preset::id).toList();
        return String.join(", ", ids);
    }

    private static DescentRecipe descent(Recipe recipe) {
        if (recipe instanceof DescentRecipe descent) {
            return descent;
        }
        throw new IllegalStateException("no way to run " + recipe.lab());
    }
}
