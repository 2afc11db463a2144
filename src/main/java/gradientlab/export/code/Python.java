package gradientlab.export.code;

import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Values as Python spells them. */
public final class Python {

    private static final int COLUMNS = 100;

    private Python() {}

    /** {@code 3}, {@code 0.1}, {@code 1e-8}, {@code math.inf}. */
    public static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "math.nan" : value > 0 ? "math.inf" : "-math.inf";
        }
        return value == 0 ? "0" : ShortestDecimal.shortest(value);
    }

    /** The same as a float: {@code 3.0}. */
    public static String real(double value) {
        String text = number(value);
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-') ? text + ".0" : text;
    }

    /** A list of floats. */
    public static String list(double... values) {
        return DoubleStream.of(values).mapToObj(Python::real).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A list of lists. */
    public static String rows(double[]... rows) {
        return Arrays.stream(rows).map(Python::list).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A long line over several of about a hundred columns, broken behind commas. */
    public static String wrapped(String line) {
        StringBuilder all = new StringBuilder();
        int length = 0;
        for (String part : line.split("(?<=, )")) {
            if (length > 0 && length + part.length() > COLUMNS) {
                all.setLength(all.length() - 1);
                all.append("\n    ");
                length = 4;
            }
            all.append(part);
            length += part.length();
        }
        return all.toString();
    }

    /** A list of what is spelled already. */
    public static String list(Collection<String> spelled) {
        return "[" + String.join(", ", spelled) + "]";
    }

    public static String text(String value) {
        return JsonWriter.line(value);
    }

    public static String bool(boolean value) {
        return value ? "True" : "False";
    }

    /** What is written as JSON otherwise: maps, collections, texts, booleans and numbers. */
    public static String tree(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> tree(each.getKey()) + ": " + tree(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Collection<?> items) {
            return list(items.stream().map(Python::tree).toList());
        }
        return tree instanceof Number number ? number(number.doubleValue())
                : tree instanceof Boolean on ? bool(on)
                        : text((String) tree);
    }

    /** Arguments of a call, those that are empty left out. */
    public static String call(String function, String... arguments) {
        return function + "("
                + List.of(arguments).stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "))
                + ")";
    }
}
