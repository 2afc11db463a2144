package gradientlab.export.time;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.export.format.Still;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.time.training.TrainingFrames;
import gradientlab.paint.time.training.TrainingPicture;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A recipe through time as it is exported: what its mode shows. A training is replayed from its start as far
 * as it has come; its preview shows the training steps that are kept.
 *
 * @param recipe with the changes and edits made while it ran, as long as what is exported
 * @param frame what the preview of a training is painted from; empty where there is none
 */
public record TimeExportable(TimeRecipe recipe, Optional<TimeFrame> frame) implements Exportable {

    /** What a mode shows that trains nothing while it is looked at. */
    public static TimeExportable of(TimeRecipe recipe) {
        return new TimeExportable(recipe, Optional.empty());
    }

    /** The training as far as it has come; a schedule over the whole run takes the whole run. */
    public static TimeExportable of(TimeFrame frame) {
        TimeRecipe recipe = frame.recipe();
        int newest = frame.snapshot().step();
        boolean shortened = newest > 0 && !recipe.plan().paced();
        return new TimeExportable(shortened ? recipe.withSteps(newest) : recipe, Optional.of(frame));
    }

    @Override
    public String name() {
        return Exportable.name(recipe, switch (recipe.mode()) {
            case TRAINING -> "through-time";
            case UNROLLED -> "unrolled";
            case BY_HAND -> "gates";
            case CLIPPING -> "cliff";
        });
    }

    /** Opened again it shows the position of the picture. */
    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        boolean moved = recipe.mode() == Mode.UNROLLED && options.step() != ExportOptions.LAST_STEP;
        return Optional.of(moved
                ? recipe.withUnrolled(recipe.unrolled().withPosition(options.stillStep(steps())))
                : recipe);
    }

    @Override
    public int steps() {
        return TimeKind.KIND.steps(recipe);
    }

    /** The position that was looked at. */
    @Override
    public int step() {
        return recipe.mode() == Mode.UNROLLED ? recipe.unrolled().position() : ExportOptions.LAST_STEP;
    }

    /** A training takes about as long as its pictures. */
    @Override
    public double preparation() {
        return recipe.mode() == Mode.TRAINING ? 0.5 : 0;
    }

    /** Of a training only one that is on the screen. */
    @Override
    public Frames frames(PictureLook look) {
        if (recipe.mode() != Mode.TRAINING) {
            try {
                return TimePainters.of(recipe, look, Progress.NONE).frames(look);
            } catch (ExportException e) {
                throw new IllegalStateException("a recipe that was not checked", e);
            }
        }
        TimeFrame kept = frame.orElseThrow();
        TrainingFrames frames = new TrainingFrames(new TrainingPicture(recipe, kept.data(), look));
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                return frames.frame(kept.history().at(step), kept.history());
            }

            @Override
            public Rectangle changed() {
                return frames.changed();
            }
        };
    }

    @Override
    public Still still(ExportOptions options, Progress progress) throws ExportException {
        if (recipe.mode() == Mode.TRAINING) {
            TimeReel reel = new TimeReel(start(recipe), options, progress);
            reel.runToStill();
            return reel::paint;
        }
        StepPainter painter = TimePainters.of(recipe, options.look(), progress);
        int step = options.stillStep(steps());
        return g -> painter.paint(g, step);
    }

    @Override
    public Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        if (recipe.mode() == Mode.TRAINING) {
            TimeReel reel = new TimeReel(start(recipe), options, progress);
            reel.record();
            return reel::frame;
        }
        Frames frames = TimePainters.of(recipe, options.look(), progress).frames(options.look());
        return index -> Still.pixels(frames.frame(options.stepOfFrame(index, steps())));
    }

    @Override
    public Numbers numbers(Format format) {
        return numbers(recipe, 1, false);
    }

    /** The columns of a recipe's CSV, which are one file's if they are the same. */
    public static String columns(TimeRecipe recipe) {
        return numbers(recipe, 1, false).header();
    }

    /**
     * The numbers of a recipe's mode.
     *
     * @param every distance of the training steps that are told, 1 or more
     * @param tensors whether JSON holds whole gradients of a training as well
     */
    public static Numbers numbers(TimeRecipe recipe, int every, boolean tensors) {
        return switch (recipe.mode()) {
            case TRAINING -> new TrainingNumbers(recipe, every, tensors);
            case UNROLLED -> new UnrolledNumbers(recipe);
            case BY_HAND -> new GatesNumbers(recipe);
            case CLIPPING -> recipe.cliff().subject() == Subject.UNIT ? new CliffNumbers(recipe, every)
                    : new NetworkClipNumbers(recipe);
        };
    }

    /**
     * The training of a recipe, at its start.
     *
     * @throws ExportException if its text can't be read or its networks are too large, with one sentence
     */
    static TimeTraining start(TimeRecipe recipe) throws ExportException {
        try {
            return new TimeTraining(recipe);
        } catch (RecipeException e) {
            throw new ExportException(e);
        } catch (OutOfMemoryError e) {
            throw new ExportException("export.memory.networks");
        }
    }
}
