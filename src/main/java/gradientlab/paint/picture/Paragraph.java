package gradientlab.paint.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Words broken into lines of a width; what stands between two {@link #BOLD} signs is bold. What does not fit
 * into the lines there are ends in an ellipsis.
 */
public final class Paragraph {

    /** Begins and ends bold words; not in any font. */
    public static final char BOLD = '\u0002';

    private record Word(Lettering letters, double x) {}

    private final List<List<Word>> lines = new ArrayList<>();

    /**
     * @param width pixels
     * @param most how many lines
     */
    public Paragraph(String text, Font font, Font bold, double width, int most) {
        double space = new Lettering("n n", font).width() - new Lettering("nn", font).width();
        List<Word> line = new ArrayList<>();
        double x = 0;
        boolean strong = false;
        for (String word : words(text)) {
            boolean starts = word.indexOf(BOLD) >= 0;
            Font used = strong || starts ? bold : font;
            if (word.chars().filter(c -> c == BOLD).count() % 2 == 1) {
                strong = !strong;
            }
            Lettering letters = new Lettering(word.replace(String.valueOf(BOLD), ""), used);
            if (x > 0 && x + letters.width() > width) {
                if (lines.size() + 1 == most) {
                    line.add(new Word(new Lettering("…", font), x - space));
                    break;
                }
                lines.add(line);
                line = new ArrayList<>();
                x = 0;
            }
            line.add(new Word(letters, x));
            x += letters.width() + space;
        }
        lines.add(line);
    }

    /** What stands together on a line: a number keeps its percent sign, and what is behind ± its number. */
    public static String[] words(String text) {
        return text.split("(?<!±) (?![%±])");
    }

    public int lines() {
        return lines.size();
    }

    /** Draws it with its first baseline from (x, y) on, the others {@code leading} apart. */
    public void draw(Graphics2D g, Color color, double x, double y, double leading) {
        double at = y;
        for (List<Word> line : lines) {
            for (Word word : line) {
                word.letters().draw(g, color, x + word.x(), at);
            }
            at += leading;
        }
    }
}
