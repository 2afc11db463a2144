package gradientlab.experiment.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value of JSON text as it was written: numbers keep their text, fields their order. */
public sealed interface JsonValue {

    /** How a message quotes it; structures and long texts are shortened. */
    String shown();

    /** {@code {...}} */
    record Fields(Map<String, JsonValue> fields) implements JsonValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String shown() {
            return fields.isEmpty() ? "{}" : "{...}";
        }
    }

    /** {@code [...]} */
    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return items.isEmpty() ? "[]" : "[...]";
        }
    }

    /** A number, NaN and Infinity included so that whoever refuses them can name the field. */
    record Number(String text) implements JsonValue {
        @Override
        public String shown() {
            return shorten(text);
        }
    }

    /** A text, without its quotes and escapes. */
    record Text(String text) implements JsonValue {
        @Override
        public String shown() {
            return '"' + shorten(text) + '"';
        }
    }

    /** true, false or null. */
    enum Literal implements JsonValue {
        TRUE,
        FALSE,
        NULL;

        @Override
        public String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** At most 40 characters, none of them a control character. */
    static String shorten(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 39) + "…";
    }
}
