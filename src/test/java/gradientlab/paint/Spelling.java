package gradientlab.paint;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the words that are drawn from their glyphs, in the order they are drawn. */
public final class Spelling extends Wordless {

    /** The characters of each font by the numbers of their glyphs, which are the same in every size. */
    private static final Map<String, Map<Integer, Character>> FONTS = new HashMap<>();

    private final Graphics2D under;
    private final StringBuilder words;

    private Spelling(Graphics2D under, StringBuilder words) {
        super(under);
        this.under = under;
        this.words = words;
    }

    /** All words of a picture, runs apart by a blank. */
    public static String of(Consumer<Graphics2D> picture, int width, int height) {
        StringBuilder words = new StringBuilder();
        Graphics2D g = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).createGraphics();
        picture.accept(new Spelling(g, words));
        g.dispose();
        return words.toString();
    }

    @Override
    public Graphics create() {
        return new Spelling((Graphics2D) under.create(), words);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        Map<Integer, Character> characters =
                FONTS.computeIfAbsent(glyphs.getFont().getFontName(), name -> characters(glyphs));
        for (int code : glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null)) {
            words.append(characters.getOrDefault(code, '�'));
        }
        words.append(' ');
    }

    @Override
    public void drawString(String text, int x, int y) {
        words.append(text).append(' ');
    }

    @Override
    public void drawString(String text, float x, float y) {
        words.append(text).append(' ');
    }

    private static Map<Integer, Character> characters(GlyphVector glyphs) {
        Font font = glyphs.getFont();
        char[] all = new char[0xD7A4];
        for (char c = 0; c < all.length; c++) {
            all[c] = font.canDisplay(c) && !Character.isSurrogate(c) ? c : ' ';
        }
        GlyphVector drawn = font.createGlyphVector(glyphs.getFontRenderContext(), all);
        Map<Integer, Character> characters = new HashMap<>();
        for (char c = 0; c < all.length; c++) {
            characters.putIfAbsent(drawn.getGlyphCode(c), all[c]);
        }
        return characters;
    }
}
