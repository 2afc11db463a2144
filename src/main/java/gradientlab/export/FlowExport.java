package gradientlab.export;

import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.RecipeException;
import gradientlab.experiment.Training;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains flow recipes from their start and writes what came of them: whole and at its place, or not at all.
 */
public final class FlowExport {

    /** Parts that a recipe's share of the progress has. */
    private static final long SHARE = 1000;

    private FlowExport() {}

    /**
     * Trains recipes one after the other and writes their numbers to one file, in the order given: a JSON array
     * (one object for one recipe), an object a line, or CSV with the recipe's number in the first column. Holds
     * no more than one recipe's networks at a time.
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
            numbers.add(i, start(recipes.get(i)), share(progress, i, recipes.size()));
        }
        numbers.end();
        writer.flush();
    }

    /** Tells of one recipe among several as a part of them all. */
    private static Progress share(Progress progress, int index, int count) {
        if (count == 1) {
            return progress;
        }
        return new Progress() {
            @Override
            public void at(int done, int of) {
                progress.at((int) (SHARE * index + SHARE * done / of), (int) SHARE * count);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static Training start(FlowRecipe recipe) throws ExportException {
        try {
            return new Training(recipe);
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }
}
