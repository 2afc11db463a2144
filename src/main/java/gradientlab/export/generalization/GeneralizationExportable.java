package gradientlab.export.generalization;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.reading.Position;
import gradientlab.experiment.generalization.training.RegularizeFrame;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.export.format.Still;
import gradientlab.paint.generalization.regularize.RegularizeScene.Trained;
import gradientlab.paint.generalization.regularize.picture.RegularizePicture;
import gradientlab.paint.picture.PictureLook;
import java.util.Optional;

/**
 * A recipe of generalization as it is exported: what its mode shows. A training is replayed from its start;
 * its preview shows what the window has trained.
 *
 * @param recipe with the changes made while it ran
 * @param frame what the preview of a training is painted from; empty where there is none
 */
public record GeneralizationExportable(GeneralizationRecipe recipe, Optional<RegularizeFrame> frame)
        implements Exportable {

    /** What a mode shows, or a training from its start. */
    public static GeneralizationExportable of(GeneralizationRecipe recipe) {
        return new GeneralizationExportable(recipe, Optional.empty());
    }

    @Override
    public String name() {
        return Exportable.name(recipe, "generalization-" + recipe.mode().id());
    }

    /** Opened again it shows the step of the picture; a training is played again. */
    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        boolean moved = options.step() != ExportOptions.LAST_STEP;
        return Optional.of(moved ? Position.set(recipe, options.stillStep(steps())) : recipe);
    }

    /** Of a training that is on the screen as many epochs as were trained. */
    @Override
    public int steps() {
        int newest = frame.map(shown -> shown.snapshot().step()).orElse(0);
        return newest > 0 ? newest : GeneralizationKind.KIND.steps(recipe);
    }

    /** Where the recipe stands; a training that has no epoch to look at is shown whole. */
    @Override
    public int step() {
        boolean whole = recipe.mode() == Mode.REGULARIZE && Position.of(recipe) == 0;
        return whole ? ExportOptions.LAST_STEP : Position.of(recipe);
    }

    /** A training takes longer than its pictures. */
    @Override
    public double preparation() {
        return recipe.mode() == Mode.REGULARIZE ? 0.7 : 0;
    }

    @Override
    public Frames frames(PictureLook look) {
        if (frame.isPresent()) {
            RegularizeFrame kept = frame.get();
            StepPainter painter = new RegularizePicture(new Trained(
                    recipe.regularize(), kept.split(), kept.history(), kept.kept()), look)::paint;
            return painter.frames(look);
        }
        try {
            return GeneralizationPainters.of(recipe, look, steps(), Progress.NONE).frames(look);
        } catch (ExportException e) {
            throw new IllegalStateException("a recipe that was not checked", e);
        }
    }

    @Override
    public Still still(ExportOptions options, Progress progress) throws ExportException {
        int step = options.stillStep(steps());
        StepPainter painter = GeneralizationPainters.of(recipe, options.look(), step, progress);
        return g -> painter.paint(g, step);
    }

    @Override
    public Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        Frames frames = GeneralizationPainters.of(recipe, options.look(), steps(), progress)
                .frames(options.look());
        return index -> Still.pixels(frames.frame(options.stepOfFrame(index, steps())));
    }

    @Override
    public Numbers numbers(Format format) {
        return numbers(recipe);
    }

    /** All numbers of a recipe's mode. */
    public static Numbers numbers(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> new Outcome(recipe, RegularizeNumbers.columns(recipe.regularize()),
                    (table, progress) -> RegularizeNumbers.find(recipe, table, progress));
            case FIT -> new Outcome(recipe, FitNumbers.columns(recipe.fit()),
                    (table, progress) -> FitNumbers.find(recipe.fit(), table, progress));
            case BIAS -> new Outcome(recipe, BiasNumbers.COLUMNS,
                    (table, progress) -> BiasNumbers.find(recipe.bias(), table, progress));
            case ENSEMBLES -> new Outcome(recipe, EnsemblesNumbers.columns(recipe.ensembles()),
                    (table, progress) -> EnsemblesNumbers.find(recipe.ensembles(), table, progress));
        };
    }
}
