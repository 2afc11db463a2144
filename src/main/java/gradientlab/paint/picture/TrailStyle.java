package gradientlab.paint.picture;

/** How a runner's paths are drawn, from the lowest on: widths in pixels at scale 1, and their strength. */
public enum TrailStyle {
    /** The paths of other seeds, many and thin: undashed and uncased. */
    FAN(1, 0, 0.3),
    /** A path that was not taken: thinner than one that was. */
    GHOST(1.5, 3.25, 0.5),
    /** A path that a log has: finely dashed, whatever its runner's dash. */
    LOG(1.75, 4, 1),
    /** The path that was taken. */
    TRAIL(2.25, 4.75, 1);

    public static final double CASING_ALPHA = 0.55;

    /** How much is left of a diverged trail: under 3:1 on purpose, the arrow and its words carry it. */
    public static final double DIVERGED_ALPHA = 0.6;

    /** Pixels between corners: curves stay smooth. */
    public static final double SPACING = 0.75;

    private static final double LOG_ON = 3;
    private static final double LOG_OFF = 4;

    private final double line;
    private final double casing;
    private final double alpha;

    TrailStyle(double line, double casing, double alpha) {
        this.line = line;
        this.casing = casing;
        this.alpha = alpha;
    }

    public double line() {
        return line;
    }

    /** The width of the rim under the line; 0 for none. */
    public double casing() {
        return casing;
    }

    public double alpha() {
        return alpha;
    }

    /** The dash of a slot in this style; null for a solid line. */
    public float[] dash(Slot slot, double scale) {
        return switch (this) {
            case FAN -> null;
            case LOG -> new float[] {(float) (LOG_ON * scale), (float) (LOG_OFF * scale)};
            default -> slot.dash(scale);
        };
    }

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
