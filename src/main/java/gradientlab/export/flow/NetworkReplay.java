package gradientlab.export.flow;

import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.flow.run.NetworkSnapshot.Stop;
import gradientlab.experiment.flow.run.Training;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import java.util.Optional;

/**
 * One network of a recipe on its way from step 0 to the end, with a stop at every K-th step and at the last.
 * It trains alone, which gives the same numbers as in lock-step, so that files are written network by network
 * without holding what comes later.
 */
final class NetworkReplay {

    /** Updates between two looks at whether to stop. */
    private static final int PART = 16;

    private final Training training;
    private final int network;
    private final int every;
    private final Progress progress;
    private boolean begun;

    /**
     * @param training of the recipe, of which a fresh one is made
     * @param every distance of the steps that are told, 1 or more
     * @param progress is asked whether to stop, and told of the updates of all networks together
     */
    NetworkReplay(Training training, int network, int every, Progress progress) {
        this.training = training.again(Integer.MAX_VALUE);
        this.training.forget();
        this.network = network;
        this.every = every;
        this.progress = progress;
    }

    /** Goes to the next step that is told; false when there is none. */
    boolean next() throws ExportCancelled {
        ExportCancelled.ifAsked(progress);
        if (!begun) {
            begun = true;
            return true;
        }
        int steps = training.recipe().steps();
        if (stop().isPresent() || training.step() >= steps) {
            return false;
        }
        long target = Math.min((training.step() / every + 1L) * every, steps);
        while (training.step() < target && stop().isEmpty()) {
            ExportCancelled.ifAsked(progress);
            training.advance((int) Math.min(PART, target - training.step()),
                    (count, task) -> task.accept(network));
            int done = stop().isPresent() ? steps : training.step();
            progress.at(network * steps + done, training.recipe().networks().size() * steps);
        }
        return true;
    }

    /** How many updates were made. */
    int step() {
        return stop().map(Stop::step).orElse(training.step());
    }

    /** Everything known of this step: loss and raw gradients are those of its batch. */
    NetworkSnapshot snapshot() {
        return training.snapshot(network);
    }

    /** Whether the last update is the one that led to this step: on the way to a stop none is measured. */
    boolean updateKnown() {
        return step() == training.step();
    }

    /** Where and when the network stopped, if it did. */
    Optional<Stop> stop() {
        return training.stop(network);
    }
}
