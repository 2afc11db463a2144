package gradientlab.experiment.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** JSON text as files and streams hold it: UTF-8 of bounded size, perhaps with a byte order mark. */
public final class JsonText {

    /** The most that is read, in bytes of UTF-8: the weights of a large network fit. */
    public static final int MAX_BYTES = 32 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    /**
     * The one value a text holds, which may begin with a byte order mark.
     *
     * @throws RecipeException if it is too long or no JSON, naming line and column
     */
    public static JsonValue parse(String json) throws RecipeException {
        if (json.length() > MAX_BYTES) {
            throw new RecipeException("recipe.size", MAX_BYTES >> 20);
        }
        boolean marked = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK;
        return JsonReader.read(marked ? json.substring(1) : json);
    }

    /**
     * The text of a stream, of which no more than {@link #MAX_BYTES} are taken. It stays open.
     *
     * @throws RecipeException if it is longer, or not UTF-8
     */
    public static String of(InputStream in) throws IOException, RecipeException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new RecipeException("recipe.size", MAX_BYTES >> 20);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RecipeException("recipe.encoding");
        }
    }

    /**
     * The text of a UTF-8 file.
     *
     * @throws RecipeException if it cannot be read or is longer than {@link #MAX_BYTES}
     */
    public static String of(Path file) throws RecipeException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (NoSuchFileException e) {
            throw new RecipeException("recipe.file.missing", file);
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }
}
