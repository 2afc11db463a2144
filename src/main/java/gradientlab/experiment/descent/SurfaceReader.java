package gradientlab.experiment.descent;

import gradientlab.core.Settings;
import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonReader;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a recipe's surface, and the start on it, of JSON values; part of {@link DescentReader}. */
public final class SurfaceReader {

    private static final String EXPRESSION = "expression";

    private SurfaceReader() {}

    /**
     * The surface that a recipe's field {@code surface} holds.
     *
     * @param startNeeded whether it must have a start of its own: a formula may have none in view
     */
    public static SurfaceChoice read(String json, boolean startNeeded) throws RecipeException {
        SurfaceChoice choice = read(new JsonField("surface", "surface", JsonReader.read(json)));
        if (startNeeded) {
            start(null, choice.make());
        }
        return choice;
    }

    /** The same field as JSON. */
    public static String write(SurfaceChoice surface) {
        return JsonWriter.line(DescentWriter.surface(surface));
    }

    /** {@code "id"}, {@code {"id": ..., knob: ...}} or {@code {"expression": ..., "param": {...}}}. */
    static SurfaceChoice read(JsonField found) throws RecipeException {
        boolean plain = found.value() instanceof JsonValue.Text;
        if (!plain && !(found.value() instanceof JsonValue.Fields)) {
            throw found.unlike("recipe.surface");
        }
        if (!plain && found.fields().containsKey(EXPRESSION)) {
            return formula(found);
        }
        JsonField id = plain ? found : found.need("id");
        if (Fitted.IDS.contains(id.text())) {
            return FittedReader.read(found, id.text());
        }
        SurfaceEntry entry = Surfaces.find(id.text()).orElse(null);
        if (entry == null && isFormula(id.text())) {
            throw id.outside("recipe.unknown.surface.formula", "{\"expression\": \"...\"}");
        }
        if (entry == null) {
            throw id.unknown(
                    "surface",
                    Stream.concat(Surfaces.all().stream().map(SurfaceEntry::id), Fitted.IDS.stream())
                            .toList());
        }
        Settings knobs = Settings.defaults(entry.knobs());
        if (plain) {
            return new SurfaceChoice(entry.id(), knobs);
        }
        found.fields(RecipeFields.names(List.of("id"), entry.knobs()));
        return new SurfaceChoice(entry.id(), knobs.with(found.knobs(entry.knobs())));
    }

    /** Whether it reads as one; a single word, though it may parse as a product, is rather a mistyped id. */
    private static boolean isFormula(String text) {
        if (text.matches("\\w*")) {
            return false;
        }
        try {
            Expression.parse(text);
            return true;
        } catch (ExpressionException e) {
            return false;
        }
    }

    private static SurfaceChoice formula(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of(EXPRESSION, "param", "view"));
        String text = fields.get(EXPRESSION).text();
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (ExpressionException e) {
            throw RecipeException.of(e);
        }
        Map<String, JsonField> given = fields.containsKey("param") ? fields.get("param").fields() : Map.of();
        for (String name : given.keySet()) {
            if (!expression.parameters().contains(name)) {
                throw new RecipeException(
                        expression.parameters().isEmpty()
                                ? "recipe.expression.param.none"
                                : "recipe.expression.param.other",
                        JsonValue.shorten(name), String.join(", ", expression.parameters()));
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (String name : expression.parameters()) {
            if (!given.containsKey(name)) {
                throw new RecipeException("recipe.expression.param", name);
            }
            values.put(name, given.get(name).of(SurfaceOrigin.Formula.knob(name)));
        }
        Optional<View> view = fields.containsKey("view")
                ? Optional.of(DescentReader.view(fields.get("view")))
                : Optional.empty();
        return new SurfaceChoice(
                ExpressionSurface.ID, new Settings(values), new SurfaceOrigin.Formula(text, view));
    }

    /** Where f and its gradient are finite; the surface's own start where none is given. */
    public static Point start(JsonField found, LossSurface surface) throws RecipeException {
        if (found == null) {
            Point own = surface.start();
            if (!finite(surface, own.x(), own.y())) {
                throw new RecipeException("recipe.expression.nowhere");
            }
            return own;
        }
        List<JsonField> pair = found.items();
        if (pair.size() != 2) {
            throw found.unlike("recipe.start.pair");
        }
        double x = pair.get(0).number(-DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE);
        double y = pair.get(1).number(-DescentRecipe.MAX_COORDINATE, DescentRecipe.MAX_COORDINATE);
        if (!finite(surface, x, y)) {
            String name = surface.id().equals(ExpressionSurface.ID) ? "f" : surface.id();
            throw new RecipeException("recipe.start.value", ShortestDecimal.shortest(x),
                    ShortestDecimal.shortest(y), name);
        }
        return new Point(x, y);
    }

    private static boolean finite(LossSurface surface, double x, double y) {
        double[] gradient = new double[2];
        surface.gradient(gradient, x, y);
        return Double.isFinite(surface.value(x, y) + gradient[0] + gradient[1]);
    }
}
