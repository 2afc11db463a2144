package gradientlab.export;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the recipe that an exported picture carries. */
public final class EmbeddedRecipe {

    private EmbeddedRecipe() {}

    /**
     * The recipe's JSON text in a PNG, GIF or PDF, or empty if the picture carries none. The kind is
     * told from the content, not from the name.
     *
     * @throws ExportException if the file can't be read, is none of these, or is broken
     */
    public static Optional<String> read(Path picture) throws ExportException {
        throw new UnsupportedOperationException(picture.toString());
    }
}
