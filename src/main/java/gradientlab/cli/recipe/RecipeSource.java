package gradientlab.cli.recipe;

import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.Spelling;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the recipe that a word of the command line names: a recipe file, a picture that carries one,
 * {@code -} for standard input, or a preset's id; a file goes before a preset of the same name.
 */
public final class RecipeSource {

    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    public RecipeSource(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A change to a recipe that was named so on the command line. */
    public interface Change<R> {
        R of(String name, R recipe) throws Refusal, RecipeException;
    }

    /**
     * Recipes of a lab, all read, changed and checked before the first one runs; the lab's first preset, with
     * an empty name, if none is named.
     *
     * @throws Refusal with one sentence that begins with the name and names what is wrong
     * @throws RecipeException if it is wrong with a recipe that was not named
     */
    public <R extends Recipe> List<R> all(RecipeKind<R> kind, List<String> names, Change<R> change)
            throws Refusal, RecipeException {
        if (names.isEmpty()) {
            return List.of(change.of("", Presets.first(kind).recipe()));
        }
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.input.twice"));
        }
        List<R> all = new ArrayList<>();
        for (String name : names) {
            R recipe = one(kind, name);
            try {
                all.add(change.of(name, recipe));
            } catch (RecipeException e) {
                throw about(name, e);
            }
        }
        return all;
    }

    /**
     * A recipe of a lab, complete and checked, its data included; of presets of one name the lab's own.
     *
     * @throws Refusal with one sentence that begins with the name and names what is wrong
     */
    public <R extends Recipe> R one(RecipeKind<R> kind, String name) throws Refusal {
        List<RecipeKind<?>> others = Recipes.kinds().stream().filter(other -> other != kind).toList();
        Recipe found =
                read(name, id -> preset(List.of(kind), id).or(() -> preset(others, id)), List.of(kind));
        if (!kind.type().isInstance(found)) {
            throw about(name, terminal.text("cli.error.lab", found.lab(), Recipes.kindOf(found).command()));
        }
        checkData(name, found);
        return kind.type().cast(found);
    }

    /** A recipe of any lab, complete and checked; see {@link #one}. */
    Recipe any(String name) throws Refusal {
        Recipe found = read(name, id -> preset(Recipes.kinds(), id), Recipes.kinds());
        checkData(name, found);
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
            throw about(name, e);
        }
    }

    /**
     * The lesson in a file.
     *
     * @throws Refusal if there is no such file, or it is no lesson, or one with a mistake
     */
    Lesson lessonIn(String name) throws Refusal {
        Path file = path(name);
        if (file == null || !Files.exists(file)) {
            Optional<String> near = Spelling.nearest(name, Lessons.ids());
            throw Refusal.input(near.isPresent()
                    ? terminal.text("cli.error.lesson.near", name, near.get())
                    : terminal.text("cli.error.lesson", name, String.join(", ", Lessons.ids())));
        }
        try {
            return LessonJson.read(file);
        } catch (RecipeException e) {
            throw about(name, e);
        }
    }

    /** A file of data is part of a recipe: it must be there and fit. */
    private void checkData(String name, Recipe recipe) throws Refusal {
        try {
            Recipes.kindOf(recipe).checkData(recipe);
        } catch (RecipeException e) {
            throw about(name, e);
        }
    }

    private static Optional<Recipe> preset(List<RecipeKind<?>> kinds, String id) {
        return kinds.stream().flatMap(kind -> Presets.find(kind, id).stream()).<Recipe>map(Preset::recipe)
                .findFirst();
    }

    /** @param listed whose presets are told where there is nothing of that name */
    private Recipe read(
            String name, Function<String, Optional<Recipe>> presets, List<RecipeKind<?>> listed)
            throws Refusal {
        try {
            return find(name, presets, listed);
        } catch (RecipeException e) {
            throw about(name, e);
        } catch (ExportException e) {
            throw about(name, e.in(terminal.texts()));
        } catch (IOException e) {
            throw Refusal.input(terminal.text("cli.error.input", name));
        }
    }

    private Refusal about(String name, RecipeException e) {
        return Refusal.input(about(name, e.in(terminal.texts())).getMessage(), e.excerpt());
    }

    /** A complaint about a recipe, which names it once. */
    private static Refusal about(String name, String sentence) {
        return Refusal.input(sentence.contains(name) ? sentence : name + ": " + sentence);
    }

    private Recipe find(
            String name, Function<String, Optional<Recipe>> presets, List<RecipeKind<?>> listed)
            throws IOException, RecipeException, ExportException, Refusal {
        if (name.equals(STANDARD_INPUT)) {
            return Recipes.read(EmbeddedRecipe.read(terminal.in(), name).orElseThrow(
                    () -> Refusal.input(terminal.text("cli.error.picture", name))));
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
        return presets.apply(name).orElseThrow(() -> unknown(name, listed));
    }

    private Refusal unknown(String name, List<RecipeKind<?>> listed) {
        List<String> ids = listed.stream().flatMap(kind -> Presets.of(kind).stream()).map(Preset::id)
                .distinct().toList();
        Optional<String> near = Spelling.nearest(name, ids);
        return Refusal.input(near.isPresent()
                ? terminal.text("cli.error.recipe.near", name, near.get())
                : terminal.text("cli.error.recipe", name, String.join(", ", ids)));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
