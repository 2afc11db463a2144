package gradientlab.core.surface;

import gradientlab.core.Settings;
import java.util.List;
import java.util.Optional;

/** The catalogue of loss surfaces: add one line here and it is in pickers, recipes, lists and tests. */
public final class Surfaces {

    private static final List<SurfaceEntry> ALL = List.of(fixed(new Bowl()), fixed(new Rosenbrock()));

    private Surfaces() {}

    /** All of them, in the order pickers show. */
    public static List<SurfaceEntry> all() {
        return ALL;
    }

    /** The entry of that id, if there is one. */
    public static Optional<SurfaceEntry> find(String id) {
        return ALL.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * A surface at its defaults.
     *
     * @throws IllegalArgumentException for an unknown id
     */
    public static LossSurface get(String id) {
        return find(id)
                .orElseThrow(() -> new IllegalArgumentException("no surface " + id))
                .make(Settings.NONE);
    }

    private static SurfaceEntry fixed(LossSurface surface) {
        return new SurfaceEntry(surface.id(), List.of(), settings -> surface);
    }
}
