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

/**
 * The ladders of experiments that ship with the program, one a lab, easiest first; read from
 * {@code assets/presets/<lab>} in the order of the file {@code ORDER} there, each once, on first use. Those
 * after a line {@code ---} are the further ones.
 */
public final class Presets {

    private static final String FOLDER = "/assets/presets/";

    /** The line of {@code ORDER} after which the further ones stand. */
    private static final String FURTHER = "---";

    private static final Map<String, Ladder<?>> LADDERS = new ConcurrentHashMap<>();

    private Presets() {}

    /** All of a lab, in the order of the ladder. */
    public static <R extends Recipe> List<Preset<R>> of(RecipeKind<R> kind) {
        return ladder(kind).all();
    }

    /** The one that opens the lab. */
    public static <R extends Recipe> Preset<R> first(RecipeKind<R> kind) {
        return find(kind, kind.opening()).orElseGet(() -> of(kind).get(0));
    }

    /** The one of that id, if the lab has it; no other is read for it. */
    public static <R extends Recipe> Optional<Preset<R>> find(RecipeKind<R> kind, String id) {
        return ladder(kind).find(id);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Recipe> Ladder<R> ladder(RecipeKind<R> kind) {
        return (Ladder<R>) LADDERS.computeIfAbsent(kind.id(), lab -> new Ladder<>(kind));
    }

    /** One lab's, each read when it is first asked for: a command needs but one, a window one at first. */
    private static final class Ladder<R extends Recipe> {
        private final RecipeKind<R> kind;
        private final List<String> ids;
        /** How many come before the further ones. */
        private final int usual;
        private final Map<String, Preset<R>> read = new ConcurrentHashMap<>();

        Ladder(RecipeKind<R> kind) {
            this.kind = kind;
            List<String> order =
                    text(folder(kind) + "ORDER").lines().filter(line -> !line.isBlank()).toList();
            usual = order.contains(FURTHER) ? order.indexOf(FURTHER) : order.size();
            ids = order.stream().filter(line -> !line.equals(FURTHER)).toList();
        }

        List<Preset<R>> all() {
            return ids.stream().map(this::get).toList();
        }

        Optional<Preset<R>> find(String id) {
            return ids.contains(id) ? Optional.of(get(id)) : Optional.empty();
        }

        private Preset<R> get(String id) {
            return read.computeIfAbsent(id, any -> new Preset<>(id,
                    kind.type().cast(load(folder(kind) + id + ".json")), ids.indexOf(id) >= usual));
        }
    }

    private static String folder(RecipeKind<?> kind) {
        return FOLDER + kind.id() + "/";
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
