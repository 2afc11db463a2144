package gradientlab.export.gif;

import java.util.Arrays;

/**
 * Counts how often each colour occurs in some pictures, in bounded memory: past {@link #MAX_COLOURS}
 * colours the last bit of every channel is dropped, and again when that is not enough.
 */
public final class ColourCounts {

    static final int MAX_COLOURS = 1 << 15;

    private static final int BITS = 17;

    private int[] colours = empty();
    private int[] counts = new int[1 << BITS];
    private int size;
    private int dropped;

    private static int[] empty() {
        int[] colours = new int[1 << BITS];
        Arrays.fill(colours, -1);
        return colours;
    }

    /** Adds every {@code stride}-th pixel; alpha is ignored. */
    public void add(int[] pixels, int stride) {
        int run = 0;
        int last = pixels[0] & 0xFFFFFF;
        for (int i = 0; i < pixels.length; i += stride) {
            int colour = pixels[i] & 0xFFFFFF;
            if (colour != last) {
                count(last, run);
                last = colour;
                run = 0;
            }
            run++;
        }
        count(last, run);
    }

    private void count(int exact, int times) {
        int colour = dropped == 0 ? exact : coarse(exact);
        int slot = colour * 0x9E3779B1 >>> 32 - BITS;
        while (colours[slot] != colour && colours[slot] >= 0) {
            slot = slot + 1 & (1 << BITS) - 1;
        }
        if (colours[slot] < 0) {
            colours[slot] = colour;
            size++;
        }
        counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + times);
        if (size > MAX_COLOURS) {
            coarsen();
        }
    }

    /** The middle of the colours that are now counted as one. */
    private int coarse(int colour) {
        int keep = 0xFF >>> dropped << dropped;
        int middle = 1 << dropped >> 1;
        return colour & keep * 0x010101 | middle * 0x010101;
    }

    private void coarsen() {
        int[] oldColours = colours;
        int[] oldCounts = counts;
        colours = empty();
        counts = new int[1 << BITS];
        size = 0;
        dropped++;
        for (int slot = 0; slot < oldColours.length; slot++) {
            if (oldColours[slot] >= 0) {
                count(oldColours[slot], oldCounts[slot]);
            }
        }
    }

    /** How many different colours there are. */
    int size() {
        return size;
    }

    /** The colours, 0xRRGGBB each. */
    int[] colours() {
        return Arrays.stream(colours).filter(colour -> colour >= 0).toArray();
    }

    /** How often each of {@link #colours} occurs. */
    int[] counts() {
        return Arrays.stream(counts).filter(count -> count > 0).toArray();
    }
}
