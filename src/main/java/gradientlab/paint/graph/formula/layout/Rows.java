package gradientlab.paint.graph.formula.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How high each vertex stands: in line with the middle one of its neighbours where that is possible, long
 * edges straight (Brandes and Köpf 2002: four alignments, the middle of them), then moved to the middle of
 * its neighbours as far as the next ones in its column let it.
 */
final class Rows {

    private static final int MOVES = 12;

    private final Columns columns;
    private final List<List<Integer>> order;
    private final int[] at;
    private final double[] above;
    private final double[] below;
    private final double gap;
    private final Set<Long> conflicts = new HashSet<>();
    private double ceiling = Double.NEGATIVE_INFINITY;
    private double floor = Double.POSITIVE_INFINITY;

    /**
     * @param above how far a vertex reaches above its anchor, by vertex
     * @param below how far it reaches below
     * @param gap between two neighbours
     */
    private Rows(Columns columns, double[] above, double[] below, double gap) {
        this.columns = columns;
        this.above = above;
        this.below = below;
        this.gap = gap;
        order = columns.order();
        at = Crossings.places(columns);
        for (int c = 0; c + 1 < order.size(); c++) {
            mark(order.get(c), order.get(c + 1));
        }
        for (int v = 0; v < above.length; v++) {
            for (int input : columns.before(v)) {
                if (columns.givesWay(input, v)) {
                    conflicts.add(key(input, v));
                }
            }
        }
    }

    /**
     * The same in less height: drawn together, and where the columns are too full for that, out of line.
     *
     * @param rows as placed; stays as it is
     * @param height of all, as much at least as the fullest column needs
     */
    static double[] squeeze(Columns columns, double[] rows, double[] above, double[] below, double gap,
            double height) {
        return new Rows(columns, above, below, gap).squeeze(rows, height);
    }

    private double[] squeeze(double[] placed, double height) {
        double middle = (top(placed) + bottom(placed)) / 2;
        double share = height / extent(placed);
        ceiling = middle - height / 2;
        floor = middle + height / 2;
        double[] rows = new double[placed.length];
        for (List<Integer> column : order) {
            double latest = floor;
            double[] last = new double[column.size()];
            for (int i = column.size() - 1; i >= 0; i--) {
                last[i] = latest - below[column.get(i)];
                latest = last[i] - above[column.get(i)] - gap;
            }
            double free = ceiling;
            for (int i = 0; i < column.size(); i++) {
                int v = column.get(i);
                double wanted = Math.min(last[i], middle + share * (placed[v] - middle));
                rows[v] = Math.max(free + above[v], wanted);
                free = rows[v] + below[v] + gap;
            }
        }
        improve(rows);
        return rows;
    }

    /** How much height the fullest column needs. */
    static double least(Columns columns, double[] above, double[] below, double gap) {
        double least = 0;
        for (List<Integer> column : columns.order()) {
            double height = -gap;
            for (int v : column) {
                height += above[v] + below[v] + gap;
            }
            least = Math.max(least, height);
        }
        return least;
    }

    /** The anchors' heights, downwards, by vertex. */
    static double[] place(Columns columns, double[] above, double[] below, double gap) {
        return new Rows(columns, above, below, gap).place();
    }

    private double[] place() {
        double[][] four = new double[4][];
        for (int k = 0; k < 4; k++) {
            four[k] = aligned((k & 1) == 1, (k & 2) == 2);
        }
        int smallest = 0;
        for (int k = 1; k < 4; k++) {
            smallest = extent(four[k]) < extent(four[smallest]) - 1e-9 ? k : smallest;
        }
        double top = top(four[smallest]);
        double bottom = bottom(four[smallest]);
        for (int k = 0; k < 4; k++) {
            boolean fromBelow = (k & 2) == 2;
            double shift = fromBelow ? bottom - bottom(four[k]) : top - top(four[k]);
            for (int v = 0; v < four[k].length; v++) {
                four[k][v] += shift;
            }
        }
        double[] rows = new double[columns.vertices()];
        double[] sorted = new double[4];
        for (int v = 0; v < rows.length; v++) {
            for (int k = 0; k < 4; k++) {
                sorted[k] = four[k][v];
            }
            Arrays.sort(sorted);
            rows[v] = (sorted[1] + sorted[2]) / 2;
        }
        improve(rows);
        return rows;
    }

    private double extent(double[] rows) {
        return bottom(rows) - top(rows);
    }

    private double top(double[] rows) {
        double top = Double.POSITIVE_INFINITY;
        for (int v = 0; v < rows.length; v++) {
            top = Math.min(top, rows[v] - above[v]);
        }
        return top;
    }

    private double bottom(double[] rows) {
        double bottom = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < rows.length; v++) {
            bottom = Math.max(bottom, rows[v] + below[v]);
        }
        return bottom;
    }

    /** An edge that crosses a piece between two bends gives way to it. */
    private void mark(List<Integer> left, List<Integer> right) {
        int from = 0;
        int next = 0;
        for (int i = 0; i < right.size(); i++) {
            int bend = bendBefore(right.get(i));
            if (bend < 0 && i < right.size() - 1) {
                continue;
            }
            int to = bend < 0 ? left.size() - 1 : at[bend];
            for (; next <= i; next++) {
                int vertex = right.get(next);
                for (int neighbour : columns.before(vertex)) {
                    if (at[neighbour] < from || at[neighbour] > to) {
                        conflicts.add(key(neighbour, vertex));
                    }
                }
            }
            from = to;
        }
    }

    private int bendBefore(int vertex) {
        return columns.isBend(vertex) && columns.isBend(columns.before(vertex)[0])
                ? columns.before(vertex)[0]
                : -1;
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /**
     * One of the four: blocks of vertices that stand at one height, as tight as they can.
     *
     * @param fromLoss whether vertices are in line with the column behind them
     * @param fromBelow whether the lower of two middle neighbours comes first
     */
    private double[] aligned(boolean fromLoss, boolean fromBelow) {
        int n = columns.vertices();
        int[] root = new int[n];
        int[] next = new int[n];
        for (int v = 0; v < n; v++) {
            root[v] = v;
            next[v] = v;
        }
        for (int k = 1; k < order.size(); k++) {
            List<Integer> column = order.get(fromLoss ? order.size() - 1 - k : k);
            int free = -1;
            for (int i = 0; i < column.size(); i++) {
                int v = column.get(fromBelow ? column.size() - 1 - i : i);
                int[] near = sorted(fromLoss ? columns.behind(v) : columns.before(v), fromBelow);
                for (int m : new int[] {(near.length - 1) / 2, near.length / 2}) {
                    if (near.length == 0 || next[v] != v) {
                        continue;
                    }
                    int u = near[m];
                    int place = fromBelow ? order.get(columns.column(u)).size() - 1 - at[u] : at[u];
                    boolean conflict = conflicts.contains(fromLoss ? key(v, u) : key(u, v));
                    if (!conflict && place > free) {
                        next[u] = v;
                        root[v] = root[u];
                        next[v] = root[v];
                        free = place;
                    }
                }
            }
        }
        return compact(root, fromBelow);
    }

    private int[] sorted(int[] neighbours, boolean fromBelow) {
        int[] sorted = Arrays.stream(neighbours).boxed()
                .sorted((a, b) -> fromBelow ? at[b] - at[a] : at[a] - at[b])
                .mapToInt(Integer::intValue).toArray();
        return sorted;
    }

    /** Each block as high (or as low) as the ones above (or below) it allow, then back toward the others. */
    private double[] compact(int[] root, boolean fromBelow) {
        int n = root.length;
        List<List<Integer>> later = new ArrayList<>();
        int[] waiting = new int[n];
        for (int v = 0; v < n; v++) {
            later.add(new ArrayList<>());
        }
        for (List<Integer> column : order) {
            for (int i = 0; i + 1 < column.size(); i++) {
                int u = column.get(fromBelow ? i + 1 : i);
                int v = column.get(fromBelow ? i : i + 1);
                later.get(root[u]).add(u);
                later.get(root[u]).add(v);
                waiting[root[v]]++;
            }
        }
        int[] sequence = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (root[v] == v && waiting[v] == 0) {
                sequence[count++] = v;
            }
        }
        double[] place = new double[n];
        for (int k = 0; k < count; k++) {
            List<Integer> pairs = later.get(sequence[k]);
            for (int i = 0; i < pairs.size(); i += 2) {
                int to = root[pairs.get(i + 1)];
                double apart = apart(pairs.get(i), pairs.get(i + 1), fromBelow);
                place[to] = Math.max(place[to], place[sequence[k]] + apart);
                if (--waiting[to] == 0) {
                    sequence[count++] = to;
                }
            }
        }
        for (int k = count - 1; k >= 0; k--) {
            List<Integer> pairs = later.get(sequence[k]);
            double most = Double.POSITIVE_INFINITY;
            for (int i = 0; i < pairs.size(); i += 2) {
                double apart = apart(pairs.get(i), pairs.get(i + 1), fromBelow);
                most = Math.min(most, place[root[pairs.get(i + 1)]] - apart);
            }
            place[sequence[k]] = most < Double.POSITIVE_INFINITY ? most : place[sequence[k]];
        }
        double[] rows = new double[n];
        for (int v = 0; v < n; v++) {
            rows[v] = fromBelow ? -place[root[v]] : place[root[v]];
        }
        return rows;
    }

    private double apart(int u, int v, boolean fromBelow) {
        return fromBelow ? below[v] + gap + above[u] : below[u] + gap + above[v];
    }

    /** Moves what stands at one height together to the middle of its neighbours. */
    private void improve(double[] rows) {
        for (int k = 0; k < MOVES; k++) {
            boolean moved = false;
            for (List<Integer> group : groups(rows, k % 2 == 0)) {
                moved |= move(rows, group);
            }
            if (!moved && k > 0) {
                return;
            }
        }
    }

    /** @param whole whether all that is connected at one height is a group, else bends of an edge are */
    private List<List<Integer>> groups(double[] rows, boolean whole) {
        int[] group = new int[rows.length];
        Arrays.fill(group, -1);
        List<List<Integer>> groups = new ArrayList<>();
        for (int v = 0; v < rows.length; v++) {
            if (group[v] < 0) {
                List<Integer> members = new ArrayList<>();
                collect(v, rows, whole, group, groups.size(), members);
                groups.add(members);
            }
        }
        return groups;
    }

    private void collect(int v, double[] rows, boolean whole, int[] group, int index, List<Integer> members) {
        group[v] = index;
        members.add(v);
        for (int[] side : new int[][] {columns.before(v), columns.behind(v)}) {
            for (int u : side) {
                boolean bends = columns.isBend(u) && columns.isBend(v);
                if (group[u] < 0 && (bends || whole) && Math.abs(rows[u] - rows[v]) < 0.01) {
                    collect(u, rows, whole, group, index, members);
                }
            }
        }
    }

    private boolean move(double[] rows, List<Integer> group) {
        Set<Integer> members = new HashSet<>(group);
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        List<Double> wanted = new ArrayList<>();
        for (int v : group) {
            List<Integer> column = order.get(columns.column(v));
            least = Math.max(least, ceiling + above[v] - rows[v]);
            most = Math.min(most, floor - below[v] - rows[v]);
            if (at[v] > 0 && !members.contains(column.get(at[v] - 1))) {
                int u = column.get(at[v] - 1);
                least = Math.max(least, rows[u] + below[u] + gap + above[v] - rows[v]);
            }
            if (at[v] + 1 < column.size() && !members.contains(column.get(at[v] + 1))) {
                int u = column.get(at[v] + 1);
                most = Math.min(most, rows[u] - above[u] - gap - below[v] - rows[v]);
            }
            for (int u : columns.before(v)) {
                if (!members.contains(u) && !columns.givesWay(u, v)) {
                    wanted.add(rows[u] - rows[v]);
                }
            }
            for (int u : columns.behind(v)) {
                if (!members.contains(u)) {
                    wanted.add(rows[u] - rows[v]);
                }
            }
        }
        if (wanted.isEmpty()) {
            return false;
        }
        double shift = Math.max(least, Math.min(most, middle(wanted)));
        if (least > most || Math.abs(shift) < 0.01) {
            return false;
        }
        group.forEach(v -> rows[v] += shift);
        return true;
    }

    private static double middle(List<Double> wanted) {
        wanted.sort(null);
        double low = wanted.get((wanted.size() - 1) / 2);
        double high = wanted.get(wanted.size() / 2);
        return low > 0 ? low : high < 0 ? high : 0;
    }
}
