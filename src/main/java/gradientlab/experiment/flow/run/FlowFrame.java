package gradientlab.experiment.flow.run;

import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.training.TrainingFrame;
import java.util.List;
import java.util.Optional;

/**
 * What the worker hands to the screen: all there is to show at one moment of a training.
 *
 * @param recipe with the changes made while it ran
 * @param data the examples as the networks see them
 * @param stepsPerEpoch updates an epoch
 * @param snapshot the present step; where it plays as fast as it goes, without losses and accuracies over the
 *     data, which are NaN
 * @param history all steps so far, thinned, and the present one as the newest
 * @param probed the present step under the recipe that was last probed; empty once training moves on, or if
 *     that recipe takes other weights
 * @param boundaries of the networks, a few times a second; empty if not asked for or if there are none
 * @param playing whether it goes on by itself
 * @param finished whether all steps are made or every network stopped
 */
public record FlowFrame(
        FlowRecipe recipe,
        FlowData data,
        int stepsPerEpoch,
        FlowSnapshot snapshot,
        FlowHistory history,
        Optional<FlowSnapshot> probed,
        List<Boundary> boundaries,
        boolean playing,
        boolean finished)
        implements TrainingFrame<FlowRecipe, FlowSnapshot> {

    public FlowFrame {
        boundaries = List.copyOf(boundaries);
    }

    /** What a training is like now. */
    static final class Draft {
        final Training training;
        FlowSnapshot snapshot;
        FlowHistory history;
        Optional<FlowSnapshot> probed = Optional.empty();
        List<Boundary> boundaries = List.of();
        boolean playing;

        Draft(Training training) {
            this.training = training;
        }

        FlowFrame done() {
            return new FlowFrame(
                    training.recipe(), training.data(), training.stepsPerEpoch(), snapshot,
                    history, probed, boundaries, playing, training.finished());
        }
    }
}
