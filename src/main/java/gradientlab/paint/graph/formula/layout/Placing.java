package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.paint.graph.formula.layout.GraphLayout.Arranged;
import gradientlab.paint.graph.formula.layout.NodeSize.Form;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts an arranged graph into a rectangle: scale, distances, ports, curves. */
final class Placing {

    /** How far columns move apart at most where there is room, at scale 1. */
    private static final double MOST_GAP = 150;
    private static final double MOST_STRETCH = 1.35;
    private static final double PORT_STEP = 12;
    private static final double PORTS = 30;
    /** An edge runs level until it is past the usual number of its node. */
    private static final double LEVEL = 34;

    private final Graph graph;
    private final Columns columns;
    private final Arranged arranged;
    private final Rectangle2D stage;
    private final double scale;
    private final double[] centre;
    private final double gap;
    private final double stretch;

    Placing(Graph graph, Columns columns, Arranged arranged, Rectangle2D stage, double scale) {
        this.graph = graph;
        this.columns = columns;
        this.arranged = arranged;
        this.stage = stage;
        this.scale = scale;
        int count = arranged.left().length;
        double spare = stage.getWidth() / scale - arranged.width();
        double more = count > 1 ? Math.max(0, spare) / (count - 1) : 0;
        gap = Math.min(MOST_GAP, GraphLayout.columnGap() + more);
        double width = arranged.width() + (count - 1) * (gap - GraphLayout.columnGap());
        stretch = Math.max(1, Math.min(MOST_STRETCH, stage.getHeight() / scale / arranged.height()));
        centre = new double[count];
        double x = stage.getCenterX() - scale * width / 2;
        for (int c = 0; c < count; c++) {
            centre[c] = x + scale * arranged.left()[c];
            x = centre[c] + scale * (arranged.right()[c] + gap);
        }
    }

    PlacedGraph place(boolean oneRow) {
        List<PlacedNode> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            NodeSize size = arranged.sizes()[node.index()];
            nodes.add(
                    new PlacedNode(node, size, centre[columns.column(node.index())], y(node.index()), scale));
        }
        List<PlacedEdge> edges = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            edges.add(new PlacedEdge(edge, columns.isHidden(edge), curve(edge, nodes)));
        }
        return new PlacedGraph(graph, nodes, edges, scale, oneRow);
    }

    private double y(int vertex) {
        double middle = (arranged.top() + arranged.bottom()) / 2;
        return stage.getCenterY() + scale * stretch * (arranged.rows()[vertex] - middle);
    }

    private Path2D curve(Edge edge, List<PlacedNode> nodes) {
        PlacedNode from = nodes.get(edge.from());
        PlacedNode to = nodes.get(edge.to());
        Point2D start = from.output();
        Point2D end = port(edge, to);
        Path2D path = new Path2D.Double();
        path.moveTo(start.getX(), start.getY());
        double x = Math.max(start.getX() + 6 * scale, from.x() + LEVEL * scale);
        double y = start.getY();
        path.lineTo(x, y);
        int[] chain = columns.chain(edge);
        for (int k = 1; k + 1 < chain.length; k++) {
            int c = columns.column(chain[k]);
            double row = y(chain[k]);
            bend(path, x, y, centre[c] - scale * arranged.left()[c], row);
            x = centre[c] + scale * arranged.right()[c];
            y = row;
            path.lineTo(x, y);
        }
        double level = to.x() - LEVEL * scale;
        if (level > x + 4 * scale && level < end.getX()) {
            bend(path, x, y, level, end.getY());
            path.lineTo(end.getX(), end.getY());
        } else {
            bend(path, x, y, end.getX(), end.getY());
        }
        return path;
    }

    private static void bend(Path2D path, double x0, double y0, double x1, double y1) {
        if (Math.abs(y1 - y0) < 0.01) {
            path.lineTo(x1, y1);
            return;
        }
        double half = (x0 + x1) / 2;
        path.curveTo(half, y0, half, y1, x1, y1);
    }

    /** Where an edge enters an operation: in the order of operands, or of where they come from. */
    private Point2D port(Edge edge, PlacedNode to) {
        List<Edge> inputs = new ArrayList<>(graph.inputs(edge.to()));
        if (!columns.isOrdered(edge.to())) {
            inputs.sort(Comparator.comparingDouble(this::comesFrom));
        }
        int count = inputs.size();
        double step = count > 1 ? Math.min(PORT_STEP, PORTS / (count - 1)) : 0;
        double level = (count - 1) / 2.0;
        for (int i = 0; i < count; i++) {
            if (!columns.isHidden(inputs.get(i)) && Math.abs(comesFrom(inputs.get(i)) - to.y()) < 0.5) {
                level = i;
            }
        }
        double most = 0.75 * NodeSize.CIRCLE / 2;
        double down = Math.max(-most, Math.min(most, (inputs.indexOf(edge) - level) * step));
        double reach = to.form() == Form.CIRCLE
                ? Math.sqrt(NodeSize.CIRCLE * NodeSize.CIRCLE / 4 - down * down)
                : to.size().width() / 2;
        return new Point2D.Double(to.x() - scale * reach, to.y() + scale * down);
    }

    private double comesFrom(Edge edge) {
        int[] chain = columns.chain(edge);
        return y(chain.length == 0 ? edge.from() : chain[chain.length - 2]);
    }
}
