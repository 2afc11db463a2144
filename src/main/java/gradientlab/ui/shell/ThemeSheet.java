package gradientlab.ui.shell;

import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The colours of a theme as a style sheet, so that controls and pictures take them from the same place.
 * What they are used for stands in {@code assets/themes/gradient-lab.css}.
 */
final class ThemeSheet {

    private ThemeSheet() {}

    /** A {@code data:} address of the sheet, to be put before the other sheets of a scene. */
    static String address(Theme theme) {
        String sheet = ".root {"
                + color("bg", theme.bg())
                + color("surface", theme.surface())
                + color("raised", theme.raised())
                + color("line", theme.line())
                + color("edge", theme.edge())
                + color("text", theme.text())
                + color("text2", theme.text2())
                + color("text3", theme.text3())
                + color("accent", theme.accent())
                + color("focus", theme.focus())
                + color("danger", theme.danger())
                + color("gradient", theme.gradient())
                + "}";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** A Java2D colour as CSS writes it. */
    static String css(Color color) {
        return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
    }

    private static String color(String name, Color color) {
        return "-gl-" + name + ":" + css(color) + ";";
    }
}
