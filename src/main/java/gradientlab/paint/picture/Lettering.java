package gradientlab.paint.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of words in one size, as shapes: a sign that the font lacks (⊙ in Pretendard) is taken from
 * JetBrains Mono, since Java2D's loaded fonts fall back on nothing. Neither has ∇: it is Δ upside down.
 */
public final class Lettering {

    /** Shapes do not depend on the device, so that pictures of any kind agree on every width. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final char NABLA = '∇';

    /** Characters that one font draws together, at their place in the line. */
    private record Run(GlyphVector glyphs, boolean upsideDown, double at) {}

    /** How many lines a thread remembers: what stands in a window, and numbers that come back. */
    private static final int REMEMBERED = 512;

    /** A thread of its own each, since glyphs are measured when first asked, by one thread at a time. */
    private static final ThreadLocal<Map<Key, Line>> LINES = ThreadLocal.withInitial(
            () -> new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Line> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private record Key(String text, Font font) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key it && text.equals(it.text) && font.equals(it.font);
        }

        /** Both are written out: a record's own are put together at their first call, of forty classes. */
        @Override
        public int hashCode() {
            return text.hashCode() * 31 + font.hashCode();
        }
    }

    private record Line(List<Run> runs, double width) {}

    private final List<Run> runs;
    private final double width;

    /** Laying out takes longer than drawing, and most words of a picture stood in the one before. */
    public Lettering(String text, Font font) {
        Line line = LINES.get().computeIfAbsent(new Key(text, font), key -> line(text, font));
        runs = line.runs();
        width = line.width();
    }

    private static Line line(String text, Font font) {
        List<Run> runs = new ArrayList<>();
        Font other = Fonts.mono(font.getSize2D());
        double at = 0;
        for (int from = 0; from < text.length();) {
            int to = runEnd(text, font, from);
            boolean nabla = text.charAt(from) == NABLA;
            String run = nabla ? "Δ" : text.substring(from, to);
            Font used = nabla || font.canDisplay(run.charAt(0)) ? font : fallback(run.charAt(0), other);
            GlyphVector glyphs = used.createGlyphVector(CONTEXT, run);
            runs.add(new Run(glyphs, nabla, at));
            at += glyphs.getLogicalBounds().getWidth();
            from = to;
        }
        return new Line(List.copyOf(runs), at);
    }

    /** JetBrains Mono, or Pretendard for what that lacks too: ⁻ of 10⁻⁷. */
    private static Font fallback(char sign, Font mono) {
        return mono.canDisplay(sign) ? mono : Fonts.text(mono.getSize2D());
    }

    /** The line in that font, or in a smaller size if it would be wider than {@code room} pixels. */
    public static Lettering fitted(String text, Font font, double room) {
        Lettering line = new Lettering(text, font);
        if (line.width() <= room || room <= 0) {
            return line;
        }
        return new Lettering(text, font.deriveFont((float) (font.getSize2D() * room / line.width())));
    }

    /** The same, but nothing where it would have to be smaller than {@code least} pixels. */
    public static Optional<Lettering> fitting(String text, Font font, double room, double least) {
        Lettering line = new Lettering(text, font);
        if (line.width() <= room) {
            return Optional.of(line);
        }
        double size = font.getSize2D() * room / line.width();
        return size < least ? Optional.empty()
                : Optional.of(new Lettering(text, font.deriveFont((float) size)));
    }

    /** How far it reaches, pixels. */
    public double width() {
        return width;
    }

    /** Draws it with its baseline from (x, y). */
    public void draw(Graphics2D g, Color color, double x, double y) {
        g.setColor(color);
        for (Run run : runs) {
            if (run.upsideDown()) {
                g.fill(outline(run, x, y));
            } else {
                g.drawGlyphVector(run.glyphs(), (float) (x + run.at()), (float) y);
            }
        }
    }

    /** The letters' outlines, with the baseline from (0, 0), y downwards. */
    public Path2D outline() {
        Path2D letters = new Path2D.Double();
        runs.forEach(run -> letters.append(outline(run, 0, 0), false));
        return letters;
    }

    /** The same with a rim of {@code casing} around the letters, so that it reads on anything. */
    public void drawCased(Graphics2D g, Color color, Color casing, double rim, double x, double y) {
        Path2D letters = new Path2D.Double();
        runs.forEach(run -> letters.append(outline(run, x, y), false));
        g.setColor(casing);
        g.setStroke(new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(letters);
        g.setColor(color);
        g.fill(letters);
    }

    private static Shape outline(Run run, double x, double y) {
        Shape letters = run.glyphs().getOutline();
        AffineTransform place = AffineTransform.getTranslateInstance(x + run.at(), y);
        if (run.upsideDown()) {
            Rectangle2D box = letters.getBounds2D();
            place.translate(0, box.getMinY() + box.getMaxY());
            place.scale(1, -1);
        }
        return place.createTransformedShape(letters);
    }

    /** A run ends before and after a nabla, and where the font begins or ceases to have the characters. */
    private static int runEnd(String text, Font font, int from) {
        if (text.charAt(from) == NABLA) {
            return from + 1;
        }
        boolean has = font.canDisplay(text.charAt(from));
        int to = from + 1;
        while (to < text.length() && text.charAt(to) != NABLA && font.canDisplay(text.charAt(to)) == has) {
            to++;
        }
        return to;
    }
}
