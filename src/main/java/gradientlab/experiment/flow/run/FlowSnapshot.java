package gradientlab.experiment.flow.run;

import gradientlab.experiment.training.StepSnapshot;
import java.util.List;

/**
 * Everything that is known of a training after {@code step} updates: one column of its history.
 *
 * @param step how many updates were made
 * @param epoch how often all training examples were seen, e.g. 2.5
 * @param networks in the recipe's order
 */
public record FlowSnapshot(int step, double epoch, List<NetworkSnapshot> networks) implements StepSnapshot {

    public FlowSnapshot {
        networks = List.copyOf(networks);
    }

    /** Whether losses and accuracies over the data are there: not where a step was shown without them. */
    public boolean judged() {
        return networks.stream()
                .allMatch(one -> one.stopped().isPresent() || !Double.isNaN(one.trainLoss()));
    }
}
