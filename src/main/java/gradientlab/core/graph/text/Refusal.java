package gradientlab.core.graph.text;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;

/** What the grammar refuses in a line, said of the whole text. */
final class Refusal {

    private Refusal() {}

    static GraphException of(ExpressionException wrong, Assignment assignment) {
        String text = assignment.expression();
        int at = wrong.problem() == ExpressionException.Problem.EMPTY ? text.length() : wrong.position();
        boolean part = at < text.length() && (begins(text.charAt(at)) || text.charAt(at) == '(');
        if (wrong.problem() == ExpressionException.Problem.OPERATOR && part) {
            int end = at;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new GraphException(Problem.PRODUCT, assignment.at(at, at), before(text, end),
                    behind(text, at));
        }
        int end = Math.min(text.length(), at + Math.max(1, wrong.found().length()));
        return GraphException.of(wrong, assignment.at(Math.min(at, text.length()), end));
    }

    private static boolean begins(char c) {
        return Words.follows(c) || c == '.';
    }

    /** The factor that ends there: a name, a number or a bracket. */
    private static String before(String text, int end) {
        int from = end;
        if (from > 0 && text.charAt(from - 1) == ')') {
            int open = 0;
            do {
                from--;
                open += text.charAt(from) == ')' ? 1 : text.charAt(from) == '(' ? -1 : 0;
            } while (from > 0 && open > 0);
        }
        while (from > 0 && begins(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    /** The factor that begins there. */
    private static String behind(String text, int at) {
        int to = at;
        while (to < text.length() && begins(text.charAt(to))) {
            to++;
        }
        if (to < text.length() && text.charAt(to) == '(') {
            int open = 0;
            do {
                open += text.charAt(to) == '(' ? 1 : text.charAt(to) == ')' ? -1 : 0;
                to++;
            } while (to < text.length() && open > 0);
        }
        return text.substring(at, to);
    }
}
