package gradientlab.core.expression;

import gradientlab.core.expression.ExpressionException.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula by recursive descent, one method a level of precedence:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = ("-" | "+") signed | power            -x^2 is -(x^2)
 * power   = atom [ "^" signed ]                   2^3^2 is 2^(3^2)
 * atom    = number | pi | e | name | function "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 *
 * Which names and functions there are, the {@link Vocabulary} says.
 */
public final class Parser {

    /** The most characters a formula may have. */
    public static final int MAX_LENGTH = 500;

    /** How deep brackets, functions, powers and signs may be nested. */
    public static final int MAX_DEPTH = 50;

    private final String text;
    private final Vocabulary vocabulary;
    private int at;
    private int depth;

    private Parser(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /**
     * The whole text as one formula.
     *
     * @throws ExpressionException naming the first wrong character
     */
    public static Term parse(String text, Vocabulary vocabulary) throws ExpressionException {
        return new Parser(text, vocabulary).formula();
    }

    private Term formula() throws ExpressionException {
        if (text.isBlank()) {
            throw wrong(Problem.EMPTY, 0, "", "");
        }
        if (text.length() > MAX_LENGTH) {
            throw wrong(
                    Problem.LENGTH, MAX_LENGTH, String.valueOf(text.length()),
                    String.valueOf(MAX_LENGTH));
        }
        Term term = sum();
        char next = peek();
        if (next == ')') {
            throw wrong(Problem.CLOSED, at, ")", "");
        }
        if (next != 0) {
            throw unexpected();
        }
        return term;
    }

    private Term sum() throws ExpressionException {
        int from = start();
        Term left = product();
        while (peek() == '+' || peek() == '-') {
            Op op = text.charAt(at++) == '+' ? Op.ADD : Op.SUBTRACT;
            left = new Term.Call(op, left, product(), from, at);
        }
        return left;
    }

    private Term product() throws ExpressionException {
        int from = start();
        Term left = signed();
        while (peek() == '*' || peek() == '/') {
            Op op = text.charAt(at++) == '*' ? Op.MULTIPLY : Op.DIVIDE;
            if (op == Op.MULTIPLY && at < text.length() && text.charAt(at) == '*') {
                throw wrong(Problem.POWER, at - 1, "**", "");
            }
            left = new Term.Call(op, left, signed(), from, at);
        }
        return left;
    }

    private Term signed() throws ExpressionException {
        int from = start();
        char sign = peek();
        if (sign != '-' && sign != '+') {
            return power();
        }
        at++;
        deeper(from);
        Term inner = signed();
        depth--;
        return sign == '-' ? new Term.Call(Op.NEGATE, inner, null, from, at) : inner;
    }

    private Term power() throws ExpressionException {
        int from = start();
        Term base = atom();
        if (peek() != '^') {
            return base;
        }
        int sign = at++;
        deeper(sign);
        Term exponent = signed();
        depth--;
        return new Term.Call(Op.POWER, base, exponent, from, at);
    }

    private Term atom() throws ExpressionException {
        char next = peek();
        if (next == '(') {
            int open = at++;
            deeper(open);
            Term inner = sum();
            close(open);
            return inner;
        }
        if (digit(next) || next == '.') {
            return number();
        }
        if (Character.isLetter(next)) {
            return name();
        }
        if (next != 0 && "+-*/^(),".indexOf(next) < 0) {
            throw wrong(Problem.CHARACTER, at, here(), "");
        }
        throw wrong(Problem.OPERAND, at, next == 0 ? "" : String.valueOf(next), "");
    }

    private Term number() throws ExpressionException {
        int from = at;
        while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        int behind = at;
        if (behind < text.length() && (text.charAt(behind) == 'e' || text.charAt(behind) == 'E')) {
            behind++;
            if (behind < text.length() && (text.charAt(behind) == '+' || text.charAt(behind) == '-')) {
                behind++;
            }
            // 2e is 2 and the constant behind it, 2e3 is a number.
            if (behind < text.length() && digit(text.charAt(behind))) {
                while (behind < text.length() && digit(text.charAt(behind))) {
                    behind++;
                }
                at = behind;
            }
        }
        String digits = text.substring(from, at);
        try {
            double value = Double.parseDouble(digits);
            if (Double.isFinite(value)) {
                return new Term.Constant(value);
            }
        } catch (NumberFormatException e) {
            // 1.2.3 or a lone point: said below.
        }
        throw wrong(Problem.NUMBER, from, digits, "");
    }

    private Term name() throws ExpressionException {
        int from = at;
        while (at < text.length() && vocabulary.continues(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        Operator function = vocabulary.function(name);
        if (function != null) {
            if (peek() != '(') {
                throw wrong(Problem.BRACKET, from, name, "");
            }
            return call(function, name, from);
        }
        if (name.equals("pi")) {
            return new Term.Constant(Math.PI);
        }
        if (name.equals("e")) {
            return new Term.Constant(Math.E);
        }
        Term term = vocabulary.name(name, from);
        if (term == null) {
            throw wrong(
                    peek() == '(' ? Problem.FUNCTION : Problem.NAME, from, name,
                    String.join(", ", vocabulary.functions()));
        }
        return term;
    }

    private Term call(Operator function, String name, int from) throws ExpressionException {
        int open = at++;
        deeper(open);
        List<Term> arguments = new ArrayList<>();
        arguments.add(sum());
        while (peek() == ',') {
            at++;
            arguments.add(sum());
        }
        close(open);
        if (arguments.size() != function.arguments()) {
            throw wrong(Problem.ARGUMENTS, from, name, String.valueOf(function.arguments()));
        }
        Term second = arguments.size() > 1 ? arguments.get(1) : null;
        return new Term.Call(function, arguments.get(0), second, from, at);
    }

    private void close(int open) throws ExpressionException {
        char next = peek();
        if (next == 0) {
            throw wrong(Problem.OPEN, open, "(", "");
        }
        if (next != ')') {
            throw unexpected();
        }
        at++;
        depth--;
    }

    /** Something follows a complete part that can't: another part, or no part of any formula. */
    private ExpressionException unexpected() {
        char next = peek();
        boolean part = Character.isLetterOrDigit(next) || next == '(' || next == '.' || next == ',';
        return wrong(part ? Problem.OPERATOR : Problem.CHARACTER, at, here(), "");
    }

    /** The whole character at the place, which may be two chars. */
    private String here() {
        return Character.toString(text.codePointAt(at));
    }

    private void deeper(int place) throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw wrong(Problem.DEPTH, place, String.valueOf(text.charAt(place)),
                    String.valueOf(MAX_DEPTH));
        }
    }

    /** Skips blanks and says where the next part begins. */
    private int start() {
        peek();
        return at;
    }

    /** The next character that is no blank, 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? 0 : text.charAt(at);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static ExpressionException wrong(Problem problem, int position, String found, String allowed) {
        return new ExpressionException(problem, position, found, allowed);
    }
}
