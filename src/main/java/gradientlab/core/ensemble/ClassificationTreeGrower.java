package gradientlab.core.ensemble;

import gradientlab.core.regression.Order;
import java.util.Arrays;

/**
 * Grows trees that classify the same points again and again, with other weights each time: every feature is
 * sorted once.
 *
 * <p>A split lies midway between two neighbouring values and leaves the least weighted Gini impurity; of
 * several that leave equally little the first is taken, by feature and then from the left. A leaf answers
 * with the sign of its weight, -1 if it is even. Not for several threads at once.
 */
final class ClassificationTreeGrower {

    /** Splits whose impurities are closer than this share of the node's weight are as good as one another. */
    private static final double TIE = 1e-12;

    private final double[][] points;
    private final int[] labels;
    private final int[][] sorted;
    private final int[][] orders;
    private final int[] right;
    private double[] weights;

    /**
     * @param points [n][features]
     * @param labels [n], each 1 or -1
     */
    ClassificationTreeGrower(double[][] points, int[] labels) {
        this.points = points;
        this.labels = labels;
        int features = points[0].length;
        sorted = new int[features][];
        for (int f = 0; f < features; f++) {
            int feature = f;
            sorted[f] = Order.of(Arrays.stream(points).mapToDouble(point -> point[feature]).toArray());
        }
        orders = new int[features][points.length];
        right = new int[points.length];
    }

    /** The tree that these weights, above 0, ask for. */
    ClassificationTree grow(double[] weights, int depth) {
        this.weights = weights;
        for (int f = 0; f < orders.length; f++) {
            System.arraycopy(sorted[f], 0, orders[f], 0, right.length);
        }
        return grow(0, right.length, depth);
    }

    private ClassificationTree grow(int from, int to, int depth) {
        double[] whole = new double[2];
        for (int i = from; i < to; i++) {
            weigh(orders[0][i], whole);
        }
        int label = whole[1] > whole[0] ? 1 : -1;
        boolean pure = whole[0] == 0 || whole[1] == 0;
        Cut cut = depth == 0 || pure ? null : bestCut(from, to, whole);
        if (cut == null) {
            return ClassificationTree.leaf(label);
        }
        divide(from, to, cut);
        ClassificationTree below = grow(from, cut.at, depth - 1);
        ClassificationTree above = grow(cut.at, to, depth - 1);
        return new ClassificationTree(cut.feature, cut.threshold, below, above, label);
    }

    private void weigh(int point, double[] sums) {
        sums[labels[point] > 0 ? 1 : 0] += weights[point];
    }

    /** The points of a node from at on, by the order of a feature, go to the right. */
    private record Cut(int feature, int at, double threshold) {}

    private Cut bestCut(int from, int to, double[] whole) {
        double least = Double.POSITIVE_INFINITY;
        Cut best = null;
        double[] left = new double[2];
        double tie = TIE * (whole[0] + whole[1]);
        for (int f = 0; f < orders.length; f++) {
            int[] order = orders[f];
            Arrays.fill(left, 0);
            for (int i = from; i < to - 1; i++) {
                weigh(order[i], left);
                double lower = points[order[i]][f];
                double upper = points[order[i + 1]][f];
                double impurity = impurity(left[0], left[1])
                        + impurity(whole[0] - left[0], whole[1] - left[1]);
                if (lower < upper && impurity < least - tie) {
                    least = impurity;
                    best = new Cut(f, i + 1, TreeGrower.midway(lower, upper));
                }
            }
        }
        return best;
    }

    /** The Gini impurity times the weight; differences of sums that rounding brings below 0 count as 0. */
    private static double impurity(double minus, double plus) {
        return minus <= 0 || plus <= 0 ? 0 : 2 * minus * plus / (minus + plus);
    }

    /** Puts the points of the left side before those of the right in the orders of all features. */
    private void divide(int from, int to, Cut cut) {
        for (int[] order : orders) {
            int kept = from;
            int moved = 0;
            for (int i = from; i < to; i++) {
                if (points[order[i]][cut.feature] <= cut.threshold) {
                    order[kept++] = order[i];
                } else {
                    right[moved++] = order[i];
                }
            }
            System.arraycopy(right, 0, order, kept, moved);
        }
    }
}
