package gradientlab.experiment.json;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value found in a recipe, with its name and place: hands it out as what is wanted there, or says
 * what was found, where, and what is allowed.
 *
 * @param name what messages call it, e.g. {@code lr}
 * @param path where it stands, e.g. {@code runners[0].lr}; empty for the recipe itself
 * @param value what was found
 */
public record JsonField(String name, String path, JsonValue value) {

    /** A number in a range; NaN and infinities are in none. */
    public double number(double min, double max) throws RecipeException {
        double number = number();
        if (!(number >= min && number <= max)) {
            throw outside("recipe.range",
                    "[" + ShortestDecimal.shortest(min) + ", " + ShortestDecimal.shortest(max) + "]");
        }
        return number;
    }

    /** A number in (0, max]. */
    public double positive(double max) throws RecipeException {
        double number = number();
        if (!(number > 0 && number <= max)) {
            throw outside("recipe.range", "(0, " + ShortestDecimal.shortest(max) + "]");
        }
        return number;
    }

    /** Any number but NaN and the infinities. */
    public double finite() throws RecipeException {
        double number = number();
        if (!Double.isFinite(number)) {
            throw unlike("recipe.finite");
        }
        return number;
    }

    /** A whole number in a range. 2e2 is one, 2.5 is not and is not rounded either. */
    public long whole(long min, long max) throws RecipeException {
        double number = number();
        long whole;
        try {
            whole = Long.parseLong(((JsonValue.Number) value).text());
        } catch (NumberFormatException e) {
            if (number != Math.rint(number) || Math.abs(number) > 0x1p53) {
                throw outside("recipe.range.whole", "[" + min + ", " + max + "]");
            }
            whole = (long) number;
        }
        if (whole < min || whole > max) {
            throw outside("recipe.range.whole", "[" + min + ", " + max + "]");
        }
        return whole;
    }

    public String text() throws RecipeException {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        throw unlike("recipe.text");
    }

    public boolean on() throws RecipeException {
        if (value == JsonValue.Literal.TRUE || value == JsonValue.Literal.FALSE) {
            return value == JsonValue.Literal.TRUE;
        }
        throw unlike("recipe.switch");
    }

    public List<JsonField> items() throws RecipeException {
        if (!(value instanceof JsonValue.Items array)) {
            throw unlike("recipe.array");
        }
        List<JsonField> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            String place = "[" + items.size() + "]";
            items.add(new JsonField(name + place, path + place, item));
        }
        return items;
    }

    /** A list of numbers, each in a range; quick, as there may be many. */
    public List<Double> numbers(double min, double max) throws RecipeException {
        if (!(value instanceof JsonValue.Items array)) {
            throw unlike("recipe.array");
        }
        List<Double> numbers = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            double number = item instanceof JsonValue.Number found ? Double.parseDouble(found.text())
                    : Double.NaN;
            numbers.add(number >= min && number <= max ? number
                    : (Double) items().get(numbers.size()).number(min, max));
        }
        return numbers;
    }

    /** The one of several that is named so. @param id their names in recipes */
    public <E> E choice(E[] all, Function<E, String> id) throws RecipeException {
        List<String> allowed = Arrays.stream(all).map(id).toList();
        int index = value instanceof JsonValue.Text text ? allowed.indexOf(text.text()) : -1;
        if (index < 0) {
            throw outside("recipe.choice", String.join(", ", allowed));
        }
        return all[index];
    }

    /** A value for one of {@code knobs}, as recipes hold it. */
    public double of(Knob knob) throws RecipeException {
        switch (knob.kind()) {
            case SWITCH -> {
                return on() ? 1 : 0;
            }
            case CHOICE -> {
                int index = value instanceof JsonValue.Text text ? knob.choices().indexOf(text.text()) : -1;
                if (index < 0) {
                    throw outside("recipe.choice", String.join(", ", knob.choices()));
                }
                return index;
            }
            default -> {
                double number = number();
                if (!knob.allows(number)) {
                    throw outside(
                            knob.kind() == Knob.Kind.WHOLE ? "recipe.range.whole" : "recipe.range",
                            knob.range());
                }
                return number;
            }
        }
    }

    /** The fields of an object, of which there may be no others than {@code allowed}. */
    public Map<String, JsonField> fields(List<String> allowed) throws RecipeException {
        Map<String, JsonField> fields = fields();
        for (String field : fields.keySet()) {
            if (!allowed.contains(field)) {
                throw unknown("field", field, place(), allowed);
            }
        }
        return fields;
    }

    /** The fields of an object, whatever they are called. */
    public Map<String, JsonField> fields() throws RecipeException {
        if (!(value instanceof JsonValue.Fields object)) {
            throw unlike("recipe.object");
        }
        Map<String, JsonField> fields = new LinkedHashMap<>();
        object.fields().forEach((field, found) -> fields.put(field,
                new JsonField(field, path.isEmpty() ? field : path + "." + field, found)));
        return fields;
    }

    /** One field of an object that must have it. */
    public JsonField need(String field) throws RecipeException {
        JsonField found = fields().get(field);
        if (found == null) {
            throw new RecipeException("recipe.missing", field, place());
        }
        return found;
    }

    /** Values for the knobs among the fields of an object; knobs that are not there stay out. */
    public Settings knobs(List<Knob> knobs) throws RecipeException {
        Map<String, JsonField> fields = fields();
        Map<String, Double> values = new LinkedHashMap<>();
        for (Knob knob : knobs) {
            if (fields.containsKey(knob.id())) {
                values.put(knob.id(), fields.get(knob.id()).of(knob));
            }
        }
        return new Settings(values);
    }

    /** It does not name one of the things there are. */
    public RecipeException unknown(String what, List<String> allowed) throws RecipeException {
        return unknown(what, text(), path.equals(name) ? "" : " (" + path + ")", allowed);
    }

    /** It lies outside of what is allowed. */
    public RecipeException outside(String key, String allowed) {
        return new RecipeException(key, label(), allowed, value.shown(), place(name));
    }

    /** It is of another kind than the text of that key asks for. */
    public RecipeException unlike(String key) {
        return new RecipeException(key, label(), value.shown(), place(name));
    }

    private double number() throws RecipeException {
        if (value instanceof JsonValue.Number number) {
            // JSON has no "+Infinity", but the parser takes it; parseDouble knows all three.
            return Double.parseDouble(number.text());
        }
        throw unlike("recipe.number");
    }

    private static RecipeException unknown(String what, String found, String place, List<String> allowed) {
        Optional<String> near = Spelling.nearest(found, allowed);
        String list = String.join(", ", allowed);
        return near.isPresent()
                ? new RecipeException(
                        "recipe.unknown." + what + ".near", JsonValue.shorten(found), place, list, near.get())
                : new RecipeException("recipe.unknown." + what, JsonValue.shorten(found), place, list);
    }

    private String label() {
        return JsonValue.shorten(name);
    }

    /** The place in brackets, unless the name says it already. */
    private String place(String said) {
        return path.equals(said) ? "" : " (" + path + ")";
    }

    /** The place of this object, for messages about its fields. */
    private String place() {
        return path.isEmpty() ? "" : " (" + path + ")";
    }
}
