package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import java.util.BitSet;

/**
 * Which networks' predicted δ is near enough to what is measured to be drawn, and how near. One that strayed
 * comes back when it is clearly near again, so that a line does not blink from step to step.
 */
final class Predictions {

    /** A prediction that is off by more, in some layer, is left out. */
    static final double FAR = 10;
    private static final double NEAR = 6;

    private final BitSet left = new BitSet();
    private double factor = 1;
    private int drawn;

    /** Looks at the networks that are shown. */
    void follow(FlowRecipe recipe, FlowSnapshot snapshot) {
        factor = 1;
        drawn = 0;
        for (int i = 0; i < snapshot.networks().size(); i++) {
            NetworkSnapshot network = snapshot.networks().get(i);
            double off = network.predictionError();
            // NaN, of a network that stopped, is left out, too.
            left.set(i, !(off <= (left.get(i) ? NEAR : FAR)));
            if (!left.get(i) && recipe.networks().get(i).shown()) {
                factor = Math.max(factor, off);
                drawn++;
            }
        }
    }

    /** The networks whose prediction is not drawn. */
    BitSet leftOut() {
        return left;
    }

    /** Whether any is drawn. */
    boolean any() {
        return drawn > 0;
    }

    /** The largest factor between prediction and measurement in any layer of those drawn, 1 or more. */
    double factor() {
        return factor;
    }
}
