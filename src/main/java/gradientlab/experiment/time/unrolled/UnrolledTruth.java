package gradientlab.experiment.time.unrolled;

import gradientlab.experiment.guess.Outcome;
import java.util.Optional;

/** What an unrolled network has of the question about it. */
public final class UnrolledTruth {

    private UnrolledTruth() {}

    /** Which share of what comes to the state before the first time step comes over the gates that keep. */
    public static Optional<Outcome> of(UnrolledRun run) {
        return Outcome.number(run.projection(0));
    }
}
