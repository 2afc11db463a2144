package gradientlab.core.graph.text;

import gradientlab.core.expression.Operator;
import gradientlab.core.expression.Term;
import gradientlab.core.expression.Vocabulary;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Rule;
import gradientlab.core.graph.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a line of a graph knows: every rule with a word, mean and sum, and all names. */
final class Words implements Vocabulary {

    /** A word with brackets behind it, and what it makes of what is in them. */
    record Call(String word, int arguments, Rule rule) implements Operator {
        /** Mean and sum have no rule: they go over rows. */
        Operation operation() {
            return rule == null
                    ? new Operation.Reduction(word.equals("mean"))
                    : Operation.Elementwise.of(rule);
        }
    }

    private final Assignment assignment;
    private final Map<String, Integer> later;
    private GraphException early;

    /** @param later the names that this line and those behind it assign */
    Words(Assignment assignment, Map<String, Integer> later) {
        this.assignment = assignment;
        this.later = later;
    }

    @Override
    public Operator function(String word) {
        return call(word);
    }

    private static Call call(String word) {
        if (word.equals("mean") || word.equals("sum")) {
            return new Call(word, 1, null);
        }
        return Rules.find(word).map(rule -> new Call(word, rule.arguments(), rule)).orElse(null);
    }

    @Override
    public List<String> functions() {
        List<String> words = new ArrayList<>(Rules.words());
        words.add("mean");
        words.add("sum");
        return words;
    }

    @Override
    public Term name(String name, int from) {
        String rest = assignment.expression().substring(from + name.length()).stripLeading();
        if (rest.startsWith("(")) {
            return null;
        }
        if (later.containsKey(name) && early == null) {
            early = new GraphException(Problem.ORDER, assignment.at(from, from + name.length()), name);
        }
        return new Term.Name(name, from);
    }

    @Override
    public boolean continues(char c) {
        return follows(c);
    }

    /** Refuses a name that is used before it is computed; said when the grammar has nothing to say. */
    void check() throws GraphException {
        if (early != null) {
            throw early;
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty() && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> follows((char) c));
    }

    static boolean follows(char c) {
        return Character.isLetter(c) || c >= '0' && c <= '9' || c == '_';
    }

    /** Whether a name is a function's or a constant's. */
    static boolean isReserved(String name) {
        return call(name) != null || name.equals("pi") || name.equals("e");
    }
}
