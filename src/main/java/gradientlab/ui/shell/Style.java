package gradientlab.ui.shell;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.text.Font;

/**
 * The ground every window stands on: AtlantaFX's controls and the fonts of {@code assets/fonts}.
 *
 * <p>One of AtlantaFX's themes serves both of ours, since all its colours are set anew by
 * {@link ThemeSheet}: switching the theme parses nothing but a dozen colours.
 */
final class Style {

    private static final List<String> FONTS =
            List.of("Pretendard-Regular.otf", "Pretendard-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    private Style() {}

    /** Loads what style sheets name. */
    static void load() {
        for (String font : FONTS) {
            try (InputStream in = Style.class.getResourceAsStream("/assets/fonts/" + font)) {
                Font.loadFont(in, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(font, e);
            }
        }
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheetBSS());
    }
}
