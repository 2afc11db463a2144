package gradientlab.experiment.time.cliff;

import gradientlab.experiment.guess.Outcome;
import java.util.Optional;

/** What paths over a cliff have of the question about them. */
public final class CliffTruth {

    private CliffTruth() {}

    /** How long the unclipped step after the last that was seen is; empty where the path has ended. */
    public static Optional<Outcome> of(CliffRun run, int from) {
        CliffPath path = run.subject();
        return from + 1 < path.rows() ? Outcome.number(path.length(from + 1)) : Optional.empty();
    }
}
