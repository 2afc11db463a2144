package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Graph;
import java.util.List;
import java.util.Optional;

/**
 * A graph on the stage, in pixels: nodes and edges by index, and what is under a point.
 *
 * @param scale 1 for type of 14 pixels
 * @param oneRow whether operations show one row of a batch, since all would be too small
 */
public record PlacedGraph(Graph graph, List<PlacedNode> nodes, List<PlacedEdge> edges, double scale,
        boolean oneRow) {

    private static final double NEAR = 6;

    public PlacedGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a point is on. */
    public enum Part {
        NODE,
        VALUE,
        GRADIENT,
        EDGE
    }

    /**
     * What is under a point.
     *
     * @param index of the node, for an edge of the edge
     * @param row of a batch; 0 for one number
     */
    public record Hit(Part part, int index, int row) {}

    /** The node, number or edge under a point, if there is one. */
    public Optional<Hit> at(double x, double y) {
        for (PlacedNode node : nodes) {
            if (node.whole().contains(x, y)) {
                Optional<Hit> hit = at(node, x, y);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        PlacedEdge nearest = null;
        double least = NEAR * Math.max(1, scale);
        for (PlacedEdge edge : edges) {
            double distance = edge.hidden() ? Double.POSITIVE_INFINITY : edge.distance(x, y);
            if (distance <= least) {
                least = distance;
                nearest = edge;
            }
        }
        return Optional.ofNullable(nearest).map(edge -> new Hit(Part.EDGE, edge.edge().index(), 0));
    }

    private static Optional<Hit> at(PlacedNode node, double x, double y) {
        int index = node.node().index();
        for (int row = 0; row < Math.max(1, node.rows()); row++) {
            if (node.value(row).contains(x, y)) {
                return Optional.of(new Hit(Part.VALUE, index, row));
            }
            if (node.gradient(row).contains(x, y)) {
                return Optional.of(new Hit(Part.GRADIENT, index, row));
            }
        }
        return node.mark().contains(x, y) ? Optional.of(new Hit(Part.NODE, index, 0)) : Optional.empty();
    }

    public PlacedNode node(int index) {
        return nodes.get(index);
    }

    public PlacedEdge edge(int index) {
        return edges.get(index);
    }
}
