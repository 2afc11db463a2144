package gradientlab.core.graph.text;

import gradientlab.core.graph.Block;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a graph as they are found; equal ones are one node if so wished. */
final class Nodes {

    private record Key(Operation operation, List<Integer> inputs) {}

    private final boolean sharing;
    private final Map<Key, Integer> made = new HashMap<>();
    private final List<Key> nodes = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final List<List<Integer>> operands = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    Nodes(boolean sharing) {
        this.sharing = sharing;
    }

    int leaf(String name, Place place) {
        int node = add(new Key(null, List.of()), List.of(), place);
        name(node, name);
        return node;
    }

    /** @param operandPlaces the first character of each operand */
    int emit(Operation operation, List<Integer> inputs, List<Integer> operandPlaces, Place place) {
        Key key = new Key(operation, inputs);
        Integer before = sharing ? made.get(key) : null;
        if (before != null) {
            return before;
        }
        int node = add(key, operandPlaces, place);
        made.put(key, node);
        return node;
    }

    private int add(Key key, List<Integer> operandPlaces, Place place) {
        int column = key.operation() == null
                ? 0
                : 1 + key.inputs().stream().mapToInt(columns::get).max().orElse(0);
        nodes.add(key);
        names.add(new ArrayList<>());
        operands.add(operandPlaces);
        places.add(place);
        columns.add(column);
        return nodes.size() - 1;
    }

    void name(int node, String name) {
        names.get(node).add(name);
    }

    Graph graph(List<Line> lines, List<Block> blocks) throws GraphException {
        List<Node> all = new ArrayList<>();
        int operations = 0;
        Place beyond = Place.NONE;
        for (int k = 0; k < nodes.size(); k++) {
            Key key = nodes.get(k);
            operations += key.operation() == null ? 0 : 1;
            beyond = operations == Graph.MAX_OPERATIONS + 1 && beyond == Place.NONE ? places.get(k) : beyond;
            all.add(new Node(k, "n" + (k + 1), names.get(k), key.operation(), key.inputs(), places.get(k),
                    columns.get(k)));
        }
        if (operations > Graph.MAX_OPERATIONS) {
            throw new GraphException(Problem.OPERATIONS, beyond, String.valueOf(operations),
                    String.valueOf(Graph.MAX_OPERATIONS));
        }
        return new Graph(all, lines.get(lines.size() - 1).node(), operands, lines, blocks);
    }
}
