package gradientlab.cli.graph;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.graph.Value;
import gradientlab.experiment.json.Excerpt;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formulas and values as words of the command line. */
final class FormulaArguments {

    /** What no name of a recipe has; a file of such a name goes before a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s).*[=(*+^\\n;].*|\\s*");

    private FormulaArguments() {}

    /** Whether the words are lines of formulas, not names of recipes. */
    static boolean areFormulas(List<String> words) {
        return words.stream().anyMatch(word -> FORMULA.matcher(word).matches() && !isFile(word));
    }

    private static boolean isFile(String word) {
        try {
            return !word.isBlank() && Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The values of leaves that {@code --set} gives, as JSON by name.
     *
     * @param words w=0.5 or x=[1,2,3] each
     * @throws Refusal for a word that is no such pair, a value that is no number, or a name that has two
     */
    static Map<String, String> values(List<String> words, Terminal terminal) throws Refusal {
        return pairs(words, FormulaArguments::value, terminal);
    }

    /** Numbers and names of a recipe of another mode that {@code --set} gives, as JSON by field. */
    static Map<String, String> fields(List<String> words, Terminal terminal) throws Refusal {
        return pairs(words, (word, from, of) -> {
            String text = word.substring(from).strip();
            return text.startsWith("[") ? value(word, from, of) : NamedKnobs.value(text);
        }, terminal);
    }

    private interface Read {
        String of(String word, int from, Terminal terminal) throws Refusal;
    }

    private static Map<String, String> pairs(List<String> words, Read read, Terminal terminal)
            throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw Refusal.usage(terminal.text("cli.error.set", word));
            }
            String name = word.substring(0, equals).strip();
            if (values.put(name, read.of(word, equals + 1, terminal)) != null) {
                throw Refusal.usage(terminal.text("cli.error.knob.twice", "--set", name, word));
            }
        }
        return values;
    }

    /** A number or an array of numbers; anything else is marked where it stands. */
    private static String value(String word, int from, Terminal terminal) throws Refusal {
        String text = word.substring(from).strip();
        int begin = from + word.substring(from).indexOf(text);
        int end = begin + text.length();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return number(word, begin, end, terminal);
        }
        List<String> entries = new ArrayList<>();
        int at = begin + 1;
        for (String entry : word.substring(at, end - 1).split(",", -1)) {
            int lead = entry.indexOf(entry.strip());
            entries.add(number(word, at + lead, at + lead + entry.strip().length(), terminal));
            at += entry.length() + 1;
        }
        if (entries.size() > Value.MAX_ROWS) {
            throw refused(word, begin, end, terminal);
        }
        return entries.toString();
    }

    private static String number(String word, int from, int to, Terminal terminal) throws Refusal {
        String text = word.substring(from, to);
        if (!NamedKnobs.isNumber(text) || Math.abs(Double.parseDouble(text)) > Value.LARGEST) {
            throw refused(word, from, to, terminal);
        }
        return NamedKnobs.value(text);
    }

    private static Refusal refused(String word, int from, int to, Terminal terminal) {
        String name = word.substring(0, word.indexOf('=')).strip();
        String found = from == to ? "\"\"" : word.substring(from, to);
        return Refusal.input(terminal.text("cli.error.set.value", name, Value.MAX_ROWS, found),
                Optional.of(new Excerpt(word, from, to)));
    }

    /** Names between commas. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            names.add(name.strip());
        }
        return names;
    }
}
