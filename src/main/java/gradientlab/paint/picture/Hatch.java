package gradientlab.paint.picture;

/** What is painted where f has no finite value: slanted lines, which nobody takes for a low or high f. */
public final class Hatch {

    /** Pixels at scale 1 between lines, along a row. */
    private static final double PITCH = 9;

    /** Pixels at scale 1 a line takes of a row. */
    private static final double LINE = 1.6;

    private final int ground;
    private final int line;
    private final double pitch;
    private final double width;

    public Hatch(Theme theme, double scale) {
        ground = theme.bg().getRGB();
        line = Blend.over(ground, theme.edge().getRGB(), 100);
        pitch = PITCH * scale;
        width = LINE * scale;
    }

    /** The opaque colour of a pixel. */
    public int at(int x, int y) {
        double along = (x + y) % pitch;
        return along < width ? line : ground;
    }
}
