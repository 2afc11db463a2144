package gradientlab.core.formula;

import gradientlab.core.formula.Formula.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula's text by recursive descent. A leading minus binds like a sum's, so -a*b is -(a*b); a
 * power binds most and to the right.
 */
final class FormulaParser {

    private final String text;
    private int at;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula whole() {
        Formula all = sum();
        if (peek() != 0) {
            throw wrong("end");
        }
        return all;
    }

    private Formula sum() {
        Formula left = taken('-') ? node(Kind.NEGATIVE, "", product()) : product();
        while (peek() == '+' || peek() == '-') {
            Kind kind = text.charAt(at++) == '+' ? Kind.SUM : Kind.DIFFERENCE;
            left = node(kind, "", left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = power();
        while (peek() == '*' || peek() == '/') {
            Kind kind = text.charAt(at++) == '*' ? Kind.PRODUCT : Kind.QUOTIENT;
            left = node(kind, "", left, power());
        }
        return left;
    }

    private Formula power() {
        Formula base = atom();
        return taken('^') ? node(Kind.POWER, "", base, power()) : base;
    }

    private Formula atom() {
        if (taken('(')) {
            Formula inside = sum();
            expect(')');
            return inside;
        }
        String word = word();
        if (word.isEmpty()) {
            throw wrong("a value");
        }
        if (Character.isDigit(word.charAt(0))) {
            return node(Kind.NUMBER, word);
        }
        if (!taken('(')) {
            return node(Kind.NAME, word);
        }
        if (!Functions.NAMES.contains(word)) {
            throw wrong("one of " + Functions.NAMES);
        }
        List<Formula> arguments = new ArrayList<>(List.of(sum()));
        while (taken(',')) {
            arguments.add(sum());
        }
        expect(')');
        return new Formula(Kind.CALL, word, arguments);
    }

    /** Letters, digits, underscores and points; "" if none is next. */
    private String word() {
        peek();
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                || text.charAt(at) == '_' || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean taken(char wanted) {
        boolean is = peek() == wanted;
        at += is ? 1 : 0;
        return is;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw wrong(String.valueOf(wanted));
        }
    }

    /** The next character that is no space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(expected + " expected at " + at + " of " + text);
    }

    private static Formula node(Kind kind, String word, Formula... parts) {
        return new Formula(kind, word, List.of(parts));
    }
}
