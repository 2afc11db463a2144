package gradientlab.experiment.graph;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.graph.Fault;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.json.Excerpt;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.json.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with formulas, in sentences of both languages and with the line it is in. */
public final class GraphErrors {

    private static final String KEY = "graph.error.";

    private GraphErrors() {}

    /**
     * The sentence about a text or its values.
     *
     * @param text the whole text
     */
    public static RecipeException of(GraphException wrong, String text) {
        // What is too long is wrong from the first character that is too many.
        Place place = wrong.problem() == Problem.TEXT_LENGTH
                ? new Place(1, GraphText.MAX_LENGTH, GraphText.MAX_LENGTH + 1)
                : wrong.place();
        List<Object> arguments = new ArrayList<>();
        arguments.add(place.line());
        wrong.words().forEach(word -> arguments.add(JsonValue.shorten(word)));
        String kind = name(wrong.problem());
        if (wrong.problem() == Problem.SYNTAX) {
            kind = syntax(wrong, arguments);
        } else if (wrong.problem() == Problem.VALUE) {
            kind = "range";
            arguments.set(2, ShortestDecimal.shortest(Double.parseDouble(wrong.words().get(1))));
        }
        return new RecipeException(excerpt(place, text).orElse(null), KEY + kind, arguments.toArray());
    }

    private static String syntax(GraphException wrong, List<Object> arguments) {
        ExpressionException.Problem problem = wrong.syntax().orElseThrow();
        String found = wrong.words().get(0);
        String allowed = wrong.words().get(1);
        arguments.set(2, allowed);
        if (problem == ExpressionException.Problem.OPERAND && found.isEmpty()) {
            return "syntax.end";
        }
        if (problem == ExpressionException.Problem.FUNCTION) {
            Optional<String> near = Spelling.nearest(found, List.of(allowed.split(", ")));
            near.ifPresent(arguments::add);
            return near.isPresent() ? "function.near" : "function";
        }
        return "syntax." + name(problem);
    }

    /** The sentence about a number that is not finite: what it is, where, and why. */
    public static RecipeException of(Fault fault, String text) {
        Place place = fault.place();
        boolean named = !fault.node().name().isEmpty() || place.line() == 0;
        String node = named ? fault.node().name() : text.substring(place.from(), place.to());
        return new RecipeException(excerpt(place, text).orElse(null),
                KEY + (fault.backward() ? "fault.back" : "fault"), ShortestDecimal.shortest(fault.value()),
                JsonValue.shorten(node), place.line(),
                new RecipeException("graph.cause." + name(fault.cause()),
                        ShortestDecimal.shortest(fault.argument())));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** The line of a place; empty where it is in none. */
    static Optional<Excerpt> excerpt(Place place, String text) {
        if (place.line() == 0 || place.from() > text.length()) {
            return Optional.empty();
        }
        int begin = place.from();
        while (begin > 0 && !ends(text.charAt(begin - 1))) {
            begin--;
        }
        while (begin < place.from() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int end = Math.max(begin, place.from());
        while (end < text.length() && !ends(text.charAt(end))) {
            end++;
        }
        String line = text.substring(begin, end).stripTrailing();
        return Optional.of(new Excerpt(line, place.from() - begin, Math.min(place.to(), end) - begin));
    }

    private static boolean ends(char c) {
        return c == '\n' || c == '\r' || c == ';';
    }
}
