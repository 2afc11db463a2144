package gradientlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The ladder of experiments that ship with the program, easiest first; read from {@code assets/presets}
 * in the order of the file {@code ORDER} there.
 */
public final class Presets {

    private static final String FOLDER = "/assets/presets/";
    private static final String FIRST = "four-valleys";

    /** Read on first use, once. */
    private static final class Loaded {
        static final List<Preset> ALL = text("ORDER")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Presets::load)
                .toList();
    }

    private Presets() {}

    /** All of them, in the order of the ladder. */
    public static List<Preset> all() {
        return Loaded.ALL;
    }

    /** The one on the first screen. */
    public static Preset first() {
        return find(FIRST).orElseThrow();
    }

    /** The preset of that id, if there is one. */
    public static Optional<Preset> find(String id) {
        return all().stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static Preset load(String id) {
        try {
            return new Preset(id, (DescentRecipe) RecipeJson.read(text(id + ".json")));
        } catch (RecipeException e) {
            throw new IllegalStateException("preset " + id + ": " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Presets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
