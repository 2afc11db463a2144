package gradientlab.core.surface.expression;

import java.util.List;
import java.util.Map;

/**
 * A parsed formula in x, y and parameters, e.g. {@code (a-x)^2 + b*(y-x^2)^2}. Immutable.
 *
 * <p>There are + - * / ^ with the usual precedence (-x^2 is -(x^2), 2^3^2 is 2^9), the functions sin cos tan
 * asin acos atan sinh cosh tanh exp log sqrt abs min max pow, and the constants pi and e. Any other letter,
 * digits behind it allowed, is a parameter.
 */
public final class Expression {

    /** The most characters a formula may have. */
    public static final int MAX_LENGTH = 500;

    /** How deep brackets, functions, powers and signs may be nested. */
    public static final int MAX_DEPTH = 50;

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
        Parser parser = new Parser(text);
        Term term = parser.formula();
        return new Expression(text, term, parser.parameters());
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

    Term term() {
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
            if (part instanceof Term.Variable variable) {
                return variable.isX() ? x : y;
            }
            if (part instanceof Term.Parameter parameter) {
                return values.get(parameter.name());
            }
            Term.Call call = (Term.Call) part;
            double first = value(call.first());
            double second = call.second() == null ? 0 : value(call.second());
            double value = call.op().of(first, second);
            if (culprit == null && !Double.isFinite(value)) {
                culprit = call;
            }
            return value;
        }
    }
}
