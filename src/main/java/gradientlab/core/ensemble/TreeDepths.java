package gradientlab.core.ensemble;

import gradientlab.core.regression.Family;
import gradientlab.core.regression.Fits;
import java.util.List;

/**
 * One tree of each of these depths.
 *
 * @param depths each 0 or more, or {@link TreeGrower#FULL}
 */
public record TreeDepths(List<Integer> depths) implements Family {

    /** Copies the list. */
    public TreeDepths {
        depths = List.copyOf(depths);
    }

    @Override
    public int size() {
        return depths.size();
    }

    @Override
    public boolean linear() {
        return false;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        TreeGrower grower = new TreeGrower(x);
        return (y, out) -> {
            for (int c = 0; c < out.length; c++) {
                RegressionTree tree = grower.grow(y, depths.get(c));
                for (int g = 0; g < queries.length; g++) {
                    out[c][g] = tree.at(queries[g]);
                }
            }
        };
    }
}
