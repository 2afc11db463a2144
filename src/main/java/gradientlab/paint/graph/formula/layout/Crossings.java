package gradientlab.paint.graph.formula.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the columns so that few edges cross: sweeps to and fro that sort by the mean place of neighbours,
 * each with swaps of neighbours until none helps (Sugiyama, Tagawa and Toda 1981). The first of equally good
 * orders stays, so that equal graphs look alike.
 */
final class Crossings {

    private static final int SWEEPS = 16;
    private static final int SWAPS = 8;

    private final Columns columns;
    private final List<List<Integer>> order;
    private final int[] at;

    private Crossings(Columns columns) {
        this.columns = columns;
        order = columns.order();
        at = new int[columns.vertices()];
        order.forEach(this::number);
    }

    /** Orders the columns; returns how many crossings are left. */
    static int reduce(Columns columns) {
        return new Crossings(columns).reduce();
    }

    private int reduce() {
        List<List<Integer>> best = copy();
        int least = count();
        swap();
        for (int sweep = 0; sweep <= SWEEPS && least > 0; sweep++) {
            int crossings = count();
            if (crossings < least) {
                least = crossings;
                best = copy();
            }
            sort(sweep % 2 == 0);
            swap();
        }
        for (int c = 0; c < order.size(); c++) {
            order.set(c, best.get(c));
            number(best.get(c));
        }
        return least;
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> copy = new ArrayList<>();
        order.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private void number(List<Integer> column) {
        for (int i = 0; i < column.size(); i++) {
            at[column.get(i)] = i;
        }
    }

    private void sort(boolean fromLoss) {
        for (int k = 1; k < order.size(); k++) {
            List<Integer> column = order.get(fromLoss ? order.size() - 1 - k : k);
            double[] wanted = new double[at.length];
            for (int vertex : column) {
                wanted[vertex] = mean(vertex, fromLoss);
            }
            column.sort(Comparator.comparingDouble(vertex -> wanted[vertex]));
            number(column);
        }
    }

    private double mean(int vertex, boolean fromLoss) {
        int[] neighbours = fromLoss ? columns.behind(vertex) : columns.before(vertex);
        double sum = 0;
        for (int neighbour : neighbours) {
            sum += at[neighbour] + (fromLoss ? 0.1 * slot(vertex, neighbour) : 0);
        }
        return neighbours.length == 0 ? at[vertex] : sum / neighbours.length;
    }

    private int slot(int from, int to) {
        int[] inputs = columns.before(to);
        for (int slot = 0; slot < inputs.length; slot++) {
            if (inputs[slot] == from) {
                return slot;
            }
        }
        return 0;
    }

    private void swap() {
        boolean better = true;
        for (int k = 0; k < SWAPS && better; k++) {
            better = false;
            for (List<Integer> column : order) {
                for (int i = 0; i + 1 < column.size(); i++) {
                    int u = column.get(i);
                    int v = column.get(i + 1);
                    if (between(u, v) > between(v, u)) {
                        column.set(i, v);
                        column.set(i + 1, u);
                        at[v] = i;
                        at[u] = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    /** The crossings between the edges of two neighbours of a column, the first one above. */
    private int between(int above, int below) {
        return beforeBoth(above, below) + behindBoth(above, below);
    }

    private int beforeBoth(int above, int below) {
        int crossings = 0;
        for (int a : columns.before(above)) {
            for (int b : columns.before(below)) {
                crossings += at[a] > at[b] ? 1 : 0;
            }
        }
        return crossings;
    }

    private int behindBoth(int above, int below) {
        int crossings = 0;
        for (int a : columns.behind(above)) {
            for (int b : columns.behind(below)) {
                boolean wrong = a == b && columns.isOrdered(a) && slot(above, a) > slot(below, a);
                crossings += at[a] > at[b] || wrong ? 1 : 0;
            }
        }
        return crossings;
    }

    /** All crossings, those of ordered operands of one operation among them. */
    private int count() {
        int crossings = 0;
        for (List<Integer> column : order) {
            for (int i = 0; i < column.size(); i++) {
                for (int j = i + 1; j < column.size(); j++) {
                    crossings += behindBoth(column.get(i), column.get(j));
                }
            }
        }
        return crossings;
    }

    /** How many pairs of edges cross in the order the columns have. */
    static int count(Columns columns) {
        return new Crossings(columns).count();
    }

    /** The places from above, by vertex. */
    static int[] places(Columns columns) {
        return Arrays.copyOf(new Crossings(columns).at, columns.vertices());
    }
}
