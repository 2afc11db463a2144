package gradientlab.paint.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets Java2D start on a Linux without fontconfig, which it asks for the system's fonts even where only
 * shipped ones are drawn.
 */
final class FontSystem {

    /** The property that names a file to read instead of asking fontconfig; read once, on first success. */
    private static final String PROPERTY = "sun.awt.fontconfig";

    private FontSystem() {}

    /** Makes a font of a TrueType or OpenType file; the first call starts Java2D's fonts. */
    static Font create(byte[] file) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException | InternalError withoutFontconfig) {
            System.setProperty(PROPERTY, noFonts().toString());
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        }
    }

    private static Path noFonts() throws IOException {
        Path file = Files.createTempFile("gradient-lab", ".properties");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
    }
}
