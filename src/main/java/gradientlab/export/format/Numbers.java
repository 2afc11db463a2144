package gradientlab.export.format;

import java.io.IOException;
import java.io.Writer;

/** The numbers of one experiment, alone in a file or one after the other with others of their kind. */
public interface Numbers {

    /** The first line of a CSV file, ended by a line break. */
    String header();

    /**
     * Writes the lines of CSV.
     *
     * @param recipe which of the file's experiments it is, counted from 0
     * @param progress of this experiment alone; not told of the end
     */
    void csv(Writer out, int recipe, Progress progress) throws IOException, ExportException;

    /** Writes one JSON object without a line break. */
    void json(Writer out, Progress progress) throws IOException, ExportException;
}
