package gradientlab.experiment.flow.run;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a training goes on when its recipe changes or starts anew. Decided here for the training as for
 * the screen.
 */
public final class Continuation {

    private Continuation() {}

    /**
     * Whether the weights trained so far are those the other recipe has at this step, but for its optimizer.
     *
     * @param trained the recipe that is trained, with the changes made on the way
     * @param step how many updates were made
     */
    public static boolean goesOn(FlowRecipe trained, FlowRecipe wanted, int step) {
        return wanted.data().equals(trained.data())
                && wanted.loss().equals(trained.loss())
                && wanted.smoothing() == trained.smoothing()
                && wanted.batch() == trained.batch()
                && wanted.validation() == trained.validation()
                && wanted.seed() == trained.seed()
                && (wanted.steps() == trained.steps() || step == 0 || !trained.plan().paced())
                && weights(wanted).equals(weights(trained));
    }

    /**
     * Whether the other recipe asks for networks that must start anew, but which the weights trained so far
     * can be put into: with other blocks, activations, slopes, branch or weight scales.
     */
    public static boolean probes(FlowRecipe trained, FlowRecipe wanted, int step) {
        return !goesOn(trained, wanted, step)
                && wanted.networks().size() == trained.networks().size()
                && goesOn(trained, asTrained(wanted, trained), step);
    }

    /** {@code wanted} with those blocks, activations, slopes and scales that the weights are trained with. */
    public static FlowRecipe asTrained(FlowRecipe wanted, FlowRecipe trained) {
        List<NetworkSpec> networks = new ArrayList<>();
        for (int i = 0; i < wanted.networks().size(); i++) {
            NetworkSpec other = wanted.networks().get(i);
            NetworkSpec was = trained.networks().get(i);
            networks.add(other.withActivation(was.activation()).withSlope(was.slope()).withBlock(was.block())
                    .withBranchScale(was.branchScale()).withWeightScale(was.weightScale()));
        }
        return wanted.withNetworks(networks);
    }

    /** The networks without what only pictures and updates to come care about. */
    private static List<NetworkSpec> weights(FlowRecipe recipe) {
        return recipe.networks().stream().map(spec -> spec.withSlot(0).withShown(true)
                .withClip(Optional.empty()).withRegularizers(Regularizers.NONE)).toList();
    }
}
