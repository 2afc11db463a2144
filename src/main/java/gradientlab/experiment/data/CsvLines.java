package gradientlab.experiment.data;

import gradientlab.experiment.json.RecipeException;

/**
 * The lines of a table that hold something, one after another: a table of millions of lines, or of one line
 * that is as long, is refused before its parts take many times the memory of its text.
 */
public final class CsvLines {

    /** The longest line, in characters: the widest table that is read takes a fiftieth of it. */
    static final int MAX_LINE = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final String file;
    private int from;
    private int to;
    private int after;
    private int number;

    /**
     * Those of a text, which may begin with a byte order mark; {@link #next} goes to the first.
     *
     * @param file what messages call it
     */
    public CsvLines(String text, String file) {
        this.text = text;
        this.file = file;
        after = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /**
     * Goes to the next line that is not blank; false if there is none.
     *
     * @throws RecipeException if it is longer than a line may be
     */
    public boolean next() throws RecipeException {
        while (further()) {
            if (!blank()) {
                if (to - from > MAX_LINE) {
                    throw new RecipeException("csv.line", file, number, MAX_LINE);
                }
                return true;
            }
        }
        return false;
    }

    /** The present line. */
    public String line() {
        return text.substring(from, to);
    }

    /** Its place in the text, blank lines included, from 1. */
    public int number() {
        return number;
    }

    /** How many lines come behind the present one; none is left then. */
    public int rest() {
        int count = 0;
        while (further()) {
            count += blank() ? 0 : 1;
        }
        return count;
    }

    private boolean further() {
        if (after >= text.length()) {
            return false;
        }
        from = after;
        to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        boolean both = text.startsWith("\r\n", to);
        after = to + (both ? 2 : 1);
        number++;
        return true;
    }

    private boolean blank() {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
