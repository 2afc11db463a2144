package gradientlab.core.expression;

/** A text that is no formula: what is wrong, at which character, and what would be allowed there. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1;

    /** What may be wrong with a formula. */
    public enum Problem {
        /** There is no formula. */
        EMPTY,
        /** It has more characters than {@link #allowed}. */
        LENGTH,
        /** Brackets, functions, powers and signs are nested deeper than {@link #allowed}. */
        DEPTH,
        /** A character that no formula holds. */
        CHARACTER,
        /** A number that is none, or too large for a double. */
        NUMBER,
        /** A number, a name or a bracket should stand here. */
        OPERAND,
        /** Two * for a power. */
        POWER,
        /** An operator should stand here: formulas have no silent multiplication. */
        OPERATOR,
        /** A bracket was opened at the place and never closed. */
        OPEN,
        /** A closing bracket that nothing opened. */
        CLOSED,
        /** A function's name without brackets behind it. */
        BRACKET,
        /** Brackets behind a name that is no function. */
        FUNCTION,
        /** A name that is neither function nor constant, and too long for a parameter. */
        NAME,
        /** A function with more or fewer arguments than {@link #allowed}. */
        ARGUMENTS
    }

    private final Problem problem;
    private final int position;
    private final String found;
    private final String allowed;

    ExpressionException(Problem problem, int position, String found, String allowed) {
        super(problem + " at " + position + ": " + found);
        this.problem = problem;
        this.position = position;
        this.found = found;
        this.allowed = allowed;
    }

    public Problem problem() {
        return problem;
    }

    /** The index of the first wrong character, from 0; the text's length where it ends too early. */
    public int position() {
        return position;
    }

    /** What stands there; empty at the end of the text. */
    public String found() {
        return found;
    }

    /** What would be allowed, e.g. the names of the functions; empty where the problem says it. */
    public String allowed() {
        return allowed;
    }
}
