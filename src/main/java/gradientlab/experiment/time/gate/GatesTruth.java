package gradientlab.experiment.time.gate;

import gradientlab.experiment.guess.Outcome;
import java.util.Optional;

/** What gates set by hand have of the question about them. */
public final class GatesTruth {

    private GatesTruth() {}

    /** The share of the signs that are recalled. */
    public static Optional<Outcome> of(GatesRun run) {
        return Outcome.number(run.accuracy());
    }
}
