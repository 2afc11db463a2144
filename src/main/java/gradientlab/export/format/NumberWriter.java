package gradientlab.export.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A format of numbers that is written one recipe after the other.
 *
 * @param <T> what came of a recipe
 */
public interface NumberWriter<T> {

    void begin() throws IOException;

    /** Writes recipe {@code recipe}, counted from 0; the progress is only asked whether to stop. */
    void add(int recipe, T result, Progress progress) throws IOException, ExportCancelled;

    void end() throws IOException;

    /** A writer of UTF-8 onto {@code out}, to be flushed. */
    static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
