package gradientlab.cli.recipe;

import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the recipe that a word of the command line names: a recipe file, a picture that carries one,
 * {@code -} for standard input, or a preset's id; a file goes before a preset of the same name.
 */
public final class RecipeSource {

    static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    public RecipeSource(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Refuses to read standard input twice. */
    public void checkNames(List<String> names) throws Refusal {
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.input.twice"));
        }
    }

    /**
     * A descent, complete and checked.
     *
     * @throws Refusal with one sentence that begins with the name and names what is wrong
     */
    public DescentRecipe descent(String name) throws Refusal {
        Recipe found = read(
                name, id -> descentPreset(id).or(() -> flowPreset(id)),
                ids(Presets.of(DescentKind.KIND).stream().map(Preset::id)));
        if (found instanceof DescentRecipe descent) {
            return descent;
        }
        throw about(name, terminal.text("cli.error.lab", found.lab(), "flow"));
    }

    /** A training, complete and checked, its data included; see {@link #descent}. */
    public FlowRecipe flow(String name) throws Refusal {
        Recipe found = read(
                name, id -> flowPreset(id).or(() -> descentPreset(id)),
                ids(Presets.of(FlowKind.KIND).stream().map(Preset::id)));
        if (found instanceof FlowRecipe flow) {
            checkData(name, flow);
            return flow;
        }
        throw about(name, terminal.text("cli.error.lab", found.lab(), "descend"));
    }

    /** A recipe of any lab, complete and checked; see {@link #descent}. */
    Recipe any(String name) throws Refusal {
        Stream<String> all =
                Stream.concat(
                        Presets.of(DescentKind.KIND).stream().map(Preset::id),
                        Presets.of(FlowKind.KIND).stream().map(Preset::id));
        Recipe found =
                read(name, id -> descentPreset(id).or(() -> flowPreset(id)), ids(all.distinct()));
        if (found instanceof FlowRecipe flow) {
            checkData(name, flow);
        }
        return found;
    }

    /** The lesson in a file; empty if it says that it is something else. */
    Optional<Lesson> lesson(String name) throws Refusal {
        Path file = path(name);
        if (file == null || !LessonJson.is(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LessonJson.read(file));
        } catch (RecipeException e) {
            throw about(name, e.in(terminal.texts()));
        }
    }

    /** A file of data is part of a recipe: it must be there and fit. */
    private void checkData(String name, FlowRecipe recipe) throws Refusal {
        try {
            FlowData.of(recipe);
        } catch (RecipeException e) {
            throw about(name, e.in(terminal.texts()));
        }
    }

    private static Optional<Recipe> descentPreset(String id) {
        return Presets.find(DescentKind.KIND, id).map(Preset::recipe);
    }

    private static Optional<Recipe> flowPreset(String id) {
        return Presets.find(FlowKind.KIND, id).map(Preset::recipe);
    }

    private Recipe read(String name, Function<String, Optional<Recipe>> presets, String ids) throws Refusal {
        try {
            return find(name, presets, ids);
        } catch (RecipeException e) {
            throw about(name, e.in(terminal.texts()));
        } catch (ExportException e) {
            throw about(name, e.in(terminal.texts()));
        } catch (IOException e) {
            throw Refusal.input(terminal.text("cli.error.input", name));
        }
    }

    /** A complaint about a recipe, which names it once. */
    public static Refusal about(String name, String sentence) {
        return Refusal.input(sentence.contains(name) ? sentence : name + ": " + sentence);
    }

    private Recipe find(String name, Function<String, Optional<Recipe>> presets, String ids)
            throws IOException, RecipeException, ExportException, Refusal {
        if (name.equals(STANDARD_INPUT)) {
            return Recipes.read(terminal.in());
        }
        Path file = path(name);
        if (file != null && EmbeddedRecipe.isPicture(file)) {
            Optional<String> embedded = EmbeddedRecipe.read(file);
            if (embedded.isEmpty()) {
                throw Refusal.input(terminal.text("cli.error.picture", name));
            }
            return Recipes.read(embedded.get());
        }
        if (file != null && Files.exists(file)) {
            return Recipes.read(file);
        }
        Optional<Recipe> preset = presets.apply(name);
        if (preset.isEmpty()) {
            throw Refusal.input(terminal.text("cli.error.recipe", name, ids));
        }
        return preset.get();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String ids(Stream<String> all) {
        return all.collect(Collectors.joining(", "));
    }
}
