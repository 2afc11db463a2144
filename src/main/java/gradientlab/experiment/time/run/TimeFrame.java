package gradientlab.experiment.time.run;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.TrainingFrame;
import java.util.Optional;

/**
 * What the worker hands to the screen: all there is to show at one moment of a training.
 *
 * @param recipe with the changes and edits made while it ran
 * @param data what is learned
 * @param snapshot the present step; its test answers are of this very step where they were made in time
 * @param history all steps so far, thinned
 * @param probed the present step under the recipe that was last probed, without answers; empty once training
 *     moves on, or if that recipe takes other weights
 * @param probedData what is learned at the length that is probed; {@code data} where no other is
 * @param playing whether it goes on by itself
 * @param finished whether all steps are made or every network stopped
 */
public record TimeFrame(
        TimeRecipe recipe,
        TimeData data,
        TimeSnapshot snapshot,
        TimeHistory history,
        Optional<TimeSnapshot> probed,
        TimeData probedData,
        boolean playing,
        boolean finished)
        implements TrainingFrame<TimeRecipe, TimeSnapshot> {

    /** What a training is like now. */
    static final class Draft {
        final TimeTraining training;
        final TimeData data;
        TimeSnapshot snapshot;
        Optional<TimeSnapshot> probed = Optional.empty();
        TimeData probedData;
        boolean playing;

        Draft(TimeTraining training) {
            this.training = training;
            data = training.data();
            probedData = data;
        }

        TimeFrame done() {
            return new TimeFrame(
                    training.recipe(), data, snapshot, training.history(), probed, probedData, playing,
                    training.finished());
        }
    }
}
