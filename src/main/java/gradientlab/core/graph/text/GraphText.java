package gradientlab.core.graph.text;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.expression.Parser;
import gradientlab.core.expression.Term;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a computation graph: {@code name = expression} on every line, {@code ;} ends a line as well, the last
 * assignment is the loss.
 *
 * <p>A name is a letter, then letters, digits and _; one that no line assigns is a leaf. {@code #} heads a
 * block, which goes to the next blank line. The grammar is that of {@link Parser}; at the head of a product
 * a sign binds like one of a sum, so -a*b is -(a*b) and -x^2 is -(x^2). A sum without brackets in it is one
 * node, numbers merge (x × 3, 1 − x), and {@code L = p} adds none. A product is a node for each *.
 */
public final class GraphText {

    /** The most characters of the whole text. */
    public static final int MAX_LENGTH = 5000;

    private GraphText() {}

    /**
     * Reads a text.
     *
     * @param sharing whether a part that is written twice is one node
     * @throws GraphException naming the first thing that is wrong, and where
     */
    public static Graph parse(String text, boolean sharing) throws GraphException {
        if (text.length() > MAX_LENGTH) {
            throw new GraphException(Problem.TEXT_LENGTH, Place.NONE, String.valueOf(text.length()),
                    String.valueOf(MAX_LENGTH));
        }
        Lines lines = Lines.of(text);
        List<Assignment> assignments = lines.assignments();
        if (assignments.isEmpty()) {
            throw new GraphException(Problem.EMPTY, Place.NONE);
        }
        Map<String, Integer> assigned = assigned(assignments);
        Builder builder = new Builder(text, sharing);
        for (Assignment assignment : assignments) {
            builder.assign(assignment, term(assignment, assigned));
            assigned.remove(assignment.name());
        }
        return builder.graph(lines.blocks());
    }

    /** The lines that assign, by name. */
    private static Map<String, Integer> assigned(List<Assignment> assignments) throws GraphException {
        Map<String, Integer> lines = new HashMap<>();
        for (Assignment assignment : assignments) {
            Integer first = lines.putIfAbsent(assignment.name(), assignment.place().line());
            if (first != null) {
                throw new GraphException(Problem.TWICE, assignment.target(), assignment.name(),
                        String.valueOf(first));
            }
        }
        return lines;
    }

    /** @param later the names that this line and those behind it assign */
    private static Term term(Assignment assignment, Map<String, Integer> later) throws GraphException {
        Words words = new Words(assignment, later);
        try {
            Term term = Parser.parse(assignment.expression(), words);
            words.check();
            return term;
        } catch (ExpressionException e) {
            throw Refusal.of(e, assignment);
        }
    }
}
