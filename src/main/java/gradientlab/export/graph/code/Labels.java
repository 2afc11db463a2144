package gradientlab.export.graph.code;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nodes are called in Python: by their names where these can be, else by their ids. */
final class Labels {

    /** Before the name of a folded node's function. */
    static final String FOLD = "fold_";

    /** Python's words, and what the programs import. */
    private static final Set<String> RESERVED = Set.of("False", "None", "True", "and", "as", "assert",
            "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally",
            "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
            "raise", "return", "try", "while", "with", "yield", "torch", "F");

    private Labels() {}

    /** By id, also of what is inside of folded nodes; all are different. */
    static Map<String, String> of(Graph graph) {
        List<Node> nodes = new ArrayList<>();
        gather(nodes, graph);
        Map<String, String> labels = new HashMap<>();
        Set<String> taken = new HashSet<>(RESERVED);
        for (Node node : nodes) {
            if (node.name().matches("[A-Za-z][A-Za-z0-9_]*") && !node.name().startsWith(FOLD)
                    && !labels.containsKey(node.id()) && taken.add(node.name())) {
                labels.put(node.id(), node.name());
            }
        }
        for (Node node : nodes) {
            labels.computeIfAbsent(node.id(), id -> {
                String free = id;
                while (!taken.add(free)) {
                    free += "_";
                }
                return free;
            });
        }
        return labels;
    }

    private static void gather(List<Node> nodes, Graph graph) {
        for (Node node : graph.nodes()) {
            nodes.add(node);
            if (node.operation() instanceof Folded folded) {
                gather(nodes, folded.inside());
            }
        }
    }
}
