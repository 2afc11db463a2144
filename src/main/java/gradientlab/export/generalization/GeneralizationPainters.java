package gradientlab.export.generalization;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.paint.generalization.ensemble.EnsemblePicture;
import gradientlab.paint.generalization.fit.FitPicture;
import gradientlab.paint.picture.PictureLook;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Who paints the recipes of the modes that train nothing. */
final class GeneralizationPainters {

    private GeneralizationPainters() {}

    /** The painter of the recipe's mode, which is not training, by the steps of its timeline. */
    static StepPainter of(GeneralizationRecipe recipe, PictureLook look, Progress progress)
            throws ExportCancelled {
        return switch (recipe.mode()) {
            case FIT -> new FitPicture(FitRun.of(recipe.fit()), draws(recipe.fit(), progress), look)::paint;
            case ENSEMBLES -> new EnsemblePicture(EnsembleRun.of(recipe.ensembles()),
                    fresh(recipe.ensembles(), progress), look)::paint;
            case BIAS, REGULARIZE -> throw new IllegalArgumentException("a training is replayed");
        };
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
