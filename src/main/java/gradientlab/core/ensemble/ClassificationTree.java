package gradientlab.core.ensemble;

/**
 * A grown tree that answers +1 or -1, over points of any number of features.
 *
 * @param feature the first split's; -1 in a leaf
 * @param threshold a point at it goes to the left
 * @param left the tree below on the left; null in a leaf
 * @param right the tree below on the right; null in a leaf
 * @param label what most of the weight says here: a leaf's answer
 */
public record ClassificationTree(
        int feature, double threshold, ClassificationTree left, ClassificationTree right, int label) {

    static ClassificationTree leaf(int label) {
        return new ClassificationTree(-1, 0, null, null, label);
    }

    public boolean isLeaf() {
        return feature < 0;
    }

    /** Its answer to a point, 1 or -1. */
    public int at(double[] point) {
        ClassificationTree tree = this;
        while (!tree.isLeaf()) {
            tree = point[tree.feature] <= tree.threshold ? tree.left : tree.right;
        }
        return tree.label;
    }
}
