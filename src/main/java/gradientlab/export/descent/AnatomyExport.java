package gradientlab.export.descent;

import gradientlab.core.surface.View;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.MemoryCheck;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.format.WholeFile;
import gradientlab.paint.descent.anatomy.AnatomyFrames;
import gradientlab.paint.descent.anatomy.AnatomyPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a step taken apart as a picture, or a film of all steps; the recipe in it is the whole race's. */
public final class AnatomyExport {

    /**
     * What is taken apart.
     *
     * @param runner index into the recipe's runners
     * @param seen the part of the plane a still shows; empty for one around the step
     * @param upTo the part of the update that has been walked to; {@link #ALL} for all
     */
    public record Cut(Trajectories run, int runner, Optional<View> seen, int upTo) {}

    /** All parts of an update. */
    public static final int ALL = Integer.MAX_VALUE;

    private AnatomyExport() {}

    /**
     * Writes a file as {@link DescentExport} does; of formats without pictures, the race's numbers.
     *
     * @throws ExportException if it can't be written, with one sentence that names the path
     */
    public static void write(Path file, Format format, Cut cut, ExportOptions options, Progress progress)
            throws ExportException {
        if (!format.picture()) {
            DescentExport.write(file, format, cut.run(), options, progress);
            return;
        }
        MemoryCheck.check(format, options);
        WholeFile.write(file, out -> content(out, format, cut, options, progress));
    }

    private static void content(
            OutputStream out, Format format, Cut cut, ExportOptions options, Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        String recipe = options.embedRecipe() ? Recipes.write(cut.run().recipe().seenAsSweep(false)) : "";
        try {
            if (format == Format.GIF) {
                film(out, cut, options, recipe, progress);
            } else {
                int step = Math.min(options.step(), cut.run().recipe().steps());
                AnatomyPicture picture = new AnatomyPicture(
                        cut.run(), cut.runner(), options.width(), options.height(), options.theme(),
                        options.texts(), options.caption());
                Still.write(
                        out, format, options, g -> picture.paint(g, step, cut.seen(), cut.upTo()), recipe,
                        progress);
            }
        } catch (OutOfMemoryError e) {
            throw MemoryCheck.tooLarge(options);
        }
    }

    private static void film(
            OutputStream out, Cut cut, ExportOptions options, String recipe, Progress progress)
            throws IOException, ExportException {
        AnatomyFrames frames = new AnatomyFrames(
                cut.run(), cut.runner(), options.width(), options.height(), options.theme(), options.texts(),
                options.caption());
        int steps = cut.run().recipe().steps();
        Film.write(
                out, options.width(), options.height(), options.frames(), options.framesPerSecond(),
                frame -> Still.pixels(
                        frames.frame(options.stepOfFrame(frame, steps), Optional.empty(), cut.upTo())),
                recipe, progress);
    }
}
