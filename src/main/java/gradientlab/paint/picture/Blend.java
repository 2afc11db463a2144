package gradientlab.paint.picture;

/** Mixes opaque pixels in whole numbers, the same on every machine. */
public final class Blend {

    private Blend() {}

    /**
     * {@code color} over {@code under}; the result is opaque.
     *
     * @param alpha 0 (none of it) to 256 (nothing else)
     */
    public static int over(int under, int color, int alpha) {
        int rest = 256 - alpha;
        int redBlue = ((under & 0xFF00FF) * rest + (color & 0xFF00FF) * alpha) >>> 8 & 0xFF00FF;
        int green = ((under & 0x00FF00) * rest + (color & 0x00FF00) * alpha) >>> 8 & 0x00FF00;
        return 0xFF000000 | redBlue | green;
    }
}
