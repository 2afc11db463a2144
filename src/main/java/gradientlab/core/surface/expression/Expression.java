package gradientlab.core.surface.expression;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.expression.Op;
import gradientlab.core.expression.Operator;
import gradientlab.core.expression.Parser;
import gradientlab.core.expression.Term;
import gradientlab.core.expression.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parsed formula in x, y and parameters, e.g. {@code (a-x)^2 + b*(y-x^2)^2}. Immutable.
 *
 * <p>There are + - * / ^ with the usual precedence (-x^2 is -(x^2), 2^3^2 is 2^9), the functions sin cos tan
 * asin acos atan sinh cosh tanh exp log sqrt abs min max pow, and the constants pi and e. Any other letter,
 * digits behind it allowed, is a parameter.
 */
public final class Expression {

    /** The most characters a formula may have. */
    public static final int MAX_LENGTH = Parser.MAX_LENGTH;

    /** How deep brackets, functions, powers and signs may be nested. */
    public static final int MAX_DEPTH = Parser.MAX_DEPTH;

    private final String text;
    private final Term term;
    private final List<String> parameters;

    private Expression(String text, Term term, List<String> parameters) {
        this.text = text;
        this.term = term;
        this.parameters = parameters;
    }

    /**
     * Reads a formula.
     *
     * @throws ExpressionException naming the first wrong character
     */
    public static Expression parse(String text) throws ExpressionException {
        Words words = new Words();
        Term term = Parser.parse(text, words);
        return new Expression(text, term, List.copyOf(words.parameters));
    }

    /** The names of the functions there are. */
    public static List<String> functions() {
        return Op.functions();
    }

    /** The formula as it was typed. */
    public String text() {
        return text;
    }

    /** The letters that need a value, in the order of their first use. */
    public List<String> parameters() {
        return parameters;
    }

    /** What was read, as a tree. */
    public Term term() {
        return term;
    }

    /**
     * The innermost part that has no finite value at (x, y) although what it is made of has, as typed;
     * empty where f itself is finite.
     *
     * @param values of every parameter
     */
    public String culprit(Map<String, Double> values, double x, double y) {
        Search search = new Search(values, x, y);
        search.value(term);
        return search.culprit == null
                ? ""
                : text.substring(search.culprit.from(), search.culprit.to()).strip();
    }

    /** What a formula of a surface knows: x, y, and letters that are parameters. */
    private static final class Words implements Vocabulary {
        /** In the order of their first use. */
        final Set<String> parameters = new LinkedHashSet<>();

        @Override
        public Operator function(String word) {
            return Op.function(word);
        }

        @Override
        public List<String> functions() {
            return Op.functions();
        }

        @Override
        public Term name(String name, int from) {
            if (!name.equals("x") && !name.equals("y")) {
                if (!parameter(name)) {
                    return null;
                }
                parameters.add(name);
            }
            return new Term.Name(name, from);
        }

        /** A letter, perhaps with up to three digits behind it. */
        private static boolean parameter(String name) {
            return name.length() <= 4 && name.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /** Evaluates a tree and remembers the first part that is not finite. */
    private static final class Search {
        private final Map<String, Double> values;
        private final double x;
        private final double y;
        private Term.Call culprit;

        Search(Map<String, Double> values, double x, double y) {
            this.values = values;
            this.x = x;
            this.y = y;
        }

        double value(Term part) {
            if (part instanceof Term.Constant constant) {
                return constant.value();
            }
            if (part instanceof Term.Name name) {
                return name.name().equals("x") ? x : name.name().equals("y") ? y : values.get(name.name());
            }
            Term.Call call = (Term.Call) part;
            double first = value(call.first());
            double second = call.second() == null ? 0 : value(call.second());
            double value = ((Op) call.op()).of(first, second);
            if (culprit == null && !Double.isFinite(value)) {
                culprit = call;
            }
            return value;
        }
    }
}
