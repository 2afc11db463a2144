package gradientlab.experiment.generalization.training;

import gradientlab.core.Lcg;
import gradientlab.core.network.regularizer.NoiseStreams;
import gradientlab.core.optimizer.Memory;
import java.util.Optional;

/**
 * A network between two epochs, from which its training goes on to the bit. Immutable: whoever goes on copies
 * what moves.
 *
 * @param state what is known of it
 * @param numbers what it has learned
 * @param before the same an epoch earlier; at epoch 0 the same
 * @param streams the next random numbers of every kind of noise
 * @param order the next random numbers of the order of examples
 * @param memory of its optimizer; empty before the first update
 * @param best of the network at the least validation loss so far
 */
record Checkpoint(
        NetworkState state, Numbers numbers, Numbers before, NoiseStreams streams, Lcg order,
        Optional<Memory> memory, Best best) {

    int epoch() {
        return state.judged().epoch();
    }

    /**
     * A network at the least validation loss so far.
     *
     * @param judged what it answered then
     * @param numbers what it had learned
     */
    record Best(Judged judged, Numbers numbers) {

        int epoch() {
            return judged.epoch();
        }

        /** Whether another one's validation loss is lower; at epoch 0 nothing is learned yet. */
        boolean beatenBy(Judged other) {
            return epoch() == 0 || other.validation().loss() < judged.validation().loss();
        }
    }
}
