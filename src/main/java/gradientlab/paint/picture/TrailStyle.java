package gradientlab.paint.picture;

/** The widths every trail is drawn with, pixels at scale 1, and how a dash falls on it. */
public final class TrailStyle {

    public static final double LINE = 2.25;
    public static final double CASING = 4.75;
    public static final double CASING_ALPHA = 0.55;

    /** How much is left of a diverged trail: under 3:1 on purpose, the arrow and its words carry it. */
    public static final double DIVERGED_ALPHA = 0.6;

    /** A path that was not taken: thinner than one that was, and under all of those. */
    public static final double GHOST_LINE = 1.5;
    public static final double GHOST_CASING = 3.25;
    public static final double GHOST_ALPHA = 0.5;

    /** The path of another seed: one of many, so each is a hair. */
    public static final double FAN_LINE = 1;
    public static final double FAN_ALPHA = 0.3;

    /** Pixels between corners: curves stay smooth. */
    public static final double SPACING = 0.75;

    private TrailStyle() {}

    /** The length after which a dash repeats; 1 for a solid line. */
    public static double period(float[] dash) {
        double sum = 0;
        if (dash != null) {
            for (float part : dash) {
                sum += part;
            }
        }
        return sum > 0 ? sum : 1;
    }
}
