package gradientlab.experiment.json;

/**
 * A line of typed text with the part of it that is wrong.
 *
 * @param line without a line break
 * @param from the part's first character, from 0
 * @param to behind its last one; the same as from where something is missing
 */
public record Excerpt(String line, int from, int to) {

    /** The most columns that are shown. */
    private static final int WIDTH = 76;

    /** The line, cut where it is long, and below it carets under the part; for type of one width. */
    public String marked() {
        int begin =
                line.length() <= WIDTH ? 0 : Math.max(0, Math.min(from - WIDTH / 2, line.length() - WIDTH));
        int end = Math.min(line.length(), begin + WIDTH);
        String before = begin > 0 ? "…" : "";
        String after = end < line.length() ? "…" : "";
        int marks = Math.max(1, width(line.substring(Math.min(from, end), Math.min(to, end))));
        String shown = before + line.substring(begin, end) + after;
        return shown.replaceAll("\\p{Cntrl}", " ") + "\n"
                + " ".repeat(before.length() + width(line.substring(begin, Math.min(from, end))))
                + "^".repeat(marks);
    }

    /** Hangul is two columns wide. */
    private static int width(String text) {
        return text.chars().map(letter -> letter >= 0x1100 && Character.isLetter(letter) ? 2 : 1).sum();
    }
}
