package gradientlab.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The sizes in which the whole window may be drawn, and what they mean for menus and tooltips. */
final class TextSize {

    /** The sizes that are offered. */
    static final List<Double> SIZES = List.of(1.0, 1.25, 1.5, 1.75, 2.0);

    /** The least that everything fits into, in pixels of usual size. */
    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 540;

    private TextSize() {}

    /** The offered size so many places after another one, as far as there are such. */
    static double beside(double size, int places) {
        int at = 0;
        while (at + 1 < SIZES.size() && SIZES.get(at) < size) {
            at++;
        }
        return SIZES.get(Math.max(0, Math.min(SIZES.size() - 1, at + places)));
    }

    /**
     * A style sheet for menus, lists and tooltips, to stand after all others; "" for the usual size. They are
     * windows of their own, which no transform of this one reaches.
     */
    static String popups(double times) {
        if (times == 1) {
            return "";
        }
        String sheet = String.format(
                Locale.ROOT,
                ".tooltip{-fx-font-size:%1$.1fpx;-fx-max-width:%4$.0fpx;}"
                        + ".context-menu .label,.context-menu .text,"
                        + ".combo-box-popup>.list-view>.virtual-flow>.clipped-container>.sheet>.list-cell,"
                        + ".context-menu .rule-name{-fx-font-size:%2$.1fpx;}"
                        + ".context-menu .rule-hint,.combo-box-popup .rule-hint{-fx-font-size:%1$.1fpx;}"
                        + ".menu-item,"
                        + ".combo-box-popup>.list-view>.virtual-flow>.clipped-container>.sheet>.list-cell"
                        + "{-fx-padding:%3$.1fpx %3$.1fpx %3$.1fpx %3$.1fpx;}",
                12 * times, 14 * times, 7 * times, 360 * times);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }
}
