package gradientlab.experiment.convolution;

import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.training.TrainedRecipe;
import java.util.Objects;

/**
 * One recipe for all modes, so that each keeps what was set in it. Immutable; a change makes a new one.
 *
 * @param mode which one is looked at
 * @param layer of the forward and the backward mode
 * @param images a kernel on a picture
 * @param functions one over the other
 * @param dense a convolution beside layers that share nothing
 * @param training of small networks
 * @param notes title and sentences of a preset
 */
public record ConvolutionRecipe(
        Mode mode,
        LayerRecipe layer,
        ImagesRecipe images,
        FunctionsRecipe functions,
        DenseRecipe dense,
        DigitsRecipe training,
        Notes notes)
        implements TrainedRecipe<ConvolutionRecipe> {

    public static final String LAB = "convolution";

    /** All modes at their defaults. */
    public static final ConvolutionRecipe DEFAULT = new ConvolutionRecipe(
            Mode.FORWARD, LayerRecipe.DEFAULT, ImagesRecipe.DEFAULT, FunctionsRecipe.DEFAULT,
            DenseRecipe.DEFAULT, DigitsRecipe.DEFAULT, Notes.NONE);

    /** What the lab shows. */
    public enum Mode {
        FORWARD("forward"),
        BACKWARD("backward"),
        IMAGES("images"),
        FUNCTIONS("functions"),
        DENSE("dense"),
        TRAIN("train");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public ConvolutionRecipe {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(notes);
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** Updates of the training. */
    @Override
    public int steps() {
        return training.steps();
    }

    @Override
    public boolean steered() {
        return !training.changes().isEmpty();
    }

    @Override
    public ConvolutionRecipe upTo(int step) {
        return withTraining(training.upTo(step));
    }

    @Override
    public ConvolutionRecipe present() {
        return withTraining(training.present());
    }

    public ConvolutionRecipe withMode(Mode other) {
        return new ConvolutionRecipe(other, layer, images, functions, dense, training, notes);
    }

    public ConvolutionRecipe withLayer(LayerRecipe other) {
        return new ConvolutionRecipe(mode, other, images, functions, dense, training, notes);
    }

    public ConvolutionRecipe withImages(ImagesRecipe other) {
        return new ConvolutionRecipe(mode, layer, other, functions, dense, training, notes);
    }

    public ConvolutionRecipe withFunctions(FunctionsRecipe other) {
        return new ConvolutionRecipe(mode, layer, images, other, dense, training, notes);
    }

    public ConvolutionRecipe withDense(DenseRecipe other) {
        return new ConvolutionRecipe(mode, layer, images, functions, other, training, notes);
    }

    public ConvolutionRecipe withTraining(DigitsRecipe other) {
        return new ConvolutionRecipe(mode, layer, images, functions, dense, other, notes);
    }

    public ConvolutionRecipe withNotes(Notes other) {
        return new ConvolutionRecipe(mode, layer, images, functions, dense, training, other);
    }
}
