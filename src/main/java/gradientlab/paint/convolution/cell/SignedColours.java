package gradientlab.paint.convolution.cell;

import gradientlab.paint.picture.Blend;
import gradientlab.paint.picture.Theme;
import java.awt.Color;

/**
 * Colours of numbers with a sign: plus takes the ramp, minus its warm twin of equal lightness, 0 lies next to
 * the page's colour. From half scale on the signs differ by a CIEDE2000 of 18.8 in all kinds of vision.
 */
public final class SignedColours {

    /** The ramp's twin, dark end first; each stop has the lightness of the ramp's. */
    private static final int[] TWIN = {
            0x180A07, 0x40180B, 0x6A270B, 0x933D08, 0xB35D23, 0xCF8042, 0xE0A877, 0xEDD0B1, 0xFBF6EE
    };
    private static final int LAST = TWIN.length - 1;

    /** How many stops of the ramp are used, away from 0. */
    private static final double STOPS = 6;
    private static final int DARK_ZERO = 0x0A0E1A;
    private static final int LIGHT_ZERO = 0xF7F9F6;

    /** Entries for each sign. */
    private static final int FINE = 1024;

    private final int[] table = new int[2 * FINE + 1];

    public SignedColours(Theme theme) {
        boolean dark = theme == Theme.DARK;
        for (int i = 1; i <= FINE; i++) {
            double stops = STOPS * i / FINE;
            table[FINE + i] = theme.ramp(stops / LAST).getRGB();
            table[FINE - i] = twin(dark ? stops : LAST - stops);
        }
        table[FINE] = 0xFF000000 | (dark ? DARK_ZERO : LIGHT_ZERO);
    }

    private SignedColours(Theme theme, Color plus) {
        this(theme);
        for (int i = 1; i <= FINE; i++) {
            table[FINE + i] = Blend.over(table[FINE], plus.getRGB(), 256 * i / FINE);
        }
    }

    /** Another hue for plus: that of a picture's channel. */
    public static SignedColours tinted(Theme theme, Color plus) {
        return new SignedColours(theme, plus);
    }

    private static int twin(double at) {
        int i = (int) Math.min(LAST - 1, at);
        return Blend.over(TWIN[i], TWIN[i + 1], (int) Math.round(256 * (at - i)));
    }

    /**
     * The opaque colour of a share of the scale's end.
     *
     * @param share −1 to 1, clamped; NaN is shown as 0
     */
    public int rgb(double share) {
        double clamped = Math.max(-1, Math.min(1, share));
        int at = (int) Math.round(FINE * clamped);
        // However small, a negative number is not taken for 0.
        return table[FINE + (at == 0 ? (int) Math.signum(clamped) : at)];
    }

    /** The same as a colour. */
    public Color color(double share) {
        return new Color(rgb(share));
    }

    /** A share's colour, so much of it over that of 0. */
    public Color color(double share, double alpha) {
        return new Color(Blend.over(rgb(0), rgb(share), (int) Math.round(256 * alpha)));
    }

    /** Black or white, whichever is read better on a ground: at least 4.58:1 on any. */
    public static Color ink(Color ground) {
        double luminance = luminance(ground);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? Color.WHITE : Color.BLACK;
    }

    /** WCAG 2's relative luminance, 0 to 1. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
