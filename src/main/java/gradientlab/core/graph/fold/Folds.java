package gradientlab.core.graph.fold;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folds lines, blocks and functions of a graph into one node each.
 *
 * <p>The node keeps id and names of its output; its local derivatives are the total ones of what is inside.
 * Where that is a sigmoid, tanh or softplus written out, the node is that function.
 */
public final class Folds {

    /** Operations that become one. */
    private record Group(String title, Place place, Set<Integer> members, int output) {}

    private Folds() {}

    /**
     * The graph with these folded. A fold inside of another one changes nothing, nor does one of a line with
     * a single operation.
     *
     * @throws GraphException where there is no such line, block or function, or it has more outputs than one
     */
    public static Graph fold(Graph graph, Collection<? extends Fold> folds) throws GraphException {
        List<Group> groups = new ArrayList<>();
        for (Fold fold : folds) {
            Group group = group(graph, fold);
            if (group.members().size() > 1) {
                groups.add(group);
            }
        }
        Map<Integer, Group> byMember = new HashMap<>();
        groups.sort((a, b) -> b.members().size() - a.members().size());
        for (Group group : groups) {
            if (group.members().stream().noneMatch(byMember::containsKey)) {
                group.members().forEach(member -> byMember.put(member, group));
            }
        }
        return byMember.isEmpty() ? graph : folded(graph, byMember);
    }

    /** Whether a fold would be refused, or changes anything: it has two operations at least. */
    public static boolean isPossible(Graph graph, Fold fold) {
        try {
            return group(graph, fold).members().size() > 1;
        } catch (GraphException e) {
            return false;
        }
    }

    private static Graph folded(Graph graph, Map<Integer, Group> byMember) {
        Sketch sketch = new Sketch(graph);
        List<Integer> hidden = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Group group = byMember.get(node.index());
            if (group == null) {
                sketch.keep(node);
            } else if (group.output() == node.index()) {
                one(graph, sketch, group);
            } else {
                hidden.add(node.index());
            }
        }
        hidden.forEach(node -> sketch.hide(node, byMember.get(node).output()));
        return sketch.graph();
    }

    private static void one(Graph graph, Sketch sketch, Group group) {
        Node output = graph.node(group.output());
        Set<Integer> needed = needed(graph, group);
        List<Edge> inputs = inputs(graph, needed);
        Sketch inside = new Sketch(graph);
        inputs.forEach(edge -> inside.leaf(graph.node(edge.from())));
        needed.forEach(member -> inside.keep(graph.node(member)));
        Graph within = inside.inside(group.output());
        Operation operation = Recognized.at(within, within.loss().index())
                .filter(found -> within.node(found.argument()).isLeaf() && inputs.size() == 1)
                .<Operation>map(found -> Elementwise.of(Rules.get(found.function())))
                .orElseGet(() -> new Operation.Folded(within, group.title()));
        sketch.replace(output, operation, inputs, group.place());
    }

    /** The members that the output depends on. */
    private static Set<Integer> needed(Graph graph, Group group) {
        Set<Integer> needed = new TreeSet<>(Set.of(group.output()));
        for (int v = group.output(); v >= 0; v--) {
            if (needed.contains(v)) {
                graph.node(v).inputs().stream().filter(group.members()::contains).forEach(needed::add);
            }
        }
        return needed;
    }

    /** The first use of each node outside of the members. */
    private static List<Edge> inputs(Graph graph, Set<Integer> members) {
        Map<Integer, Edge> first = new HashMap<>();
        List<Edge> inputs = new ArrayList<>();
        for (int member : members) {
            for (Edge edge : graph.inputs(member)) {
                if (!members.contains(edge.from()) && first.putIfAbsent(edge.from(), edge) == null) {
                    inputs.add(edge);
                }
            }
        }
        return inputs;
    }

    private static Group group(Graph graph, Fold fold) throws GraphException {
        if (fold instanceof Fold.OfFunction function) {
            Node last = graph.nodes().stream().filter(node -> node.id().equals(function.node())).findFirst()
                    .orElseThrow(() -> none(fold));
            Recognized found = Recognized.at(graph, last.index()).orElseThrow(() -> none(fold));
            return group(graph, new Group(found.function(), last.place(), Set.copyOf(found.parts()),
                    last.index()));
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        Place place = place(graph, fold, numbers);
        Set<Integer> members = new TreeSet<>();
        for (Node node : graph.operations()) {
            if (numbers.contains(node.place().line())) {
                members.add(node.index());
            }
        }
        String title = fold instanceof Fold.OfBlock block ? block.title() : ((Fold.OfLine) fold).name();
        return group(graph, new Group(title, place, members, -1));
    }

    /** Where a line or block is; its lines' numbers are added. */
    private static Place place(Graph graph, Fold fold, Set<Integer> numbers) throws GraphException {
        Place place = null;
        for (Line line : graph.lines()) {
            String name = fold instanceof Fold.OfLine ? line.name()
                    : line.block() < 0 ? null : graph.blocks().get(line.block()).title();
            String wanted = fold instanceof Fold.OfLine of ? of.name() : ((Fold.OfBlock) fold).title();
            if (wanted.equals(name)) {
                numbers.add(line.place().line());
                place = fold instanceof Fold.OfLine ? line.place() : graph.blocks().get(line.block()).place();
            }
        }
        if (place == null) {
            throw none(fold);
        }
        return place;
    }

    private static GraphException none(Fold fold) {
        return new GraphException(Problem.NO_FOLD, Place.NONE, fold.id());
    }

    /** With its output, which is the one member that others use. */
    private static Group group(Graph graph, Group group) throws GraphException {
        List<Integer> outputs = group.members().stream().filter(member -> graph.loss().index() == member
                || graph.uses(member).stream().anyMatch(use -> !group.members().contains(use.to()))).toList();
        if (outputs.isEmpty()) {
            outputs = group.members().stream().filter(member -> graph.uses(member).isEmpty()).toList();
        }
        if (outputs.size() > 1) {
            throw new GraphException(Problem.OUTPUTS, group.place(), group.title(),
                    String.valueOf(outputs.size()));
        }
        return new Group(group.title(), group.place(), group.members(),
                outputs.isEmpty() ? -1 : outputs.get(0));
    }
}
