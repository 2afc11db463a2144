package gradientlab.paint.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shipped typefaces, so that Korean shows on a machine that has no Korean font. */
public final class Fonts {

    private static final Font TEXT = read("Pretendard-Regular.otf");
    private static final Font BOLD = read("Pretendard-SemiBold.otf");
    private static final Font MONO = read("JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /** Pretendard Regular at a size in pixels: Latin, Greek and Hangul, but neither ∇ nor ⊙. */
    public static Font text(double px) {
        return TEXT.deriveFont((float) px);
    }

    /** Pretendard SemiBold at a size in pixels. */
    public static Font bold(double px) {
        return BOLD.deriveFont((float) px);
    }

    /**
     * JetBrains Mono at a size in pixels: digits of one width, and the signs Pretendard lacks, but no ∇
     * either.
     */
    public static Font mono(double px) {
        return MONO.deriveFont((float) px);
    }

    private static Font read(String file) {
        String name = "/assets/fonts/" + file;
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return FontSystem.create(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + name, e);
        }
    }
}
