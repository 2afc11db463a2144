package gradientlab.core.convolution.picture;

import java.util.Locale;

/** What a window reads beyond the border of a picture. */
public enum Rim {
    /** 0. */
    ZERO,
    /** The picture reflected, its outermost pixels once: 2 1 | 0 1 2. */
    MIRROR,
    /** The outermost pixel again and again. */
    EDGE,
    /** Nothing: windows stay inside, the result is smaller. */
    CROP;

    /** As recipes write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The pixel of a line that stands for pixel {@code i}; -1 where 0 does.
     *
     * @param i may lie beyond the line on both sides
     * @param n pixels of the line, at least 1
     */
    public int pixel(int i, int n) {
        if (i >= 0 && i < n) {
            return i;
        }
        return switch (this) {
            case ZERO, CROP -> -1;
            case EDGE -> i < 0 ? 0 : n - 1;
            case MIRROR -> mirrored(i, n);
        };
    }

    private static int mirrored(int i, int n) {
        if (n == 1) {
            return 0;
        }
        int m = Math.floorMod(i, 2 * (n - 1));
        return m < n ? m : 2 * (n - 1) - m;
    }
}
