package gradientlab.export.generalization;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.paint.generalization.bias.BiasPicture;
import gradientlab.paint.generalization.ensemble.EnsemblePicture;
import gradientlab.paint.generalization.fit.FitPicture;
import gradientlab.paint.generalization.regularize.RegularizeScene.Trained;
import gradientlab.paint.generalization.regularize.picture.RegularizePicture;
import gradientlab.paint.picture.PictureLook;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Who paints a recipe, by the steps of its mode's timeline, and what has to be computed for it. */
final class GeneralizationPainters {

    /** Epochs between two looks at whether to stop. */
    private static final int PART = 5;

    private GeneralizationPainters() {}

    /**
     * Computes what its pictures show.
     *
     * @param step the last one that is painted
     * @param progress of it; asked whether to stop
     */
    static StepPainter of(GeneralizationRecipe recipe, PictureLook look, int step, Progress progress)
            throws ExportException {
        return switch (recipe.mode()) {
            case REGULARIZE -> new RegularizePicture(
                    Trained.of(trained(recipe, step, progress)), look)::paint;
            case FIT -> new FitPicture(FitRun.of(recipe.fit()), draws(recipe.fit(), progress), look)::paint;
            case BIAS -> new BiasPicture(BiasRun.of(recipe.bias()), look)::paint;
            case ENSEMBLES -> new EnsemblePicture(EnsembleRun.of(recipe.ensembles()),
                    fresh(recipe.ensembles(), progress), look)::paint;
        };
    }

    /** Networks after so many epochs, all of them at once. */
    static RegularizeTraining trained(GeneralizationRecipe recipe, int epochs, Progress progress)
            throws ExportException {
        int others = Runtime.getRuntime().availableProcessors() - 1;
        try (WorkerPool pool = new WorkerPool("networks", others)) {
            RegularizeTraining training = new RegularizeTraining(recipe, System::nanoTime);
            while (training.step() < epochs && !training.finished()) {
                ExportCancelled.ifAsked(progress);
                training.advance(Math.min(PART, epochs - training.step()), pool);
                progress.at(training.step(), epochs);
            }
            return training;
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }

    /** Several draws of random features; of other models there are none. */
    static Optional<FeatureDraws> draws(FitRecipe fit, Progress progress) throws ExportCancelled {
        if (fit.model().kind() != Kind.RANDOM_FEATURES) {
            return Optional.empty();
        }
        FeatureDraws draws = FeatureDraws.of(fit, progress::cancelled);
        ExportCancelled.ifAsked(progress);
        return Optional.of(draws);
    }

    /** What fresh samples say, where the recipe's data are drawn. */
    static Optional<FreshSamples> fresh(EnsemblesRecipe recipe, Progress progress) throws ExportCancelled {
        try {
            return FreshSamples.asked(recipe).map(asked -> FreshSamples.of(asked, progress::cancelled));
        } catch (CancellationException e) {
            throw new ExportCancelled();
        }
    }
}
