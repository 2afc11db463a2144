package gradientlab.experiment.time.run;

import gradientlab.experiment.training.StepSnapshot;
import java.util.List;

/**
 * Everything that is known of a training after {@code step} updates: one column of its maps.
 *
 * @param step how many updates were made
 * @param networks in the recipe's order
 */
public record TimeSnapshot(int step, List<CellSnapshot> networks) implements StepSnapshot {

    public TimeSnapshot {
        networks = List.copyOf(networks);
    }
}
