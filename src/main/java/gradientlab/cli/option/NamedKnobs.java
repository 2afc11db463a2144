package gradientlab.cli.option;

import gradientlab.experiment.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A thing with its knobs as the command line writes it, {@code adam:lr=0.1,beta1=0.9}, turned into JSON for
 * a recipe, so that a wrong name or value is refused in the same words as in a file.
 */
public final class NamedKnobs {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("true|false|NaN|-?Infinity");

    private NamedKnobs() {}

    /**
     * The JSON object.
     *
     * @param option what is blamed
     * @param text an id, or an id, a colon and knob=value pairs between commas
     * @param idField the field the id goes to
     */
    public static String json(String option, String text, String idField, Terminal terminal) throws Refusal {
        return object(fields(option, text, idField, terminal));
    }

    /** The fields of that object, each value as JSON. */
    public static Map<String, String> fields(String option, String text, String idField, Terminal terminal)
            throws Refusal {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(idField, quote(id));
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        if (id.isEmpty() || colon >= 0 && rest.isBlank()) {
            throw malformed(option, text, terminal);
        }
        for (String pair : colon < 0 ? new String[0] : rest.split(",", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            if (name.isEmpty() || pair.substring(equals + 1).isBlank()) {
                throw malformed(option, text, terminal);
            }
            if (fields.put(name, value(pair.substring(equals + 1))) != null) {
                throw Refusal.usage(terminal.text("cli.error.knob.twice", option, name, text));
            }
        }
        return fields;
    }

    /** A JSON object of fields whose values are JSON. */
    public static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quote(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A word of the command line as a JSON value: a number, a truth value, or else a text. */
    public static String value(String text) {
        String plain = text.strip();
        if (isNumber(plain)) {
            return number(plain);
        }
        return WORD.matcher(plain).matches() ? plain : quote(plain);
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The same number the way JSON spells it: no plus, digits on both sides of the point, no leading 0. */
    private static String number(String text) {
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.replaceFirst("^[+-]", "").replaceFirst("^0+(?=\\d)", "");
        digits = digits.startsWith(".") ? "0" + digits : digits;
        return sign + digits.replaceFirst("\\.(?=[eE]|$)", "");
    }

    public static String quote(String text) {
        return JsonWriter.line(text);
    }

    private static Refusal malformed(String option, String text, Terminal terminal) {
        return Refusal.usage(terminal.text("cli.error.knobs", option, text));
    }
}
