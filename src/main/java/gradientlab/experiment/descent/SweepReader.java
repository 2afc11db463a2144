package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.json.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads sweeps as recipes and the command line write them: axes as {@code lr=1e-4..1:log:256}, metrics as
 * {@code steps_to:1e-3}. What can't be made of the recipe is refused.
 */
public final class SweepReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final double MAX_EPS = 1e12;

    private SweepReader() {}

    /** The {@code map} of a recipe, which is complete but for it. */
    static SweepSpec read(JsonField found, DescentRecipe recipe) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("runner", "x", "y", "metric", "shown"));
        int runner = fields.containsKey("runner")
                ? (int) fields.get("runner").whole(0, recipe.runners().size() - 1)
                : 0;
        boolean shown = !fields.containsKey("shown") || fields.get("shown").on();
        return spec(runner, text(found, "x"), text(found, "y"), text(found, "metric"), recipe, "map.")
                .withShown(shown);
    }

    private static String text(JsonField found, String field) throws RecipeException {
        return found.need(field).text();
    }

    /**
     * The sweep of these axes and this metric.
     *
     * @param label what stands before x, y and metric in complaints: {@code --} on the command line
     */
    public static SweepSpec spec(
            int runner, String x, String y, String metric, DescentRecipe recipe, String label)
            throws RecipeException {
        SweepAxis across = axis(label + "x", x, recipe, runner);
        SweepAxis up = axis(label + "y", y, recipe, runner);
        if (across.knob().equals(up.knob())) {
            throw new RecipeException("map.same", label + "x", label + "y", across.knob());
        }
        return new SweepSpec(runner, across, up, metric(label + "metric", metric));
    }

    /** The first runner that has the knobs both axes name, those that race first; 0 if none has. */
    public static int runnerFor(String x, String y, DescentRecipe recipe) {
        for (boolean shown : new boolean[] {true, false}) {
            for (int i = 0; i < recipe.runners().size(); i++) {
                if (recipe.runners().get(i).shown() == shown
                        && SweepKnob.find(recipe, i, name(x)).isPresent()
                        && SweepKnob.find(recipe, i, name(y)).isPresent()) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Whether a sweep can still be made of a recipe whose surface or runners have changed. */
    private static boolean fits(SweepSpec sweep, SurfaceChoice surface, List<RunnerSpec> runners) {
        if (sweep.runner() >= runners.size()) {
            return false;
        }
        List<String> knobs =
                SweepKnob.of(surface, runners.get(sweep.runner())).stream().map(SweepKnob::id).toList();
        return knobs.contains(sweep.x().knob()) && knobs.contains(sweep.y().knob());
    }

    /** The sweep, if it can still be made. */
    static Optional<SweepSpec> fitting(
            Optional<SweepSpec> sweep, SurfaceChoice surface, List<RunnerSpec> runners) {
        return sweep.filter(spec -> fits(spec, surface, runners));
    }

    private static String name(String axis) {
        int equals = axis.indexOf('=');
        return (equals < 0 ? axis : axis.substring(0, equals)).strip();
    }

    /** A metric, as {@code steps_to:1e-3} or {@code final_loss}. */
    public static SweepMetric metric(String label, String text) throws RecipeException {
        String[] parts = text.strip().split(":", -1);
        for (SweepMetric.Kind kind : SweepMetric.Kind.values()) {
            if (kind.id().equals(parts[0])) {
                boolean takesEps = kind == SweepMetric.Kind.STEPS_TO;
                if (parts.length == 1 && !takesEps) {
                    return new SweepMetric(kind, 0);
                }
                if (parts.length == 2 && takesEps && NUMBER.matcher(parts[1]).matches()) {
                    double eps = Double.parseDouble(parts[1]);
                    if (eps > 0 && eps <= MAX_EPS) {
                        return new SweepMetric(kind, eps);
                    }
                }
            }
        }
        throw new RecipeException("map.metric", label, JsonValue.shorten(text));
    }

    private static SweepAxis axis(String label, String text, DescentRecipe recipe, int runner)
            throws RecipeException {
        int equals = text.indexOf('=');
        int dots = text.indexOf("..", Math.max(0, equals));
        if (equals <= 0 || dots < 0) {
            throw malformed(label, text);
        }
        String[] rest = text.substring(dots + 2).split(":", -1);
        Knob knob = knob(label, name(text), recipe, runner);
        double from = value(label, text.substring(equals + 1, dots), knob, text);
        double to = value(label, rest[0], knob, text);
        Spacing spacing = Spacing.LINEAR;
        int cells = SweepAxis.DEFAULT_CELLS;
        boolean spaced = false;
        boolean counted = false;
        for (int i = 1; i < rest.length; i++) {
            String word = rest[i].strip();
            Optional<Spacing> named = spacing(word);
            if (named.isPresent() && !spaced) {
                spacing = named.get();
                spaced = true;
            } else if (WHOLE.matcher(word).matches() && !counted) {
                cells = cells(label, word);
                counted = true;
            } else {
                throw malformed(label, text);
            }
        }
        return checked(label, new SweepAxis(knob.id(), from, to, spacing, cells));
    }

    private static Optional<Spacing> spacing(String word) {
        for (Spacing spacing : Spacing.values()) {
            if (spacing.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(spacing);
            }
        }
        return Optional.empty();
    }

    private static SweepAxis checked(String label, SweepAxis axis) throws RecipeException {
        if (!(axis.from() < axis.to())) {
            throw new RecipeException(
                    "map.order", label, ShortestDecimal.shortest(axis.from()),
                    ShortestDecimal.shortest(axis.to()));
        }
        if (axis.spacing() == Spacing.LOG && axis.from() <= 0) {
            throw new RecipeException("map.log", label, ShortestDecimal.shortest(axis.from()));
        }
        if (axis.spacing() == Spacing.SHARE && axis.to() >= 1) {
            throw new RecipeException("map.share", label, ShortestDecimal.shortest(axis.to()));
        }
        return axis;
    }

    private static Knob knob(String label, String id, DescentRecipe recipe, int runner)
            throws RecipeException {
        Optional<SweepKnob> knob = SweepKnob.find(recipe, runner, id);
        if (knob.isPresent()) {
            return knob.get().knob();
        }
        List<String> all = SweepKnob.of(recipe, runner).stream().map(SweepKnob::id).toList();
        String optimizer = recipe.runners().get(runner).optimizer();
        String list = String.join(", ", all);
        Optional<String> near = Spelling.nearest(id, all);
        throw near.isPresent()
                ? new RecipeException(
                        "map.knob.near", label, JsonValue.shorten(id), optimizer, list, near.get())
                : new RecipeException("map.knob", label, JsonValue.shorten(id), optimizer, list);
    }

    private static double value(String label, String text, Knob knob, String whole) throws RecipeException {
        String plain = text.strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw malformed(label, whole);
        }
        double value = Double.parseDouble(plain);
        if (!knob.allows(value)) {
            throw new RecipeException("map.range", label, knob.id(), knob.range(), plain);
        }
        return value;
    }

    private static int cells(String label, String word) throws RecipeException {
        // Longer than any number that is allowed, and than int holds.
        int cells = word.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(word);
        if (cells < SweepAxis.MIN_CELLS || cells > SweepAxis.MAX_CELLS) {
            throw new RecipeException("map.cells", label, SweepAxis.MIN_CELLS, SweepAxis.MAX_CELLS, word);
        }
        return cells;
    }

    private static RecipeException malformed(String label, String text) {
        return new RecipeException("map.axis", label, JsonValue.shorten(text));
    }
}
