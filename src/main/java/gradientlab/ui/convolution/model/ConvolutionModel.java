package gradientlab.ui.convolution.model;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsContinuation;
import gradientlab.experiment.convolution.training.DigitsFrame;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.ui.lab.modes.TrainingModesModel;
import gradientlab.ui.widget.time.Speed;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The lab's experiment: one recipe for all modes. The timeline is the training's while that is shown; of a
 * layer it counts cells that are done, of a picture how often the kernel was applied, of functions where g
 * is moved to, of layers side by side the pixels of the shift ({@link Position}). What a view shows is
 * {@link #looked()}: the recipe at the step of the timeline.
 */
public final class ConvolutionModel
        extends TrainingModesModel<ConvolutionRecipe, Mode, DigitsSnapshot, DigitsFrame> {

    /** Asks {@code worker} to begin with {@code first}; the first frame comes by {@link #pulse}. */
    public ConvolutionModel(ConvolutionRecipe first, DigitsWorker worker) {
        super(
                ConvolutionKind.KIND, first, worker, ConvolutionRecipe::mode, Mode.TRAIN,
                Map.of(
                        Mode.FORWARD, new Speed(2), Mode.BACKWARD, new Speed(2), Mode.IMAGES, new Speed(2),
                        Mode.FUNCTIONS, Speed.EASY, Mode.DENSE, new Speed(1),
                        Mode.TRAIN, new Speed(Double.POSITIVE_INFINITY)));
    }

    @Override
    protected int compared() {
        ConvolutionRecipe now = history().value();
        return now.mode() == Mode.TRAIN ? now.training().networks().size() : 1;
    }

    /**
     * What is shown, saved and exported: the recipe at the step of the timeline, a training with the changes
     * made while it ran.
     */
    public ConvolutionRecipe looked() {
        if (mode() != Mode.TRAIN) {
            return Position.set(recipe(), timeline().step());
        }
        return Position.set(saved().withMode(Mode.TRAIN), timeline().step());
    }

    /** As {@link #looked()}. */
    public ImagesRecipe images() {
        return looked().images();
    }

    /** As {@link #looked()}: its t is the recipe's own while the timeline stands there. */
    public FunctionsRecipe functions() {
        return looked().functions();
    }

    /** As {@link #looked()}. */
    public DenseRecipe dense() {
        return looked().dense();
    }

    /** Where this mode stands stays in the recipe. */
    @Override
    protected ConvolutionRecipe inMode(ConvolutionRecipe recipe, Mode next) {
        return Position.set(recipe, Position.of(looked())).withMode(next);
    }

    @Override
    protected OptionalInt moved(ConvolutionRecipe was, ConvolutionRecipe now) {
        return Position.moved(was, now) ? OptionalInt.of(Position.of(now)) : OptionalInt.empty();
    }

    @Override
    protected boolean goesOn(ConvolutionRecipe trained, ConvolutionRecipe wanted, int step) {
        return DigitsContinuation.goesOn(trained, wanted, step);
    }

    /** Nothing is laid over the present weights. */
    @Override
    protected boolean probes(ConvolutionRecipe trained, ConvolutionRecipe wanted, int step) {
        return false;
    }

    @Override
    protected ConvolutionRecipe asTrained(ConvolutionRecipe wanted, ConvolutionRecipe trained) {
        return wanted;
    }
}
