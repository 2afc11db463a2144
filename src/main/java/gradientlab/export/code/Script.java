package gradientlab.export.code;

import gradientlab.experiment.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A program in Python. */
public final class Script {

    /** How files of scripts and of notebooks end. */
    public static final String PYTHON = ".py";
    public static final String NOTEBOOK = ".ipynb";

    /** The most columns of a comment. */
    private static final int COLUMNS = 100;

    /** Characters that no editor shows, of which Python refuses some. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** What begins a definition, and a line at the margin that is neither comment nor end of brackets. */
    private static final Pattern DEFINITION = Pattern.compile("def |class |@");
    private static final Predicate<String> CODE = Pattern.compile("[^\\s#)\\]}].*").asMatchPredicate();

    private final List<Cell> cells;

    Script(List<Cell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** Whether a file of that name holds a notebook. */
    public static boolean isNotebook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(NOTEBOOK);
    }

    /** As one file: texts are comments, with empty lines between as PEP 8 has them. */
    public String python() {
        StringBuilder all = new StringBuilder();
        String head = "";
        boolean defined = false;
        for (Cell cell : cells) {
            if (cell.kind() == Cell.Kind.TEXT) {
                head += comment(cell.text(), "");
                continue;
            }
            if (cell.kind() == Cell.Kind.PLOT) {
                continue;
            }
            String code = cell.text().replaceFirst("^\n+", "");
            if (all.length() > 0 && cell.kind() != Cell.Kind.PRINT) {
                all.append(defined || DEFINITION.matcher(code.lines().filter(CODE).findFirst().orElse(""))
                        .lookingAt() ? "\n\n" : "\n");
            }
            all.append(head).append(code).append('\n');
            head = "";
            defined = DEFINITION.matcher(code.lines().filter(CODE).reduce("", (a, b) -> b)).lookingAt();
        }
        // Two empty lines at most, and one in what is indented.
        return all.toString().replaceAll("\n{4,}", "\n\n\n").replaceAll("\n{3,}(?= )", "\n\n");
    }

    /** As a notebook (nbformat 4.5), without outputs. */
    public String notebook() {
        List<Object> all = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.PRINT) {
                all.add(cell(cell, all.size()));
            }
        }
        Map<String, Object> notebook = new LinkedHashMap<>();
        notebook.put("cells", all);
        Map<String, Object> kernel = new LinkedHashMap<>();
        kernel.put("display_name", "Python 3");
        kernel.put("name", "python3");
        notebook.put("metadata", Map.of("kernelspec", kernel));
        notebook.put("nbformat", 4);
        notebook.put("nbformat_minor", 5);
        return JsonWriter.pretty(notebook) + "\n";
    }

    private static Map<String, Object> cell(Cell cell, int number) {
        boolean text = cell.kind() == Cell.Kind.TEXT;
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("cell_type", text ? "markdown" : "code");
        made.put("id", "cell-" + number);
        made.put("metadata", Map.of());
        if (!text) {
            made.put("execution_count", null);
            made.put("outputs", List.of());
        }
        made.put("source", cell.text().strip());
        return made;
    }

    /** A text as comment lines, each ended by a line break; nothing in it leaves the comment. */
    static String comment(String text, String indent) {
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String paragraph : text.split("\\R")) {
            for (String word : CONTROL.matcher(paragraph).replaceAll(" ").split(" ")) {
                if (line.length() > 0 && indent.length() + 2 + width(line) + 1 + width(word) > COLUMNS) {
                    all.append(indent).append("# ").append(line).append('\n');
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            all.append(indent).append("# ").append(line).append('\n');
            line.setLength(0);
        }
        return all.toString();
    }

    /** In columns: a Korean syllable takes two. */
    private static int width(CharSequence text) {
        return (int) text.chars().mapToLong(c -> c >= 0xAC00 && c <= 0xD7A3 ? 2 : 1).sum();
    }
}
