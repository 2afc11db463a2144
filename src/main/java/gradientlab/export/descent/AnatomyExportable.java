package gradientlab.export.descent;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.descent.anatomy.AnatomyFrames;
import gradientlab.paint.descent.anatomy.AnatomyPicture;
import gradientlab.paint.picture.PictureLook;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A step taken apart as it is exported, or a film of all steps; its numbers are the race's.
 *
 * @param runner index into the recipe's runners
 * @param seen the part of the plane that is seen at that step; empty for one around the step
 * @param step the step it is seen at
 * @param upTo the part of the update that has been walked to; {@link #ALL} for all
 * @param end the last step whose point may be seen; {@link #ALL} for that of the run
 */
public record AnatomyExportable(Trajectories run, int runner, Optional<View> seen, int step, int upTo,
        int end)
        implements Exportable {

    /** All parts of an update, or all steps of a run. */
    public static final int ALL = Integer.MAX_VALUE;

    @Override
    public String name() {
        return DescentExportable.name(run.recipe()) + "-" + run.recipe().runners().get(runner).optimizer()
                + "-step-" + step;
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        Apart apart = new Apart(runner, options.stillStep(steps() - 1));
        return DescentExportable.opening(run.recipe(), Optional.of(apart));
    }

    @Override
    public int steps() {
        return run.recipe().steps();
    }

    @Override
    public Frames frames(PictureLook look) {
        AnatomyFrames frames = new AnatomyFrames(run, runner, look, end);
        return new Frames() {
            @Override
            public BufferedImage frame(int at) {
                return frames.frame(Math.min(at, end - 1), seenAt(at), upTo);
            }

            @Override
            public Rectangle changed() {
                return new Rectangle(look.width(), look.height());
            }
        };
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        AnatomyPicture picture = new AnatomyPicture(run, runner, options.look(), end);
        int at = Math.min(options.stillStep(steps()), end - 1);
        return g -> picture.paint(g, at, seenAt(options.step()), upTo);
    }

    /** Every step of a film is framed alike: around itself. */
    @Override
    public Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        return seen.isEmpty()
                ? Exportable.super.reel(options, progress)
                : new AnatomyExportable(run, runner, Optional.empty(), step, upTo, end).reel(options,
                        progress);
    }

    private Optional<View> seenAt(int at) {
        return at == step ? seen : Optional.empty();
    }

    @Override
    public Numbers numbers(Format format) {
        return new DescentNumbers(() -> run);
    }
}
