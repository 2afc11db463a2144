package gradientlab.core.graph.analysis;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The paths from a node to the loss: a path's product multiplies its local derivatives, the products of all
 * paths add up to the gradient.
 *
 * <p>Their number is counted without walking them. The largest are found best first, from the loss back: what
 * a path can still become is bounded by the largest norms of the edges ahead, which for scalars is exact.
 */
public final class Paths {

    /** How many are listed. */
    public static final int LISTED = 12;

    /** Parts of paths looked at before the search gives up; scalars need some hundred. */
    private static final int MOST_PARTS = 20_000;

    /**
     * A path.
     *
     * @param edges from the node to the loss
     * @param product what comes back along it, a number a row of the node
     * @param size the norm of the product
     */
    public record Path(List<Edge> edges, List<Double> product, double size) {
        public Path {
            edges = List.copyOf(edges);
            product = List.copyOf(product);
        }
    }

    private final BigInteger count;
    private final List<Path> largest;
    private final boolean exact;

    private Paths(BigInteger count, List<Path> largest, boolean exact) {
        this.count = count;
        this.largest = List.copyOf(largest);
        this.exact = exact;
    }

    /** How many there are; 1 of the loss to itself, which has no edge. */
    public BigInteger count() {
        return count;
    }

    /** The largest, at most {@link #LISTED}, by the norm of their product. */
    public List<Path> largest() {
        return largest;
    }

    /** The same as they stand in the text: by the place of each operand on the way. */
    public List<Path> inTextOrder() {
        return largest.stream().sorted(Paths::byPlaces).toList();
    }

    /** Whether none that is larger than the listed ones may have been missed; for scalars it is so. */
    public boolean exact() {
        return exact;
    }

    private static int byPlaces(Path a, Path b) {
        for (int k = 0; k < Math.min(a.edges().size(), b.edges().size()); k++) {
            int order = Integer.compare(a.edges().get(k).place(), b.edges().get(k).place());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.edges().size(), b.edges().size());
    }

    /** How many paths lead from each node to the loss, by node. */
    public static List<BigInteger> counts(Graph graph) {
        List<BigInteger> counts = new ArrayList<>();
        for (int v = 0; v < graph.nodes().size(); v++) {
            counts.add(BigInteger.ZERO);
        }
        counts.set(graph.loss().index(), BigInteger.ONE);
        for (int v = graph.nodes().size() - 1; v >= 0; v--) {
            for (Edge use : graph.uses(v)) {
                counts.set(v, counts.get(v).add(counts.get(use.to())));
            }
        }
        return counts;
    }

    /** Those from a node, with the local derivatives of a run whose passes are done. */
    public static Paths from(GraphRun run, int node) {
        BigInteger count = counts(run.graph()).get(node);
        if (count.signum() == 0 || !run.computed(run.graph().loss().index())) {
            return new Paths(count, List.of(), true);
        }
        return new Search(run, node).largest(count);
    }

    /**
     * A path from some node to the loss.
     *
     * @param ahead the next part toward the loss, null at the loss
     * @param gradient what comes back along it to the node, by row
     * @param bound what the whole path's size can be at most
     */
    private record Part(int node, Edge edge, Part ahead, double[] gradient, double bound) {}

    private static final class Search {
        private final GraphRun run;
        private final Graph graph;
        private final int target;
        /** The most a unit of gradient at a node can become at the target; -1 where it does not get there. */
        private final double[] reach;
        private final PriorityQueue<Part> parts = new PriorityQueue<>(
                Comparator.comparingDouble((Part part) -> -part.bound()).thenComparingInt(Part::node));

        Search(GraphRun run, int target) {
            this.run = run;
            this.target = target;
            graph = run.graph();
            reach = new double[graph.nodes().size()];
            for (int v = 0; v < reach.length; v++) {
                reach[v] = v == target ? 1 : -1;
                for (Edge edge : graph.inputs(v)) {
                    if (reach[edge.from()] >= 0) {
                        reach[v] = Math.max(reach[v], norm(edge) * reach[edge.from()]);
                    }
                }
            }
        }

        Paths largest(BigInteger count) {
            List<Path> found = new ArrayList<>();
            int loss = graph.loss().index();
            add(new Part(loss, null, null, new double[] {1}, reach[loss]));
            int looked = 0;
            while (!parts.isEmpty() && found.size() < LISTED && looked++ < MOST_PARTS) {
                Part part = parts.poll();
                if (part.node() == target) {
                    found.add(path(part));
                } else {
                    extend(part);
                }
            }
            boolean exact = parts.isEmpty() || found.size() == LISTED;
            while (!parts.isEmpty() && found.size() < LISTED) {
                Part part = parts.poll();
                if (part.node() == target) {
                    found.add(path(part));
                }
            }
            return new Paths(count, found, exact);
        }

        private void extend(Part part) {
            for (Edge edge : graph.inputs(part.node())) {
                if (reach[edge.from()] >= 0) {
                    double[] gradient = back(edge, part.gradient());
                    add(new Part(edge.from(), edge, part, gradient, size(gradient) * reach[edge.from()]));
                }
            }
        }

        private void add(Part part) {
            // A size that is no number, as infinity times 0, would stand before all others.
            parts.add(part.bound() == part.bound()
                    ? part
                    : new Part(part.node(), part.edge(), part.ahead(), part.gradient(), 0));
        }

        /** What comes back over an edge alone. */
        private double[] back(Edge edge, double[] upstream) {
            double[] gradient = new double[run.rows(edge.from())];
            for (int i = 0; i < run.width(edge); i++) {
                gradient[run.rowBy(edge, i)] += upstream[run.rowOf(edge, i)] * run.local(edge, i);
            }
            return gradient;
        }

        /** The most by which an edge can lengthen a gradient. */
        private double norm(Edge edge) {
            boolean byRow = run.isBatch(edge.to()) && run.isBatch(edge.from()) && !run.isMatrix(edge);
            double most = 0;
            double squares = 0;
            for (int i = 0; i < run.width(edge); i++) {
                double local = run.local(edge, i);
                most = Math.max(most, Math.abs(local));
                squares += local * local;
            }
            return byRow || run.width(edge) == 1 ? most : Math.sqrt(squares);
        }

        private static Path path(Part part) {
            List<Edge> edges = new ArrayList<>();
            for (Part at = part; at.edge() != null; at = at.ahead()) {
                edges.add(at.edge());
            }
            List<Double> product = new ArrayList<>();
            for (double row : part.gradient()) {
                product.add(row);
            }
            return new Path(edges, product, size(part.gradient()));
        }

        private static double size(double[] gradient) {
            if (gradient.length == 1) {
                return Math.abs(gradient[0]);
            }
            double squares = 0;
            for (double row : gradient) {
                squares += row * row;
            }
            return Math.sqrt(squares);
        }
    }
}
