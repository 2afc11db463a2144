package gradientlab.paint.graph.formula.scene;

import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A line of words in which gradients have their hue: what stands between two {@link #HUE} signs. */
public final class HuedLine {

    /** Begins and ends what is ∂L; in no font. */
    public static final char HUE = '\u0003';

    private final List<Lettering> parts = new ArrayList<>();
    private final double width;

    public HuedLine(String words, Font font) {
        double sum = 0;
        for (String part : words.split(String.valueOf(HUE), -1)) {
            Lettering letters = new Lettering(part, font);
            parts.add(letters);
            sum += letters.width();
        }
        width = sum;
    }

    /** The line, in a smaller size if it would be wider than {@code room} pixels. */
    public static HuedLine fitted(String words, Font font, double room) {
        HuedLine line = new HuedLine(words, font);
        return line.width <= room || room <= 0
                ? line
                : new HuedLine(words, font.deriveFont((float) (font.getSize2D() * room / line.width)));
    }

    /** Words that are ∂L. */
    public static String hue(String words) {
        return HUE + words + HUE;
    }

    /** Without the signs, for who reads it aloud. */
    public static String plain(String words) {
        return words.replace(String.valueOf(HUE), "");
    }

    /** Pixels. */
    public double width() {
        return width;
    }

    /** Draws it with its baseline from (x, y). */
    public void draw(Graphics2D g, Color ink, Color gradient, double x, double y) {
        double at = x;
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).draw(g, i % 2 == 0 ? ink : gradient, at, y);
            at += parts.get(i).width();
        }
    }
}
