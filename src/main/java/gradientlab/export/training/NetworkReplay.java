package gradientlab.export.training;

import gradientlab.experiment.training.Trainable;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One network of a recipe on its way from step 0 to the end, with a stop at every K-th step and at the last.
 * It trains alone, which gives the same numbers as in lock-step, so that files are written network by network
 * without holding what comes later.
 *
 * @param <T> its training
 */
public final class NetworkReplay<T extends Trainable<?, T>> {

    /** Updates between two looks at whether to stop. */
    private static final int PART = 16;

    private final T training;
    private final Lane lane;
    private final Function<T, OptionalInt> stop;
    private final Progress progress;
    private boolean begun;

    /**
     * Which network, and how far it goes.
     *
     * @param network from 0
     * @param networks how many the training has
     * @param steps updates in all
     * @param every distance of the steps that are told, 1 or more
     */
    public record Lane(int network, int networks, int steps, int every) {}

    /**
     * @param training at its start; this takes it over
     * @param stop the step that the network stopped at, if it did
     * @param progress is asked whether to stop, and told of the updates of all networks together
     */
    public NetworkReplay(T training, Lane lane, Function<T, OptionalInt> stop, Progress progress) {
        this.training = training;
        this.lane = lane;
        this.stop = stop;
        this.progress = progress;
    }

    /** Goes to the next step that is told; false when there is none. */
    public boolean next() throws ExportCancelled {
        ExportCancelled.ifAsked(progress);
        if (!begun) {
            begun = true;
            return true;
        }
        int steps = lane.steps;
        if (stop().isPresent() || training.step() >= steps) {
            return false;
        }
        long target = Math.min((training.step() / lane.every + 1L) * lane.every, steps);
        while (training.step() < target && stop().isEmpty()) {
            ExportCancelled.ifAsked(progress);
            training.advance((int) Math.min(PART, target - training.step()),
                    (count, task) -> task.accept(lane.network));
            int done = stop().isPresent() ? steps : training.step();
            progress.at(lane.network * steps + done, lane.networks * steps);
        }
        return true;
    }

    /** The training, in which this network alone goes on. */
    public T training() {
        return training;
    }

    /** How many updates were made. */
    public int step() {
        return stop().orElse(training.step());
    }

    /** Whether the last update is the one that led to this step: on the way to a stop none is measured. */
    public boolean updateKnown() {
        return step() == training.step();
    }

    /** The step the network stopped at, if it did. */
    public OptionalInt stop() {
        return stop.apply(training);
    }
}
