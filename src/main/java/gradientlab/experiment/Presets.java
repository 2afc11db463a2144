package gradientlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ladders of experiments that ship with the program, one a lab, easiest first; read from
 * {@code assets/presets} and {@code assets/presets/flow} in the order of the file {@code ORDER} there.
 */
public final class Presets {

    private static final String FOLDER = "/assets/presets/";
    private static final String FIRST = "four-valleys";

    private static final String FLOW = "flow/";

    /** Read on first use, once. */
    private static final class Loaded {
        static final List<Preset> ALL =
                ids("").map(id -> new Preset(id, (DescentRecipe) load("", id))).toList();
    }

    /** Read on first use, once. */
    private static final class LoadedFlow {
        static final List<FlowPreset> ALL =
                ids(FLOW).map(id -> new FlowPreset(id, (FlowRecipe) load(FLOW, id))).toList();
    }

    private Presets() {}

    /** All descents, in the order of the ladder. */
    public static List<Preset> all() {
        return Loaded.ALL;
    }

    /** The descent on the first screen. */
    public static Preset first() {
        return find(FIRST).orElseThrow();
    }

    /** The descent of that id, if there is one. */
    public static Optional<Preset> find(String id) {
        return all().stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    /** All trainings, in the order of the ladder. */
    public static List<FlowPreset> flow() {
        return LoadedFlow.ALL;
    }

    /** The training that opens the flow lab. */
    public static FlowPreset firstFlow() {
        return flow().get(0);
    }

    /** The training of that id, if there is one. */
    public static Optional<FlowPreset> findFlow(String id) {
        return flow().stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static Stream<String> ids(String folder) {
        return text(folder + "ORDER").lines().filter(line -> !line.isBlank());
    }

    private static Recipe load(String folder, String id) {
        try {
            return RecipeJson.read(text(folder + id + ".json"));
        } catch (RecipeException e) {
            throw new IllegalStateException("preset " + folder + id + ": " + e.getMessage(), e);
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
