package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.training.TrainingFrame;
import java.util.List;
import java.util.Optional;

/**
 * What the worker hands to the screen: all there is to show at one moment of a training.
 *
 * @param recipe with the changes made while it ran
 * @param split what is learned and judged
 * @param snapshot the present epoch
 * @param history every epoch so far
 * @param kept what any epoch comes back from
 * @param playing whether it goes on by itself
 * @param finished whether all epochs are over or every network has ended
 */
public record RegularizeFrame(
        GeneralizationRecipe recipe,
        LabelledSplit split,
        RegularizeSnapshot snapshot,
        RegularizeHistory history,
        Kept kept,
        boolean playing,
        boolean finished)
        implements TrainingFrame<GeneralizationRecipe, RegularizeSnapshot> {

    /**
     * What was kept of a training.
     *
     * @param replays of each network
     * @param test empty while it is closed
     */
    public record Kept(List<Replay> replays, Optional<OpenedTest> test) {
        public Kept {
            replays = List.copyOf(replays);
        }
    }

    /** Nothing can be laid over what is trained: another network has other weights. */
    @Override
    public Optional<RegularizeSnapshot> probed() {
        return Optional.empty();
    }
}
