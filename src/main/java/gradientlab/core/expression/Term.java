package gradientlab.core.expression;

/** A part of a parsed formula. */
public sealed interface Term {

    /** A number as typed, or π or e. */
    record Constant(double value) implements Term {}

    /**
     * A value that stands beside the formula.
     *
     * @param from where the name begins in the text, from 0
     */
    record Name(String name, int from) implements Term {}

    /**
     * Something done with one or two parts.
     *
     * @param second null for what takes one
     * @param from where it begins in the text, from 0; without the brackets around it
     * @param to behind its last character
     */
    record Call(Operator op, Term first, Term second, int from, int to) implements Term {}
}
