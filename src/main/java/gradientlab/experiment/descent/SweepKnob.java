package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A knob that a sweep's axis may turn: one of the runner's rule, of the surface, a coordinate of the start,
 * or the noise.
 *
 * @param of where it belongs
 * @param knob its id, range and names
 */
public record SweepKnob(Place of, Knob knob) {

    /** Where a knob belongs. */
    public enum Place {
        RULE,
        SURFACE,
        START,
        NOISE
    }

    private static final Knob X = Knob.linear(
            SweepSpec.START_X, "x", -DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE, 0)
            .text("start_x");
    private static final Knob Y = Knob.linear(
            SweepSpec.START_Y, "y", -DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE, 0)
            .text("start_y");
    private static final Knob NOISE =
            Knob.logFromZero("noise", "σ", DescentRecipe.MAX_NOISE, 1e-3, 10, 0).text("map_noise");

    /** All there are for a runner of a recipe: its rule's first. Choices and switches have no range. */
    public static List<SweepKnob> of(DescentRecipe recipe, int runner) {
        return of(recipe.surface(), recipe.runners().get(runner));
    }

    static List<SweepKnob> of(SurfaceChoice surface, RunnerSpec runner) {
        List<SweepKnob> knobs = new ArrayList<>();
        add(knobs, Place.RULE, Optimizers.find(runner.optimizer()).map(Optimizer::knobs).orElse(List.of()));
        add(knobs, Place.SURFACE,
                surface.knobList());
        add(knobs, Place.START, List.of(X, Y));
        add(knobs, Place.NOISE, List.of(NOISE));
        return knobs;
    }

    /** The one of that id, if there is. */
    public static Optional<SweepKnob> find(DescentRecipe recipe, int runner, String id) {
        return of(recipe, runner).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static void add(List<SweepKnob> all, Place place, List<Knob> knobs) {
        for (Knob knob : knobs) {
            boolean ranged = knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE;
            if (ranged && all.stream().noneMatch(each -> each.id().equals(knob.id()))) {
                all.add(new SweepKnob(place, knob));
            }
        }
    }

    public String id() {
        return knob.id();
    }

    /** Where the recipe has it. */
    public double get(DescentRecipe recipe, int runner) {
        return switch (of) {
            case RULE -> recipe.runners().get(runner).settings().get(id());
            case SURFACE -> recipe.surface().knobs().get(id());
            case START -> id().equals(SweepSpec.START_X) ? recipe.start().x() : recipe.start().y();
            case NOISE -> recipe.noiseOf(recipe.runners().get(runner));
        };
    }

    /** The recipe with it at another value. */
    public DescentRecipe set(DescentRecipe recipe, int runner, double value) {
        RunnerSpec spec = recipe.runners().get(runner);
        return switch (of) {
            case RULE -> recipe.withRunner(runner, spec.with(spec.settings().with(id(), value)));
            case SURFACE -> {
                SurfaceChoice surface = recipe.surface();
                yield recipe.withSurface(surface.with(surface.knobs().with(id(), value)));
            }
            case START -> recipe.withStart(id().equals(SweepSpec.START_X)
                    ? new Point(value, recipe.start().y())
                    : new Point(recipe.start().x(), value));
            case NOISE -> recipe.withRunner(runner, spec.withNoise(Optional.of(value)));
        };
    }
}
