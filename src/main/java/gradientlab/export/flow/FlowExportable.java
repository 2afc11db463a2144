package gradientlab.export.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.flow.FlowFrames;
import gradientlab.paint.flow.FlowLog;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.picture.PictureLook;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A training as it is exported: replayed from its start as far as it has come. The preview shows the steps
 * that are kept, without planes for those of which none is at hand.
 *
 * @param recipe with the changes made while it ran, as long as what is exported
 * @param frame what the preview is painted from; empty where there is none
 * @param quantity what the main chart and the maps show
 * @param log what it is compared with
 */
public record FlowExportable(
        FlowRecipe recipe, Optional<FlowFrame> frame, FlowQuantity quantity, Optional<FlowLog> log)
        implements Exportable {

    /** Compared with no log. */
    public FlowExportable(FlowRecipe recipe, Optional<FlowFrame> frame, FlowQuantity quantity) {
        this(recipe, frame, quantity, Optional.empty());
    }

    /** The same compared with a log. */
    public FlowExportable besides(Optional<FlowLog> other) {
        return new FlowExportable(recipe, frame, quantity, other);
    }

    /** The training as far as it has come; a schedule over the whole run takes the whole run. */
    public static FlowExportable of(FlowFrame frame, FlowQuantity quantity) {
        FlowRecipe recipe = frame.recipe();
        int newest = frame.snapshot().step();
        boolean shortened = newest > 0 && !recipe.plan().paced();
        return new FlowExportable(
                shortened ? recipe.withSteps(newest) : recipe, Optional.of(frame), quantity);
    }

    /** A name for files of an experiment, without an ending: that of its preset, or of its lab. */
    public static String name(FlowRecipe recipe) {
        return Exportable.name(recipe, "gradient-flow");
    }

    @Override
    public String name() {
        return name(recipe);
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.of(recipe);
    }

    @Override
    public int steps() {
        return recipe.steps();
    }

    /** The training takes about as long as the pictures. */
    @Override
    public double preparation() {
        return 0.5;
    }

    /** Only of a training that is on the screen. */
    @Override
    public Frames frames(PictureLook look) {
        FlowFrame kept = frame.orElseThrow();
        FlowFrames frames = new FlowFrames(new FlowPicture(recipe, kept.data(), quantity, look, logged()));
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                FlowSnapshot shown = kept.history().at(step);
                List<Boundary> planes =
                        shown.step() == kept.snapshot().step() ? kept.boundaries() : List.of();
                return frames.frame(shown, kept.history(), planes);
            }

            @Override
            public Rectangle changed() {
                return frames.changed();
            }
        };
    }

    @Override
    public Still still(ExportOptions options, Progress progress) throws ExportException {
        FlowReel reel = new FlowReel(start(recipe), quantity, options, progress, logged());
        reel.runToStill();
        return reel::paint;
    }

    @Override
    public Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        FlowReel reel = new FlowReel(start(recipe), quantity, options, progress, logged());
        reel.record();
        return reel::frame;
    }

    /** A comparison of its own: that of the screen is another thread's. */
    private Optional<LoggedNetworks> logged() {
        return log.map(one -> one.of(recipe));
    }

    @Override
    public Numbers numbers(Format format) {
        return new FlowNumbers(recipe, 1);
    }

    /**
     * The training of a recipe, at its start.
     *
     * @throws ExportException if its data can't be read or its networks are too large, with one sentence
     */
    static Training start(FlowRecipe recipe) throws ExportException {
        try {
            return new Training(recipe);
        } catch (RecipeException e) {
            throw new ExportException(e);
        } catch (OutOfMemoryError e) {
            throw new ExportException("export.memory.networks");
        }
    }
}
