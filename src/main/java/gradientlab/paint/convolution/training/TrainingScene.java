package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.DigitLook;
import gradientlab.experiment.convolution.training.DigitsHistory;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;

/**
 * One moment of a training, to be painted.
 *
 * @param recipe that was trained, as it was at that moment; its view says which seed, digit and weight are
 *     looked at
 * @param data the digits of each seed
 * @param history up to that moment, or further: what comes later is faint
 * @param sight how it is looked at
 */
public record TrainingScene(
        DigitsRecipe recipe, DigitsData data, DigitsHistory history, Sight sight, Theme theme, Texts texts) {

    /**
     * How it is looked at.
     *
     * @param shown the moment
     * @param look the digit that is looked at
     * @param selected the network whose confusion is shown
     * @param before what was trained until something was changed, for comparison; null for nothing
     * @param predicting whether a class predicts what comes: nothing later is shown, nor what is concluded
     */
    public record Sight(
            DigitsSnapshot shown, DigitLook look, int selected, Curves before, boolean predicting) {}

    /** The moment. */
    public DigitsSnapshot shown() {
        return sight.shown();
    }

    /** The digit that is looked at. */
    public DigitLook look() {
        return sight.look();
    }

    /** Whether enough is trained for a difference to be of the training: an epoch, and nobody predicts it. */
    boolean concludes() {
        return !sight.predicting() && shown().networks().stream().flatMap(network -> network.seeds().stream())
                .anyMatch(seed -> seed.known().step() >= recipe.stepsPerEpoch());
    }

    /** A moment on its own. */
    public TrainingScene(
            DigitsRecipe recipe, DigitsData data, DigitsHistory history, DigitsSnapshot shown, Theme theme,
            Texts texts) {
        this(recipe, data, history, new Sight(shown, DigitLook.of(recipe, shown, data), 0, null, false),
                theme, texts);
    }
}
