package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.experiment.training.TrainingFrame;
import java.util.Optional;

/**
 * What the worker hands to the screen: all there is to show at one moment of a training.
 *
 * @param recipe with the changes made while it ran
 * @param data the digits of each seed
 * @param snapshot the present step; its tests are of this very step where they were made in time
 * @param history all steps so far, thinned
 * @param playing whether it goes on by itself
 * @param finished whether all steps are made or every network stopped
 */
public record DigitsFrame(
        ConvolutionRecipe recipe,
        DigitsData data,
        DigitsSnapshot snapshot,
        DigitsHistory history,
        boolean playing,
        boolean finished)
        implements TrainingFrame<ConvolutionRecipe, DigitsSnapshot> {

    /** Nothing can be laid over what is trained: another network has other weights. */
    @Override
    public Optional<DigitsSnapshot> probed() {
        return Optional.empty();
    }
}
