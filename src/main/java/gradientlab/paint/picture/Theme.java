package gradientlab.paint.picture;

import java.awt.Color;

/** The colours of everything painted, dark or light; only data, the ramp and danger have hue. */
public enum Theme {
    DARK(
            new Grounds(Theme.DARK_WINDOW, 0x161B25, 0x202836, 0x2C3545, 0x66758C),
            new Types(0xE8ECF3, 0xA9B4C4, 0x8C98AB),
            new Marks(0xE8ECF3, 0x9EC1FF, 0xFF9088)),
    LIGHT(
            new Grounds(Theme.LIGHT_WINDOW, 0xFFFFFF, 0xE9EDF2, 0xD5DBE3, 0x7C8898),
            new Types(0x131923, 0x4A5565, 0x5F6B7C),
            new Marks(0x131923, 0x1F5FD0, 0xB3261E));

    /** {@link #bg} as 0xRRGGBB: known before this class is, which loads AWT and keeps a window waiting. */
    public static final int DARK_WINDOW = 0x10141C;
    public static final int LIGHT_WINDOW = 0xF3F5F8;

    /** Nine colours, dark end first, L* 4 to 97 with neighbours 9.5 to 13.7 apart: even to the eye. */
    private static final int[] RAMP = {
            0x0A0E1A, 0x18253F, 0x244065, 0x226186, 0x34839B, 0x55A4AD, 0x89C2BC, 0xBFDED1, 0xF1F9F3
    };

    /** Stops of the ramp that the dark stage uses; with 2.5 the red runner has 2.99:1, not 3:1. */
    private static final double DARK_STOPS = 2.48;

    private static final double LIGHT_STOPS = 1.75;

    private final Color bg;
    private final Color surface;
    private final Color raised;
    private final Color line;
    private final Color edge;
    private final Color text;
    private final Color text2;
    private final Color text3;
    private final Color accent;
    private final Color focus;
    private final Color danger;

    Theme(Grounds grounds, Types types, Marks marks) {
        this.bg = new Color(grounds.bg);
        this.surface = new Color(grounds.surface);
        this.raised = new Color(grounds.raised);
        this.line = new Color(grounds.line);
        this.edge = new Color(grounds.edge);
        this.text = new Color(types.text);
        this.text2 = new Color(types.text2);
        this.text3 = new Color(types.text3);
        this.accent = new Color(marks.accent);
        this.focus = new Color(marks.focus);
        this.danger = new Color(marks.danger);
    }

    /** The window. */
    public Color bg() {
        return bg;
    }

    /** What a gradient ∂L/∂· has, and nothing else on the same screen: slot 7's hue. */
    public Color gradient() {
        return Slot.VIOLET.color(this);
    }

    /** Bars, panel, charts. */
    public Color surface() {
        return surface;
    }

    /** A selected row. */
    public Color raised() {
        return raised;
    }

    /** Dividers. */
    public Color line() {
        return line;
    }

    /** Fields, tracks, boxes. */
    public Color edge() {
        return edge;
    }

    public Color text() {
        return text;
    }

    public Color text2() {
        return text2;
    }

    public Color text3() {
        return text3;
    }

    /** The primary button: ink, not a hue. */
    public Color accent() {
        return accent;
    }

    /** The focus ring. */
    public Color focus() {
        return focus;
    }

    /** Always with a sign and a word. */
    public Color danger() {
        return danger;
    }

    /**
     * The whole ramp; zero is next to the page's colour in both themes.
     *
     * @param t 0 to 1, clamped
     */
    public Color ramp(double t) {
        double at = Math.min(1, Math.max(0, t)) * (RAMP.length - 1);
        return new Color(between(this == DARK ? at : RAMP.length - 1 - at));
    }

    /**
     * The part of the ramp the stage uses, narrow enough to keep runners readable on it.
     *
     * @param t 0 to 1, clamped
     */
    public Color stage(double t) {
        return ramp(
                Math.min(1, Math.max(0, t)) * (this == DARK ? DARK_STOPS : LIGHT_STOPS) / (RAMP.length - 1));
    }

    /** What trails and words on the stage are cased in: the end of the ramp where zero is. */
    public Color casing() {
        return ramp(0);
    }

    /** The colour of level lines, before their alpha: the ramp's eighth stop (dark) or second (light). */
    public Color level() {
        return new Color(this == DARK ? RAMP[7] : RAMP[1]);
    }

    private static int between(double at) {
        int i = (int) Math.min(RAMP.length - 2, at);
        double t = at - i;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double a = RAMP[i] >> shift & 255;
            double b = RAMP[i + 1] >> shift & 255;
            mixed |= (int) Math.round(a + t * (b - a)) << shift;
        }
        return mixed;
    }

    /** Surfaces from the lowest to the highest, and the lines between them, as 0xRRGGBB. */
    private record Grounds(int bg, int surface, int raised, int line, int edge) {}

    /** Type from the most to the least prominent, as 0xRRGGBB. */
    private record Types(int text, int text2, int text3) {}

    /** What is chosen, what has the focus and what warns, as 0xRRGGBB. */
    private record Marks(int accent, int focus, int danger) {}
}
