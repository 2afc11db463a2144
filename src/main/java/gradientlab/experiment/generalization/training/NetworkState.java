package gradientlab.experiment.generalization.training;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One network after an epoch.
 *
 * @param judged what it answers
 * @param updates how many it has had
 * @param seconds how long they took; no two runs take the same
 * @param best the epoch of the least validation loss so far
 * @param stopped the epoch at which early stopping ended its training; its weights are those of {@code best}
 *     from there on
 * @param broken where a number was not finite any more; it is trained no further
 */
public record NetworkState(
        Judged judged, int updates, double seconds, int best, OptionalInt stopped, Optional<Broken> broken) {

    /**
     * A network that can't go on.
     *
     * @param epoch in which it happened, from 1 on
     * @param layer the first whose values were not finite, from 1 on
     */
    public record Broken(int epoch, int layer) {}

    /** Whether it is trained no further. */
    public boolean ended() {
        return stopped.isPresent() || broken.isPresent();
    }

    NetworkState at(int epoch) {
        return new NetworkState(judged.at(epoch), updates, seconds, best, stopped, broken);
    }
}
