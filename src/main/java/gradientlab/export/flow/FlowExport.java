package gradientlab.export.flow;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.descent.DescentExport;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.MemoryCheck;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.PartProgress;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.export.format.WholeFile;
import gradientlab.paint.flow.FlowQuantity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains flow recipes from their start and writes what came of them: whole and at its place, or not at all.
 */
public final class FlowExport {

    /** The measure of progress, and how much of it is training before pictures are written. */
    private static final int PARTS = 1000;
    private static final int TRAINING = 500;

    private FlowExport() {}

    /**
     * Writes a file: beside its place first, then moved into it, so that a failed or cancelled export leaves
     * no file and an older one as it was. A film is recorded from a replay of the
     * recipe and drops no frame.
     *
     * @param quantity what the main chart and the maps of pictures show
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written or the recipe's data can't be read, with one sentence
     */
    public static void write(
            Path file, Format format, FlowRecipe recipe, FlowQuantity quantity, ExportOptions options,
            Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.write(file, out -> content(out, format, recipe, quantity, options, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, FlowRecipe recipe, FlowQuantity quantity,
            ExportOptions options, Progress progress)
            throws ExportException {
        MemoryCheck.check(format, options);
        WholeFile.toStream(out, buffered -> content(buffered, format, recipe, quantity, options, progress));
    }

    /**
     * Trains recipes one after the other and writes their numbers to one file, in the order given: a JSON
     * array (one object for one recipe), an object a line, or CSV with the recipe's number in the first
     * column. Holds no more than one recipe's networks at a time.
     *
     * @param every distance of the steps that are written, 1 or more; the last step is always there
     * @throws ExportCancelled if {@code progress} asked to stop or the thread was interrupted
     * @throws ExportException if it can't be written or a recipe's data can't be read, with one sentence
     */
    public static void writeNumbers(
            Path file, Format format, List<FlowRecipe> recipes, int every, Progress progress)
            throws ExportException {
        DescentExport.checkNumbers(format);
        WholeFile.write(file, out -> numbers(out, format, recipes, every, progress));
    }

    /** The same into a stream, which is flushed and left open. */
    public static void writeNumbers(
            OutputStream out, Format format, List<FlowRecipe> recipes, int every, Progress progress)
            throws ExportException {
        DescentExport.checkNumbers(format);
        WholeFile.toStream(out, buffered -> numbers(buffered, format, recipes, every, progress));
    }

    private static void content(
            OutputStream out, Format format, FlowRecipe recipe, FlowQuantity quantity, ExportOptions options,
            Progress progress)
            throws IOException, ExportException {
        if (!format.picture()) {
            numbers(out, format, List.of(recipe), 1, progress);
            return;
        }
        ExportCancelled.ifAsked(progress);
        String embedded = options.embedRecipe() ? Recipes.write(recipe) : "";
        Progress first = new PartProgress(progress, 0, TRAINING, PARTS);
        Progress then = new PartProgress(progress, TRAINING, PARTS, PARTS);
        Training training = start(recipe);
        try {
            FlowReel reel = new FlowReel(training, quantity, options, first);
            if (format == Format.GIF) {
                reel.record();
                Film.write(
                        out, options.width(), options.height(), options.frames(), options.framesPerSecond(),
                        reel::frame, embedded, then);
            } else {
                reel.runToStill();
                Still.write(out, format, options, reel::paint, embedded, then);
            }
        } catch (OutOfMemoryError e) {
            throw MemoryCheck.tooLarge(options);
        }
    }

    private static void numbers(
            OutputStream out, Format format, List<FlowRecipe> recipes, int every, Progress progress)
            throws IOException, ExportException {
        Writer writer = NumberWriter.text(out);
        NumberWriter<Training> numbers = switch (format) {
            case CSV -> new FlowCsv(writer, every);
            case JSON -> new FlowJson(writer, JsonFrame.of(recipes.size()), every);
            case JSONL -> new FlowJson(writer, JsonFrame.LINES, every);
            case PNG, GIF, PDF -> throw new IllegalArgumentException(format.id());
        };
        numbers.begin();
        for (int i = 0; i < recipes.size(); i++) {
            numbers.add(i, start(recipes.get(i)), new PartProgress(
                    progress, PARTS * i, PARTS * (i + 1), PARTS * recipes.size()));
        }
        numbers.end();
        writer.flush();
    }

    private static Training start(FlowRecipe recipe) throws ExportException {
        try {
            return new Training(recipe);
        } catch (RecipeException e) {
            throw new ExportException(e);
        } catch (OutOfMemoryError e) {
            throw new ExportException("export.memory.networks");
        }
    }
}
