package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.FrameSource;
import gradientlab.experiment.worker.Parallel;
import java.util.function.LongSupplier;

/** Makes the frames of regularized networks in training; those that a change left behind catch up first. */
final class RegularizeFrameSource
        implements FrameSource<GeneralizationRecipe, RegularizeTraining, RegularizeFrame> {

    private final LongSupplier nanoTime;

    RegularizeFrameSource(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public RegularizeTraining start(GeneralizationRecipe recipe) throws RecipeException {
        return new RegularizeTraining(recipe, nanoTime);
    }

    @Override
    public void began() {}

    @Override
    public void moved() {}

    @Override
    public void probe(RegularizeTraining training, GeneralizationRecipe recipe) {}

    @Override
    public void refresh(RegularizeTraining training, boolean atOnce, Parallel parallel) {
        training.catchUp(parallel);
    }

    @Override
    public RegularizeFrame frame(RegularizeTraining training, boolean playing) {
        return new RegularizeFrame(
                training.recipe(), training.split(), training.snapshot(), training.history(),
                training.kept(), playing, training.finished());
    }
}
