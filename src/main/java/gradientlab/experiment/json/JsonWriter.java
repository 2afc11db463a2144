package gradientlab.experiment.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Map;

/** Writes a tree of maps, lists, texts, numbers and booleans as JSON text. */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** On one line, without spaces; a tree of maps, collections, texts, booleans and finite numbers. */
    public static String line(Object tree) {
        JsonWriter writer = new JsonWriter();
        writer.value(tree);
        return writer.out.toString();
    }

    /** One line a field, one line an object of a list; ends with a line break. */
    public static String pretty(Map<String, ?> tree) {
        JsonWriter writer = new JsonWriter();
        writer.out.append('{');
        String before = "\n  ";
        for (Map.Entry<String, ?> field : tree.entrySet()) {
            writer.out.append(before);
            writer.value(field.getKey());
            writer.out.append(": ");
            if (field.getValue() instanceof Collection<?> items
                    && items.stream().allMatch(item -> item instanceof Map<?, ?>)) {
                writer.lines(items);
            } else {
                writer.value(field.getValue());
            }
            before = ",\n  ";
        }
        writer.out.append("\n}\n");
        return writer.out.toString();
    }

    private void lines(Collection<?> items) {
        String before = "[\n    ";
        for (Object item : items) {
            out.append(before);
            value(item);
            before = ",\n    ";
        }
        out.append(items.isEmpty() ? "[]" : "\n  ]");
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> field : map.entrySet()) {
                out.append(before);
                value(field.getKey());
                out.append(':');
                value(field.getValue());
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> items) {
            String before = "[";
            for (Object item : items) {
                out.append(before);
                value(item);
                before = ",";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else if (value instanceof Double number) {
            out.append(ShortestDecimal.shortest(number));
        } else if (value instanceof String text) {
            out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
        } else {
            out.append(value);
        }
    }
}
