package gradientlab.experiment.generalization.training;

import gradientlab.experiment.training.StepSnapshot;
import java.util.List;

/**
 * Everything known of a training after an epoch.
 *
 * @param step the epoch; 0 before the first
 * @param networks in the recipe's order
 */
public record RegularizeSnapshot(int step, List<NetworkState> networks) implements StepSnapshot {

    public RegularizeSnapshot {
        networks = List.copyOf(networks);
    }
}
