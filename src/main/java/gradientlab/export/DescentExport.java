package gradientlab.export;

import gradientlab.experiment.Descent;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.RecipeJson;
import gradientlab.experiment.Trajectories;
import gradientlab.paint.DescentFrames;
import gradientlab.paint.DescentPicture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes a descent as any of the formats: whole and at its place, or not at all. */
public final class DescentExport {

    private static final int BUFFER = 1 << 16;

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
        check(format, options);
        WholeFile.write(file, out -> content(out, format, trajectories, options, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, Trajectories trajectories, ExportOptions options,
            Progress progress)
            throws ExportException {
        check(format, options);
        toStream(out, buffered -> content(buffered, format, trajectories, options, progress));
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
        toStream(out, buffered -> numbers(buffered, format, recipes, progress));
    }

    /**
     * Refuses what can't be made before memory runs short, which would hurt the rest of the program too. The
     * bytes a pixel were measured at 7680 x 4320: the picture itself, the painter's layers, the encoder's.
     */
    private static void check(Format format, ExportOptions options) throws ExportException {
        options.check(format);
        long pixels = (long) options.width() * options.height();
        long needed = pixels * (format == Format.GIF ? 26 : format.picture() ? 7 : 0);
        if (needed > free()) {
            System.gc(); // what is no longer used counts as free
            if (needed > free()) {
                throw new ExportException("export.memory", options.width() + "x" + options.height());
            }
        }
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static void checkNumbers(Format format) throws ExportException {
        if (format.picture()) {
            throw new ExportException("export.several", format.id());
        }
    }

    private static void toStream(OutputStream out, WholeFile.Content content) throws ExportException {
        try {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            throw WholeFile.failure(e, "-");
        }
    }

    private static void content(
            OutputStream out, Format format, Trajectories trajectories, ExportOptions options,
            Progress progress)
            throws IOException, ExportException {
        ExportCancelled.ifAsked(progress);
        String recipe = options.embedRecipe() ? RecipeJson.write(trajectories.recipe()) : "";
        try {
            switch (format) {
                case PNG -> png(out, trajectories, options, recipe, progress);
                case GIF -> gif(out, trajectories, options, recipe, progress);
                case PDF -> PdfWriter.write(out, trajectories, options, recipe, progress);
                case CSV, JSON, JSONL -> {
                    Writer writer = text(out);
                    NumberWriter numbers = numberWriter(writer, format, 1);
                    numbers.begin();
                    numbers.add(0, trajectories, progress);
                    numbers.end();
                    writer.flush();
                    progress.at(1, 1);
                }
            }
        } catch (OutOfMemoryError e) {
            throw new ExportException(e, "export.memory", options.width() + "x" + options.height());
        }
    }

    private static void png(
            OutputStream out, Trajectories trajectories, ExportOptions options, String recipe,
            Progress progress)
            throws IOException, ExportException {
        int width = options.width();
        int height = options.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        picture(trajectories, options).paint(g, step(trajectories, options));
        g.dispose();
        PngEncoder.write(out, width, height, pixels(image), recipe, progress);
    }

    private static void gif(
            OutputStream out, Trajectories trajectories, ExportOptions options, String recipe,
            Progress progress)
            throws IOException, ExportException {
        DescentFrames frames = new DescentFrames(
                trajectories, options.width(), options.height(), options.theme(), options.texts(),
                options.caption());
        int steps = trajectories.recipe().steps();
        Film.write(
                out,
                options.width(),
                options.height(),
                options.frames(),
                options.framesPerSecond(),
                frame -> pixels(frames.frame(options.stepOfFrame(frame, steps))),
                recipe,
                progress);
    }

    /** The picture of these options, not yet painted. */
    static DescentPicture picture(Trajectories trajectories, ExportOptions options) {
        return new DescentPicture(
                trajectories, options.width(), options.height(), options.theme(), options.texts(),
                options.caption());
    }

    /** The step that a single picture shows. */
    static int step(Trajectories trajectories, ExportOptions options) {
        return Math.min(options.step(), trajectories.recipe().steps());
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static void numbers(
            OutputStream out, Format format, List<DescentRecipe> recipes, Progress progress)
            throws IOException, ExportException {
        Writer writer = text(out);
        NumberWriter numbers = numberWriter(writer, format, recipes.size());
        numbers.begin();
        for (int i = 0; i < recipes.size(); i++) {
            ExportCancelled.ifAsked(progress);
            numbers.add(i, Descent.run(recipes.get(i)), progress);
            progress.at(i + 1, recipes.size());
        }
        numbers.end();
        writer.flush();
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    private static NumberWriter numberWriter(Writer out, Format format, int recipes) {
        return switch (format) {
            case CSV -> new CsvNumbers(out);
            case JSON -> JsonNumbers.json(out, recipes);
            case JSONL -> JsonNumbers.lines(out);
            case PNG, GIF, PDF -> throw new IllegalArgumentException(format.id());
        };
    }
}
