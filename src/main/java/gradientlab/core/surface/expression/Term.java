package gradientlab.core.surface.expression;

/** A part of a parsed formula. */
sealed interface Term {

    /** A number as typed, or π or e. */
    record Constant(double value) implements Term {}

    /** x or y. */
    record Variable(boolean isX) implements Term {}

    /** A letter whose value stands beside the formula. */
    record Parameter(String name) implements Term {}

    /**
     * Something done with one or two parts.
     *
     * @param second null for what takes one
     * @param from where it begins in the text, from 0
     * @param to behind its last character
     */
    record Call(Op op, Term first, Term second, int from, int to) implements Term {}
}
