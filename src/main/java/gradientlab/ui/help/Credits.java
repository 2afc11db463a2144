package gradientlab.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Who made what the program carries: the tables that stand beside licences, fonts and data sets. */
enum Credits {
    LIBRARIES("/assets/licences/README.md", 0, 1, 3),
    FONTS("/assets/fonts/README.md", 0, 2),
    DATA("/assets/datasets/README.md", 0, 2);

    private final String file;
    private final int[] columns;

    Credits(String file, int... columns) {
        this.file = file;
        this.columns = columns;
    }

    /** One row for each part: what it is, then its licence, authors or home. */
    List<List<String>> rows() {
        try (InputStream in = Credits.class.getResourceAsStream(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith("|")).skip(2).map(this::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row(String line) {
        String[] cells = line.split("\\|");
        return Arrays.stream(columns).mapToObj(column -> cells[column + 1].strip()).toList();
    }
}
