package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitsRecipe;

/**
 * Whether a training goes on when its recipe changes or starts anew. Decided here for the training as for
 * the screen.
 */
public final class DigitsContinuation {

    private DigitsContinuation() {}

    /**
     * Whether the weights trained so far are those the other recipe has at this step, but for its optimizer:
     * whatever the other modes show.
     *
     * @param trained the recipe that is trained, with the changes made on the way
     * @param step how many updates were made
     */
    public static boolean goesOn(ConvolutionRecipe trained, ConvolutionRecipe wanted, int step) {
        DigitsRecipe was = trained.training();
        DigitsRecipe is = wanted.training();
        return is.networks().equals(was.networks())
                && is.batch() == was.batch()
                && is.seeds() == was.seeds()
                && is.scramble() == was.scramble()
                && is.shifts() == was.shifts()
                && (is.epochs() == was.epochs() || step == 0 || !was.plan().paced());
    }
}
