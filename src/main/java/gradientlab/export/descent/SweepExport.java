package gradientlab.export.descent;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.MemoryCheck;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.format.WholeFile;
import gradientlab.paint.descent.sweep.SweepPicture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a finished map: as a picture, whose recipe makes the same map again, or as numbers. */
public final class SweepExport {

    private SweepExport() {}

    /**
     * Writes a file, whole and at its place, or not at all. A GIF holds one picture.
     *
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, with one sentence that names the path
     */
    public static void write(
            Path file, Format format, SweepResult map, ExportOptions options, Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.write(file, out -> content(out, format, map, options, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, SweepResult map, ExportOptions options, Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.toStream(out, buffered -> content(buffered, format, map, options, progress));
    }

    private static void content(
            OutputStream out, Format format, SweepResult map, ExportOptions options, Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        String recipe = options.embedRecipe()
                ? Recipes.write(map.recipe().withSweep(Optional.of(map.spec().withShown(true))))
                : "";
        try {
            switch (format) {
                case PNG, PDF -> Still.write(
                        out, format, options, g -> paint(g, map, options), recipe, progress);
                case GIF -> Film.write(
                        out, options.width(), options.height(), 1, options.framesPerSecond(),
                        frame -> pixels(map, options), recipe, progress);
                case CSV, JSON, JSONL -> {
                    Writer writer = NumberWriter.text(out);
                    if (format == Format.CSV) {
                        SweepNumbers.csv(writer, map, progress);
                    } else {
                        SweepNumbers.json(writer, map);
                    }
                    writer.flush();
                    progress.at(1, 1);
                }
            }
        } catch (OutOfMemoryError e) {
            throw MemoryCheck.tooLarge(options);
        }
    }

    private static void paint(Graphics2D g, SweepResult map, ExportOptions options) {
        new SweepPicture(
                map, options.width(), options.height(), options.theme(), options.texts(), options.caption())
                .paint(g);
    }

    private static int[] pixels(SweepResult map, ExportOptions options) {
        BufferedImage image =
                new BufferedImage(options.width(), options.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        paint(g, map, options);
        g.dispose();
        return Still.pixels(image);
    }
}
