package gradientlab.export;

import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Trajectories;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes a descent as any of the formats: whole and at its place, or not at all. */
public final class DescentExport {

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
        throw new UnsupportedOperationException(file.toString());
    }

    /** The same into a stream, which is flushed and left open. */
    public static void write(
            OutputStream out, Format format, Trajectories trajectories, ExportOptions options, Progress progress)
            throws ExportException {
        throw new UnsupportedOperationException(format.id());
    }

    /**
     * Runs several recipes one after the other and writes their numbers to one file, in the order given:
     * a JSON array (one object for one recipe), an object a line, or CSV with the recipe's number in the
     * first column.
     */
    public static void writeNumbers(Path file, Format format, List<DescentRecipe> recipes, Progress progress)
            throws ExportException {
        throw new UnsupportedOperationException(file.toString());
    }

    /** The same into a stream, which is flushed and left open. */
    public static void writeNumbers(
            OutputStream out, Format format, List<DescentRecipe> recipes, Progress progress)
            throws ExportException {
        throw new UnsupportedOperationException(format.id());
    }
}
