package gradientlab.core.graph;

import gradientlab.core.expression.ExpressionException;
import java.util.List;
import java.util.Optional;

/** A text or values that make no graph: what is wrong, where, and the words a sentence about it needs. */
public final class GraphException extends Exception {

    private static final long serialVersionUID = 1;

    /** What may be wrong; behind it the words, in their order. */
    public enum Problem {
        /** There is no line that assigns. */
        EMPTY,
        /** The text is too long: its length, the limit. */
        TEXT_LENGTH,
        /** A line without =: the line. */
        ASSIGNMENT,
        /** What stands left of = is no name: it. */
        NAME,
        /** A name that is a function's or a constant's: it. */
        RESERVED,
        /** A name assigned for the second time: it, the line of the first. */
        TWICE,
        /** A name used in a line before that which assigns it, or in the same: it. */
        ORDER,
        /** A line that holds numbers alone, so assigns a leaf: its name. */
        LEAF,
        /** Two factors without * between them: the left one, the right one. */
        PRODUCT,
        /** What the grammar refuses: what stands there, what is allowed; see {@link #syntax}. */
        SYNTAX,
        /** A part of numbers alone without a finite value: the part, why it has none, a {@link Cause}. */
        NOT_FINITE,
        /** Too many operations: how many, the limit. */
        OPERATIONS,
        /** A leaf without a value: its name. */
        MISSING,
        /** A value for a name that the text computes: the name, the line. */
        COMPUTED,
        /** A value for a name that is not in the text: the name. */
        UNUSED,
        /** A value beyond ±1e6, or no number: the leaf's name, the value. */
        VALUE,
        /** A batch of no rows or too many: the leaf's name, how many, the limit. */
        ROWS,
        /** Batches of two sizes meet: one name, its size, the other, its size. */
        SIZES,
        /** The loss is a batch: its name. */
        SCALAR,
        /** A line, block or node that can't be folded, since it is not there: its name. */
        NO_FOLD,
        /** A block or line with more outputs than one: its name, how many. */
        OUTPUTS
    }

    private final Problem problem;
    private final Place place;
    private final List<String> words;
    private final ExpressionException.Problem syntax;

    public GraphException(Problem problem, Place place, String... words) {
        this(problem, null, place, words);
    }

    private GraphException(
            Problem problem, ExpressionException.Problem syntax, Place place, String... words) {
        super(problem + " at " + place + ": " + List.of(words));
        this.problem = problem;
        this.syntax = syntax;
        this.place = place;
        this.words = List.of(words);
    }

    /** What the grammar refused, at its place in the whole text. */
    public static GraphException of(ExpressionException wrong, Place place) {
        return new GraphException(Problem.SYNTAX, wrong.problem(), place, wrong.found(), wrong.allowed());
    }

    public Problem problem() {
        return problem;
    }

    /** Where; {@link Place#NONE} for what concerns no line. An empty range stands before what is missing. */
    public Place place() {
        return place;
    }

    /** What a sentence names, in the order that the problem says. */
    public List<String> words() {
        return words;
    }

    /** What the grammar refused, for {@link Problem#SYNTAX}. */
    public Optional<ExpressionException.Problem> syntax() {
        return Optional.ofNullable(syntax);
    }
}
