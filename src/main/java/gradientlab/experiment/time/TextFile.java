package gradientlab.experiment.time;

import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.SequenceText;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text whose next character is to be told, if a file holds it. */
public final class TextFile {

    /** The largest file, in MB, and the most different characters of one. */
    public static final int MAX_MEGABYTES = 1;
    public static final int MAX_CHARACTERS = 1000;

    private static final int MAX_BYTES = MAX_MEGABYTES << 20;

    private TextFile() {}

    /**
     * What a file holds; line breaks are one character each.
     *
     * @param length T, for which there must be T + 2 characters
     * @throws RecipeException if it can't be read, is too long, no UTF-8 or too short
     */
    public static String read(String file, int length) throws RecipeException {
        String text = decoded(file, bytes(file)).replace("\r\n", "\n");
        long found = text.codePoints().count();
        if (found < SequenceTask.shortestText(length)) {
            throw new RecipeException("time.error.text", SequenceTask.shortestText(length), found);
        }
        long different = text.codePoints().distinct().count();
        if (different > MAX_CHARACTERS) {
            throw new RecipeException("time.error.text.characters", MAX_CHARACTERS, different);
        }
        return text;
    }

    /**
     * The text of a task: that of its file, or the built-in one.
     *
     * @throws RecipeException as {@link #read}
     */
    static SequenceText of(TaskChoice choice) throws RecipeException {
        return choice.text().isPresent()
                ? SequenceText.of(read(choice.text().get(), choice.length()))
                : SequenceText.BUILT_IN;
    }

    private static String decoded(String file, byte[] bytes) throws RecipeException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RecipeException("csv.encoding", file);
        }
    }

    private static byte[] bytes(String file) throws RecipeException {
        try {
            Path path = Path.of(file);
            if (CsvReader.remote(path)) {
                throw new RecipeException("recipe.file.unreadable", file);
            }
            if (Files.isDirectory(path)) {
                throw new RecipeException("time.error.text.folder", file);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new RecipeException("recipe.file.unreadable", file);
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new RecipeException("csv.size", file, MAX_MEGABYTES);
                }
                return bytes;
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new RecipeException("recipe.file.missing", file);
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }
}
