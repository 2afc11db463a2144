package gradientlab.core.surface.catalogue;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import java.util.List;
import java.util.Optional;

/** The catalogue of loss surfaces: add one line here and it is in pickers, recipes, lists and tests. */
public final class Surfaces {

    /** In teaching order: one idea at a time first, then the classics by how rugged they are. */
    private static final List<SurfaceEntry> ALL = List.of(
            fixed(new Bowl()),
            new SurfaceEntry(
                    Quadratic.ID, List.of(Quadratic.CONDITION, Quadratic.ROTATION), Quadratic::new),
            fixed(new Saddle()),
            fixed(new Rosenbrock()),
            fixed(new Beale()),
            fixed(new Himmelblau()),
            fixed(new Plateau()),
            fixed(new TwoValleys()),
            fixed(new MonkeySaddle()),
            fixed(new Booth()),
            fixed(new Matyas()),
            fixed(new McCormick()),
            fixed(new ThreeHump()),
            fixed(new SixHump()),
            fixed(new StyblinskiTang()),
            fixed(new GoldsteinPrice()),
            fixed(new Easom()),
            fixed(new Ackley()),
            fixed(new Rastrigin()),
            fixed(new Levy13()),
            new SurfaceEntry(RnnCliff.ID, List.of(RnnCliff.LENGTH), RnnCliff::new));

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
