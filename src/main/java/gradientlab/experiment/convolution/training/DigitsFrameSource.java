package gradientlab.experiment.convolution.training;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.training.FrameSource;
import gradientlab.experiment.training.RefreshPace;
import gradientlab.experiment.worker.Parallel;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes the frames of networks in training, tested a few times a second. */
final class DigitsFrameSource implements FrameSource<ConvolutionRecipe, DigitsTraining, DigitsFrame> {

    private final RefreshPace pace;

    /** Only the worker looks at these. */
    private Optional<DigitsSnapshot> tested = Optional.empty();

    DigitsFrameSource(LongSupplier nanoTime) {
        pace = new RefreshPace(nanoTime);
    }

    @Override
    public DigitsTraining start(ConvolutionRecipe recipe) {
        return DigitsTraining.shown(recipe);
    }

    @Override
    public void began() {
        moved();
    }

    @Override
    public void moved() {
        tested = Optional.empty();
    }

    @Override
    public void probe(DigitsTraining training, ConvolutionRecipe recipe) {}

    @Override
    public void refresh(DigitsTraining training, boolean atOnce, Parallel parallel) {
        if (tested.isEmpty() && (atOnce || !pace.rests())) {
            pace.run(() -> tested = Optional.of(training.tested(parallel)));
        }
    }

    @Override
    public DigitsFrame frame(DigitsTraining training, boolean playing) {
        return new DigitsFrame(
                training.recipe(), training.data(), tested.orElseGet(training::snapshot),
                training.history(), playing, training.finished());
    }
}
