package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;

/** Orders of trees and stages. */
public final class Orders {

    private static final long SHUFFLES = 77;

    private Orders() {}

    /** The order of so many after they were shuffled so often, each time anew. */
    public static int[] shuffled(int n, int times) {
        Lcg random = new Lcg(SHUFFLES);
        int[] order = DataSet.shuffled(n, random);
        for (int again = 1; again < times; again++) {
            order = DataSet.shuffled(n, random);
        }
        return order;
    }
}
