package gradientlab.paint.picture;

import java.util.Arrays;

/**
 * How much of each pixel two strokes cover, a broad one and a fine one, in sixteenths.
 *
 * <p>A pixel keeps the most it was ever covered, so the order in which pieces arrive and how often they
 * overlap make no difference: a path drawn step by step equals the path drawn at once, and a
 * half-transparent stroke does not darken where it meets itself. Java2D promises neither.
 */
public final class Cover {

    /** The most a pixel can be covered by one stroke. */
    public static final int FULL = 15;

    /** Side of the squares by which touched pixels are remembered, as a shift. */
    public static final int TILE_SHIFT = 5;

    /** The broad stroke; also by how many bits its cover is shifted. */
    private static final int BROAD = 4;
    private static final int CUT_A = 1;
    private static final int CUT_B = 2;

    private static final int TILE = 1 << TILE_SHIFT;

    private final int width;
    private final int height;
    private final int tileColumns;
    private final byte[] pixels;
    private final boolean[] tiles;
    private boolean[] news;

    public Cover(int width, int height) {
        this.width = width;
        this.height = height;
        this.tileColumns = tilesAlong(width);
        this.pixels = new byte[width * height];
        this.tiles = new boolean[tileColumns * tilesAlong(height)];
        this.news = tiles;
    }

    /** How many tiles a length has. */
    public static int tilesAlong(int length) {
        return (length + TILE - 1) >> TILE_SHIFT;
    }

    /** One byte a pixel, row by row: the broad stroke's cover times 16 plus the fine one's. */
    public byte[] pixels() {
        return pixels;
    }

    /** Which tiles have been touched, row by row. */
    public boolean[] tiles() {
        return tiles;
    }

    /** From now on touched tiles are marked here as well, of the same size as {@link #tiles}. */
    public void report(boolean[] touched) {
        news = touched;
    }

    /** Forgets everything; costs as much as was touched. */
    public void clear() {
        for (int tile = 0; tile < tiles.length; tile++) {
            if (tiles[tile]) {
                tiles[tile] = false;
                int x = (tile % tileColumns) << TILE_SHIFT;
                int y = (tile / tileColumns) << TILE_SHIFT;
                int right = Math.min(width, x + TILE);
                for (int end = Math.min(height, y + TILE); y < end; y++) {
                    Arrays.fill(pixels, y * width + x, y * width + right, (byte) 0);
                }
            }
        }
    }

    /** Covers with the broad stroke from a to b, both ends round. */
    public void broad(double ax, double ay, double bx, double by, double half) {
        stroke(ax, ay, bx, by, half, BROAD);
    }

    /** Covers with the fine stroke from a to b; an end is cut off square or round. */
    public void fine(double ax, double ay, double bx, double by, double half, boolean cutA, boolean cutB) {
        stroke(ax, ay, bx, by, half, (cutA ? CUT_A : 0) | (cutB ? CUT_B : 0));
    }

    /** @param kind BROAD, or the cut ends of a fine stroke */
    private void stroke(double ax, double ay, double bx, double by, double half, int kind) {
        int shift = kind & BROAD;
        boolean cutA = (kind & CUT_A) != 0;
        boolean cutB = (kind & CUT_B) != 0;
        double length = Math.hypot(bx - ax, by - ay);
        double ux = length > 1e-9 ? (bx - ax) / length : 1;
        double uy = length > 1e-9 ? (by - ay) / length : 0;
        double reach = half + 0.5;
        int top = (int) Math.max(0, Math.ceil(Math.min(ay, by) - reach - 0.5));
        int bottom = (int) Math.min(height - 1, Math.floor(Math.max(ay, by) + reach - 0.5));
        for (int row = top; row <= bottom; row++) {
            double dy = row + 0.5 - ay;
            double low = -1e9;
            double high = 1e9;
            // The row meets the band |across| <= reach between these, ...
            if (Math.abs(uy) > 1e-6) {
                double middle = ux * dy / uy;
                double side = reach / Math.abs(uy);
                low = middle - side;
                high = middle + side;
            }
            // ... and the band -reach <= along <= length + reach between those.
            if (Math.abs(ux) > 1e-6) {
                double first = (-reach - uy * dy) / ux;
                double last = (length + reach - uy * dy) / ux;
                low = Math.max(low, Math.min(first, last));
                high = Math.min(high, Math.max(first, last));
            }
            int left = (int) Math.max(0, Math.ceil(ax + low - 0.5));
            int right = (int) Math.min(width - 1, Math.floor(ax + high - 0.5));
            if (left > right) {
                continue;
            }
            int tileRow = (row >> TILE_SHIFT) * tileColumns;
            for (int tile = left >> TILE_SHIFT; tile <= right >> TILE_SHIFT; tile++) {
                tiles[tileRow + tile] = true;
                news[tileRow + tile] = true;
            }
            int at = row * width + left;
            for (int column = left; column <= right; column++, at++) {
                double dx = column + 0.5 - ax;
                double along = ux * dx + uy * dy;
                double across = Math.abs(ux * dy - uy * dx);
                double beyond = along < 0 ? -along : along - length;
                double distance = across;
                if (beyond > 0) {
                    boolean cut = along < 0 ? cutA : cutB;
                    distance = cut ? Math.max(across, half + beyond)
                            : Math.sqrt(across * across + beyond * beyond);
                }
                double share = reach - distance;
                if (share > 0) {
                    int cover = share >= 1 ? FULL : (int) (share * FULL + 0.5);
                    int old = pixels[at];
                    if (cover > (old >> shift & 15)) {
                        pixels[at] = (byte) (old & ~(15 << shift) | cover << shift);
                    }
                }
            }
        }
    }
}
