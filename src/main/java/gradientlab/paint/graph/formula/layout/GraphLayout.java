package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Where everything of a graph stands, before it is known how much room there is. Immutable; equal graphs have
 * equal layouts, whatever the values.
 */
public final class GraphLayout {

    /** Below this scale, operations show one row of a batch: eight rows would be too small to be read. */
    private static final double READABLE = 0.8;

    /** So much larger the rest has to become by that. */
    private static final double WORTH = 1.08;

    private static final double COLUMN_GAP = 12;
    private static final double ROW_GAP = 13;
    private static final double BEND = 4;
    private static final double NUDGE_LINES = 34;

    private final Graph graph;
    private final Columns columns;
    private final Arranged all;
    private final Arranged oneRow;
    private final int crossings;

    /** Sizes and heights at scale 1; columns have their least distance. */
    record Arranged(NodeSize[] sizes, double[] rows, double[] above, double[] below, double[] left,
            double[] right) {

        double width() {
            double width = (left.length - 1) * COLUMN_GAP;
            for (int c = 0; c < left.length; c++) {
                width += left[c] + right[c];
            }
            return width;
        }

        double top() {
            double top = Double.POSITIVE_INFINITY;
            for (int v = 0; v < rows.length; v++) {
                top = Math.min(top, rows[v] - above[v]);
            }
            return top;
        }

        double bottom() {
            double bottom = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < rows.length; v++) {
                bottom = Math.max(bottom, rows[v] + below[v]);
            }
            return bottom;
        }

        double height() {
            return bottom() - top();
        }

        Arranged withRows(double[] others) {
            return new Arranged(sizes, others, above, below, left, right);
        }
    }

    private GraphLayout(Graph graph, ToIntFunction<Node> batch, boolean nudged) {
        this.graph = graph;
        columns = new Columns(graph);
        crossings = Crossings.reduce(columns);
        all = arrange(batch, nudged, false);
        boolean batches = graph.nodes().stream().anyMatch(node -> batch.applyAsInt(node) > 0);
        oneRow = batches ? arrange(batch, nudged, true) : all;
    }

    /**
     * @param batch how many rows a node's batch has, 0 for one number
     * @param nudged whether each node needs room for what a nudge changes
     */
    public static GraphLayout of(Graph graph, ToIntFunction<Node> batch, boolean nudged) {
        return new GraphLayout(graph, batch, nudged);
    }

    /** How many pairs of edges cross. */
    public int crossings() {
        return crossings;
    }

    /**
     * The graph in a rectangle, as large as fits; where there is more room, columns and rows move apart.
     *
     * @param most the largest scale, 1 for type of 14 pixels
     */
    public PlacedGraph place(Rectangle2D stage, double most) {
        Arranged whole = fitted(all, stage, most);
        double scale = scale(whole, stage, most);
        if (scale < Math.min(most, READABLE) && all != oneRow) {
            Arranged one = fitted(oneRow, stage, most);
            double larger = scale(one, stage, most);
            if (larger > WORTH * scale) {
                return new Placing(graph, columns, one, stage, larger).place(true);
            }
        }
        return new Placing(graph, columns, whole, stage, scale).place(false);
    }

    /** Drawn together where height, not width, would make it smaller than at scale 1. */
    private Arranged fitted(Arranged arranged, Rectangle2D stage, double most) {
        double wanted = Math.min(Math.min(1, most), stage.getWidth() / arranged.width());
        double height = stage.getHeight() / wanted;
        if (arranged.height() <= height) {
            return arranged;
        }
        double least = Rows.least(columns, arranged.above(), arranged.below(), ROW_GAP);
        return arranged.withRows(Rows.squeeze(columns, arranged.rows(), arranged.above(), arranged.below(),
                ROW_GAP, Math.max(least, height)));
    }

    private static double scale(Arranged arranged, Rectangle2D stage, double most) {
        double fits = Math.min(stage.getWidth() / arranged.width(), stage.getHeight() / arranged.height());
        return Math.max(0.05, Math.min(most, fits));
    }

    private Arranged arrange(ToIntFunction<Node> batch, boolean nudged, boolean one) {
        int n = columns.vertices();
        NodeSize[] sizes = new NodeSize[graph.nodes().size()];
        double[] above = new double[n];
        double[] below = new double[n];
        double[] left = new double[columns.order().size()];
        double[] right = new double[left.length];
        for (int v = 0; v < n; v++) {
            above[v] = BEND;
            below[v] = BEND;
        }
        for (Node node : graph.nodes()) {
            int v = node.index();
            List<Edge> uses = graph.uses(v);
            int hidden = !uses.isEmpty() && columns.isHidden(uses.get(0)) ? uses.size() : 0;
            NodeSize size = NodeSize.of(node, batch.applyAsInt(node), one, nudged ? NUDGE_LINES : 0, hidden);
            sizes[v] = size;
            above[v] = size.reach().above();
            below[v] = size.reach().below();
            int c = columns.column(v);
            left[c] = Math.max(left[c], size.reach().left());
            right[c] = Math.max(right[c], size.reach().right());
        }
        double[] rows = Rows.place(columns, above, below, ROW_GAP);
        return new Arranged(sizes, rows, above, below, left, right);
    }

    /** The least distance between what stands in two columns, at scale 1. */
    static double columnGap() {
        return COLUMN_GAP;
    }
}
