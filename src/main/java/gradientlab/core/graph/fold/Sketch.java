package gradientlab.core.graph.fold;

import gradientlab.core.graph.Block;
import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A graph made from another: nodes are taken over or replaced, in the order of the other's nodes. */
final class Sketch {

    private final Graph source;
    private final List<Node> nodes = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    /** Nodes of the other graph as they are here. */
    private final Map<Integer, Integer> now = new HashMap<>();

    Sketch(Graph source) {
        this.source = source;
    }

    /** Takes a node over. */
    void keep(Node node) {
        add(node, node.operation(), source.inputs(node.index()));
    }

    /** Takes a node over as a leaf. */
    void leaf(Node node) {
        add(node, null, List.of());
    }

    /** Puts another operation, with other inputs of the other graph, where a node is. */
    void replace(Node node, Operation operation, List<Edge> inputs, Place place) {
        add(new Node(node.index(), node.id(), node.names(), operation, List.of(), place, 0), operation,
                inputs);
    }

    private void add(Node node, Operation operation, List<Edge> inputs) {
        List<Integer> from = inputs.stream().map(edge -> now.get(edge.from())).toList();
        now.put(node.index(), nodes.size());
        append(node, operation, from, inputs.stream().map(Edge::place).toList());
    }

    /** Adds a part of a node in front of it. @return its place here */
    int part(Node of, String id, Operation operation, int input) {
        Node node = new Node(0, id, List.of(), null, List.of(), of.place(), 0);
        append(node, operation, List.of(input), List.of(of.place().from()));
        return nodes.size() - 1;
    }

    /** Adds a node as the last of its parts. */
    void last(Node of, Operation operation, int input) {
        now.put(of.index(), nodes.size());
        append(of, operation, List.of(input), List.of(of.place().from()));
    }

    private void append(Node node, Operation operation, List<Integer> from, List<Integer> operands) {
        int column = operation == null
                ? 0
                : 1 + from.stream().mapToInt(input -> nodes.get(input).column()).max().orElse(0);
        nodes.add(new Node(nodes.size(), node.id(), node.names(), operation, from, node.place(), column));
        places.add(operands);
    }

    /** What a node of the other graph is here. */
    int now(int node) {
        return now.get(node);
    }

    /** Another node's names and lines are a node's too. */
    void hide(int node, int in) {
        now.put(node, now.get(in));
    }

    /** The part of the other graph that ends in a node. */
    Graph inside(int output) {
        return new Graph(nodes, now.get(output), places, List.of(), List.of());
    }

    /** The whole. */
    Graph graph() {
        List<Line> lines = source.lines().stream().map(line -> new Line(line.place(), line.name(),
                now.get(line.node()), line.block())).toList();
        List<Block> blocks = source.blocks();
        return new Graph(nodes, now.get(source.loss().index()), places, lines, blocks);
    }
}
