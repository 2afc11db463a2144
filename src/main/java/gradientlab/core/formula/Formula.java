package gradientlab.core.formula;

import java.util.List;
import java.util.function.Function;

/**
 * An expression such as {@code eta*m/(sqrt(v)+eps)} as a tree. Values are scalars (arrays of length 1) or
 * vectors, taken coordinate by coordinate; a scalar goes with every coordinate.
 *
 * @param kind what the node does
 * @param word the name of a NAME or CALL, the text of a NUMBER; empty otherwise
 * @param parts the operands from left to right
 */
public record Formula(Kind kind, String word, List<Formula> parts) {

    /** What a node does. */
    public enum Kind {
        NUMBER,
        NAME,
        NEGATIVE,
        SUM,
        DIFFERENCE,
        PRODUCT,
        QUOTIENT,
        POWER,
        CALL
    }

    public Formula {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a formula: {@code + - * / ^}, parentheses, numbers, names (letters, digits, {@code _}) and the
     * functions of {@link Functions}.
     *
     * @throws IllegalArgumentException naming the place if it is none
     */
    public static Formula of(String text) {
        return new FormulaParser(text).whole();
    }

    /** The left operand, or the only one. */
    public Formula first() {
        return parts.get(0);
    }

    /** The right operand. */
    public Formula second() {
        return parts.get(1);
    }

    /** Whether it is nothing but that name. */
    public boolean is(String name) {
        return kind == Kind.NAME && word.equals(name);
    }

    /** The same formula with a name written for another. */
    public Formula renamed(String from, String to) {
        return is(from)
                ? new Formula(kind, to, parts)
                : new Formula(kind, word, parts.stream().map(part -> part.renamed(from, to)).toList());
    }

    /** Whether it is a vector for these values. */
    public boolean vector(Function<String, double[]> values) {
        return value(values).length > 1;
    }

    /**
     * What it comes to.
     *
     * @param values by name
     * @throws IllegalArgumentException for operands of different lengths
     */
    public double[] value(Function<String, double[]> values) {
        return switch (kind) {
            case NUMBER -> new double[] {Double.parseDouble(word)};
            case NAME -> values.apply(word).clone();
            case NEGATIVE -> Functions.each(first().value(values), a -> -a);
            case SUM -> Functions.each(first().value(values), second().value(values), (a, b) -> a + b);
            case DIFFERENCE -> Functions.each(first().value(values), second().value(values), (a, b) -> a - b);
            case PRODUCT -> Functions.each(first().value(values), second().value(values), (a, b) -> a * b);
            case QUOTIENT -> Functions.each(first().value(values), second().value(values), (a, b) -> a / b);
            case POWER -> Functions.each(
                    first().value(values), second().value(values), (a, b) -> b == 2 ? a * a : Math.pow(a, b));
            case CALL -> Functions.call(word, parts.stream().map(part -> part.value(values)).toList());
        };
    }
}
