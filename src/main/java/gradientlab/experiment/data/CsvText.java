package gradientlab.experiment.data;

import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What all tables have in common: the file's text, and the cells of a line of its {@link CsvLines}. */
public final class CsvText {

    /** The largest file that is read. */
    public static final int MAX_BYTES = 32 << 20;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private CsvText() {}

    /**
     * The text of a UTF-8 file.
     *
     * @throws RecipeException if there is none of at most {@link #MAX_BYTES}; before anything is asked of a
     *     file of another machine
     */
    public static String of(Path path) throws RecipeException {
        if (CsvReader.remote(path)) {
            throw new RecipeException("csv.unreadable", path);
        }
        if (Files.isDirectory(path)) {
            throw new RecipeException("csv.folder", path);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new RecipeException("csv.unreadable", path);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new RecipeException("csv.missing_file", path);
        } catch (IOException e) {
            throw new RecipeException("csv.unreadable", path);
        }
        if (bytes.length > MAX_BYTES) {
            throw new RecipeException("csv.size", path, MAX_BYTES >> 20);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RecipeException("csv.encoding", path);
        }
    }

    /** What stands between the cells of a table whose first line is this: a comma, semicolon or tab. */
    public static char separator(String line) {
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** A line's cells, stripped. A quote begins or ends a quoted stretch; two of them inside it are one. */
    public static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** Whether a cell is a decimal number; neither NaN nor infinity is one. */
    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
