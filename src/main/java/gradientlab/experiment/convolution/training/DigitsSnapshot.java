package gradientlab.experiment.convolution.training;

import gradientlab.experiment.training.StepSnapshot;
import java.util.List;

/**
 * Everything known of a training after {@code step} updates.
 *
 * @param step how many updates of each network
 * @param epoch how often each training digit was dealt, e.g. 2.5
 * @param networks in the recipe's order
 * @param twins the same networks with the same seeds, on scrambled pixels where the others' are in place and
 *     the other way round; empty where they are not trained
 */
public record DigitsSnapshot(int step, double epoch, List<NetworkSnapshot> networks,
        List<NetworkSnapshot> twins)
        implements StepSnapshot {

    public DigitsSnapshot {
        networks = List.copyOf(networks);
        twins = List.copyOf(twins);
    }

    /** One network of one seed. @param seed from 1 on */
    public SeedSnapshot of(int network, int seed) {
        return networks.get(network).seeds().get(seed - 1);
    }
}
