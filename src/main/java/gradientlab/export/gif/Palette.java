package gradientlab.export.gif;

import java.util.Arrays;

/** Up to 256 colours, and which of them is nearest to any other; answers are remembered. */
public final class Palette {

    private static final int CACHE_BITS = 16;

    private final int[] colours;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] asked = new int[1 << CACHE_BITS];
    private final byte[] answers = new byte[1 << CACHE_BITS];

    /** @param colours 0xRRGGBB each, 1 to 256 of them */
    public Palette(int[] colours) {
        this.colours = colours.clone();
        red = Arrays.stream(colours).map(colour -> colour >> 16 & 0xFF).toArray();
        green = Arrays.stream(colours).map(colour -> colour >> 8 & 0xFF).toArray();
        blue = Arrays.stream(colours).map(colour -> colour & 0xFF).toArray();
        Arrays.fill(asked, -1);
    }

    int size() {
        return colours.length;
    }

    /** Colour {@code index} as 0xRRGGBB. */
    int colour(int index) {
        return colours[index];
    }

    /** The index of the colour with the least squared difference; alpha is ignored. */
    int nearest(int pixel) {
        int colour = pixel & 0xFFFFFF;
        int slot = colour * 0x9E3779B1 >>> 32 - CACHE_BITS;
        if (asked[slot] != colour) {
            asked[slot] = colour;
            answers[slot] = (byte) search(colour);
        }
        return answers[slot] & 0xFF;
    }

    private int search(int colour) {
        int r = colour >> 16;
        int g = colour >> 8 & 0xFF;
        int b = colour & 0xFF;
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < red.length; i++) {
            int dr = red[i] - r;
            int dg = green[i] - g;
            int db = blue[i] - b;
            int distance = dr * dr + dg * dg + db * db;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
