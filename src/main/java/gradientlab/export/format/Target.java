package gradientlab.export.format;

import java.io.OutputStream;
import java.nio.file.Path;

/** Where an export goes. */
public interface Target {

    /**
     * Writes it there.
     *
     * @throws ExportException with one sentence that names the place
     */
    void take(WholeFile.Content content) throws ExportException;

    /** A file, whole and at its place, or not at all; an older one stays as it was if the export fails. */
    static Target file(Path file) {
        return content -> WholeFile.write(file, content);
    }

    /** A stream, which is flushed and left open. */
    static Target stream(OutputStream out) {
        return content -> WholeFile.toStream(out, content);
    }
}
