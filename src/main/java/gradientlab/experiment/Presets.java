package gradientlab.experiment;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The ladders of experiments that ship with the program, one a lab, easiest first; read from
 * {@code assets/presets/<lab>} in the order of the file {@code ORDER} there, on first use, once. Those after
 * a line {@code ---} are the further ones.
 */
public final class Presets {

    private static final String FOLDER = "/assets/presets/";

    /** The line of {@code ORDER} after which the further ones stand. */
    private static final String FURTHER = "---";

    private static final Map<String, List<? extends Preset<?>>> LADDERS = new ConcurrentHashMap<>();

    private Presets() {}

    /** All of a lab, in the order of the ladder. */
    @SuppressWarnings("unchecked")
    public static <R extends Recipe> List<Preset<R>> of(RecipeKind<R> kind) {
        return (List<Preset<R>>) LADDERS.computeIfAbsent(kind.id(), lab -> load(kind));
    }

    /** The one that opens the lab. */
    public static <R extends Recipe> Preset<R> first(RecipeKind<R> kind) {
        return find(kind, kind.opening()).orElseGet(() -> of(kind).get(0));
    }

    /** The one of that id, if the lab has it. */
    public static <R extends Recipe> Optional<Preset<R>> find(RecipeKind<R> kind, String id) {
        return of(kind).stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static <R extends Recipe> List<Preset<R>> load(RecipeKind<R> kind) {
        String folder = FOLDER + kind.id() + "/";
        List<String> order = text(folder + "ORDER").lines().filter(line -> !line.isBlank()).toList();
        int usual = order.contains(FURTHER) ? order.indexOf(FURTHER) : order.size();
        return IntStream.range(0, order.size()).filter(i -> i != usual)
                .mapToObj(i -> new Preset<>(order.get(i),
                        kind.type().cast(load(folder + order.get(i) + ".json")), i > usual))
                .toList();
    }

    private static Recipe load(String name) {
        try {
            return Recipes.read(text(name));
        } catch (RecipeException e) {
            throw new IllegalStateException("preset " + name + ": " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Presets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
