package gradientlab.cli;

import java.util.ArrayList;
import java.util.List;

/** The part of a command's help that says what the columns of its numbers are. */
final class ColumnList {

    /** Columns of a terminal that help is written for. */
    private static final int WIDTH = 79;

    private static final String INDENT = "  ";

    private ColumnList() {}

    /**
     * The part, for a usage text that picocli formats.
     *
     * @param heading with its line breaks as %n
     * @param columns a line each, name and meaning parted by a colon
     */
    static String of(String heading, String columns) {
        List<String[]> all = columns.lines().map(line -> line.split(": ", 2)).toList();
        int name = all.stream().mapToInt(pair -> pair[0].length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (String[] pair : all) {
            String begin = INDENT + String.format("%-" + name + "s", pair[0]) + INDENT;
            for (String part : wrapped(pair[1], WIDTH - begin.length())) {
                lines.add((begin + part).replace("%", "%%"));
                begin = " ".repeat(begin.length());
            }
        }
        return heading + String.join("%n", lines) + "%n";
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(line) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Hangul is two columns wide. */
    static int width(CharSequence text) {
        return text.chars().map(letter -> letter >= 0x1100 && Character.isLetter(letter) ? 2 : 1).sum();
    }
}
