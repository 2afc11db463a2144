package gradientlab.experiment;

import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Recipes as JSON text: strict reading that names what is wrong, and writing that reads back equal.
 */
public final class RecipeJson {

    /** The largest recipe that is read, in bytes of UTF-8: the weights of a large network fit. */
    public static final int MAX_BYTES = 32 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RecipeJson() {}

    /**
     * The recipe a text holds, complete: what it leaves out stands at its default.
     *
     * @throws RecipeException with one sentence that names the field, what was found and what is allowed
     */
    public static Recipe read(String json) throws RecipeException {
        return RecipeReader.read(JsonReader.read(unmarked(json)));
    }

    /**
     * The recipe a UTF-8 file holds; see {@link #read(String)}.
     *
     * @throws RecipeException also if the file can't be read or is larger than {@link #MAX_BYTES}
     */
    public static Recipe read(Path file) throws RecipeException {
        if (Files.isDirectory(file)) {
            throw new RecipeException("recipe.file.folder", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (NoSuchFileException e) {
            throw new RecipeException("recipe.file.missing", file);
        } catch (IOException e) {
            throw new RecipeException("recipe.file.unreadable", file);
        }
    }

    /**
     * The recipe a stream of UTF-8 holds, of which no more than {@link #MAX_BYTES} are taken; see
     * {@link #read(String)}. The stream stays open.
     */
    public static Recipe read(InputStream in) throws IOException, RecipeException {
        return read(text(in));
    }

    /** A text without the byte order mark, if it is not too long. */
    static String unmarked(String json) throws RecipeException {
        if (json.length() > MAX_BYTES) {
            throw new RecipeException("recipe.size", MAX_BYTES >> 20);
        }
        boolean marked = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK;
        return marked ? json.substring(1) : json;
    }

    /** The UTF-8 text of a stream, of which no more than {@link #MAX_BYTES} are taken. */
    static String text(InputStream in) throws IOException, RecipeException {
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

    /** The recipe on one line, without a line break. */
    public static String write(Recipe recipe) {
        return JsonWriter.line(tree(recipe));
    }

    /** The recipe on several lines, one a field and one a runner, ended by a line break. */
    public static String writePretty(Recipe recipe) {
        return JsonWriter.pretty(tree(recipe));
    }

    /**
     * Checks a recipe made elsewhere (by a slider, on the command line) as if it had been read.
     *
     * @return the same recipe with what it left out at its default
     * @throws RecipeException as {@link #read(String)}
     */
    public static DescentRecipe check(DescentRecipe recipe) throws RecipeException {
        return (DescentRecipe) read(write(recipe));
    }

    /** As {@link #check(DescentRecipe)}; a file of data is not looked at yet. */
    public static FlowRecipe check(FlowRecipe recipe) throws RecipeException {
        return (FlowRecipe) read(write(recipe));
    }

    /**
     * The surface that a recipe's field {@code surface} holds.
     *
     * @param startNeeded whether it must have a start of its own: a formula may have none in view
     */
    public static SurfaceChoice surface(String json, boolean startNeeded) throws RecipeException {
        SurfaceChoice choice = SurfaceReader.read(new Found("surface", "surface", JsonReader.read(json)));
        if (startNeeded) {
            SurfaceReader.start(null, choice.make());
        }
        return choice;
    }

    /** The same field as JSON. */
    public static String writeSurface(SurfaceChoice surface) {
        return JsonWriter.line(RecipeWriter.surface(surface));
    }

    /** The recipe as a tree of maps, lists, texts, numbers and booleans, to be put into other JSON. */
    public static Map<String, Object> tree(Recipe recipe) {
        return recipe instanceof FlowRecipe flow ? FlowWriter.tree(flow)
                : RecipeWriter.tree((DescentRecipe) recipe);
    }
}
