package gradientlab.export.descent;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.MemoryCheck;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.PngEncoder;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.format.WholeFile;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Writes a descent as any of the formats: whole and at its place, or not at all. */
public final class DescentExport {

    /** The most pixels of a picture that is painted in layers: 3840 x 2160. */
    private static final long LAYERED = 3840L * 2160;

    private DescentExport() {}

    /**
     * Writes a file: beside its place first, then moved into it, so that a failed or cancelled export
     * leaves no file and an older one as it was.
     *
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written, with one sentence that names the path
     */
    public static void write(
            Path file, Format format, Trajectories trajectories, ExportOptions options, Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.write(file, out -> content(out, format, trajectories, options, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, Trajectories trajectories, ExportOptions options,
            Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.toStream(out, buffered -> content(buffered, format, trajectories, options, progress));
    }

    /**
     * Runs several recipes one after the other and writes their numbers to one file, in the order given:
     * a JSON array (one object for one recipe), an object a line, or CSV with the recipe's number in the
     * first column. Holds one recipe's trajectories at a time.
     */
    public static void writeNumbers(Path file, Format format, List<DescentRecipe> recipes, Progress progress)
            throws ExportException {
        checkNumbers(format);
        WholeFile.write(file, out -> numbers(out, format, recipes, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void writeNumbers(
            OutputStream out, Format format, List<DescentRecipe> recipes, Progress progress)
            throws ExportException {
        checkNumbers(format);
        WholeFile.toStream(out, buffered -> numbers(buffered, format, recipes, progress));
    }

    public static void checkNumbers(Format format) throws ExportException {
        if (format.picture()) {
            throw new ExportException("export.several", format.id());
        }
    }

    private static void content(
            OutputStream out, Format format, Trajectories trajectories, ExportOptions options,
            Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        String recipe = options.embedRecipe() ? Recipes.write(trajectories.recipe().seenAsSweep(false)) : "";
        try {
            switch (format) {
                case PNG -> png(out, trajectories, options, recipe, progress);
                case PDF -> Still.write(
                        out, format, options,
                        g -> picture(trajectories, options).paint(g, step(trajectories, options), 2), recipe,
                        progress);
                case GIF -> gif(out, trajectories, options, recipe, progress);
                case CSV, JSON, JSONL -> {
                    Writer writer = NumberWriter.text(out);
                    NumberWriter<Trajectories> numbers = numberWriter(writer, format, 1);
                    numbers.begin();
                    numbers.add(0, trajectories, progress);
                    numbers.end();
                    writer.flush();
                    progress.at(1, 1);
                }
            }
        } catch (OutOfMemoryError e) {
            throw MemoryCheck.tooLarge(options);
        }
    }

    /** The pixels of the screen; shapes where a picture is too large to keep a layer for each runner. */
    private static void png(
            OutputStream out, Trajectories trajectories, ExportOptions options, String recipe,
            Progress progress)
            throws IOException, ExportException {
        int step = step(trajectories, options);
        if ((long) options.width() * options.height() > LAYERED) {
            Still.write(
                    out, Format.PNG, options, g -> picture(trajectories, options).paint(g, step), recipe,
                    progress);
            return;
        }
        BufferedImage image = frames(trajectories, options).frame(step);
        ExportCancelled.ifAsked(progress);
        PngEncoder.write(
                out, options.width(), options.height(), Still.pixels(image), recipe, progress);
    }

    private static DescentFrames frames(Trajectories trajectories, ExportOptions options) {
        return new DescentFrames(
                trajectories, options.width(), options.height(), options.theme(), options.texts(),
                options.caption());
    }

    private static void gif(
            OutputStream out, Trajectories trajectories, ExportOptions options, String recipe,
            Progress progress)
            throws IOException, ExportException {
        DescentFrames frames = frames(trajectories, options);
        int steps = trajectories.recipe().steps();
        Film.write(
                out,
                options.width(),
                options.height(),
                options.frames(),
                options.framesPerSecond(),
                frame -> Still.pixels(
                        frames.frame(options.stepOfFrame(frame, steps), options.aroundAtFrame(frame))),
                recipe,
                progress);
    }

    private static DescentPicture picture(Trajectories trajectories, ExportOptions options) {
        return new DescentPicture(
                trajectories, options.width(), options.height(), options.theme(), options.texts(),
                options.caption());
    }

    /** The step that a single picture shows. */
    private static int step(Trajectories trajectories, ExportOptions options) {
        return Math.min(options.step(), trajectories.recipe().steps());
    }

    private static void numbers(
            OutputStream out, Format format, List<DescentRecipe> recipes, Progress progress)
            throws IOException, ExportException {
        Writer writer = NumberWriter.text(out);
        NumberWriter<Trajectories> numbers = numberWriter(writer, format, recipes.size());
        numbers.begin();
        for (int i = 0; i < recipes.size(); i++) {
            ExportCancelled.ifAsked(progress);
            numbers.add(i, Descent.run(recipes.get(i)), progress);
            progress.at(i + 1, recipes.size());
        }
        numbers.end();
        writer.flush();
    }

    private static NumberWriter<Trajectories> numberWriter(Writer out, Format format, int recipes) {
        return switch (format) {
            case CSV -> new DescentCsv(out);
            case JSON -> new DescentJson(out, JsonFrame.of(recipes));
            case JSONL -> new DescentJson(out, JsonFrame.LINES);
            case PNG, GIF, PDF -> throw new IllegalArgumentException(format.id());
        };
    }
}
