package gradientlab.experiment.generalization.training;

import gradientlab.experiment.training.StepHistory;
import java.util.List;

/** Every epoch so far, from 0 on. Immutable. */
public record RegularizeHistory(List<RegularizeSnapshot> rows) implements StepHistory<RegularizeSnapshot> {

    public RegularizeHistory {
        rows = List.copyOf(rows);
    }

    @Override
    public int stride() {
        return 1;
    }
}
