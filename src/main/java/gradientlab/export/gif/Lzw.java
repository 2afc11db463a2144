package gradientlab.export.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Compresses the pixels of one GIF image after another: variable-length LZW in sub-blocks of at most 255
 * bytes, as in GIF89a, appendix F.
 *
 * <p>Strings are found by hash; the one followed by {@code common}, the pixel of which there are long
 * runs, has a table of its own, since most of a film's pixels are unchanged ones.
 */
final class Lzw {

    private static final int MAX_CODE = 4095;
    private static final int HASH_BITS = 14;

    private final OutputStream out;
    private final int common;

    /** string followed by common pixel -> code, 0 where there is none. */
    private final short[] commonNext = new short[MAX_CODE + 1];

    private final int[] keys = new int[1 << HASH_BITS];
    private final short[] codes = new short[1 << HASH_BITS];

    private final byte[] block = new byte[256];
    private int blockLength;
    private int bits;
    private int bitCount;
    private int width;

    /**
     * @param out is written to, never closed
     * @param common the pixel value with the longest runs
     */
    Lzw(OutputStream out, int common) {
        this.out = out;
        this.common = common;
    }

    /**
     * Writes the minimum code size, the compressed pixels and the block terminator.
     *
     * @param codeSize 2 to 8: pixels are under {@code 1 << codeSize}
     * @param pixels the first {@code count} are written, at least one
     */
    void write(int codeSize, byte[] pixels, int count) throws IOException {
        int clear = 1 << codeSize;
        int end = clear + 1;
        int next = clear + 2;
        out.write(codeSize);
        blockLength = 0;
        bits = 0;
        bitCount = 0;
        width = codeSize + 1;
        forget();
        put(clear);
        int string = pixels[0] & 0xFF;
        for (int i = 1; i < count; i++) {
            int pixel = pixels[i] & 0xFF;
            int slot = -1;
            int longer;
            if (pixel == common) {
                longer = commonNext[string];
            } else {
                slot = find(string << 8 | pixel);
                longer = codes[slot];
            }
            if (longer != 0) {
                string = longer;
                continue;
            }
            put(string);
            if (next <= MAX_CODE) {
                if (slot < 0) {
                    commonNext[string] = (short) next;
                } else {
                    keys[slot] = string << 8 | pixel;
                    codes[slot] = (short) next;
                }
                // The decoder learns each code one step later: it widens when the code itself needs it.
                if (next == 1 << width) {
                    width++;
                }
                next++;
            } else {
                put(clear);
                forget();
                width = codeSize + 1;
                next = clear + 2;
            }
            string = pixel;
        }
        put(string);
        if (next == 1 << width && width < 12) {
            width++;
        }
        put(end);
        flush();
    }

    /** The slot of that key, or the empty one where it belongs. */
    private int find(int key) {
        int slot = key * 0x9E3779B1 >>> 32 - HASH_BITS;
        while (codes[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & (1 << HASH_BITS) - 1;
        }
        return slot;
    }

    private void forget() {
        Arrays.fill(codes, (short) 0);
        Arrays.fill(commonNext, (short) 0);
    }

    private void put(int code) throws IOException {
        bits |= code << bitCount;
        bitCount += width;
        while (bitCount >= 8) {
            putByte(bits);
            bits >>>= 8;
            bitCount -= 8;
        }
    }

    private void putByte(int value) throws IOException {
        block[++blockLength] = (byte) value;
        if (blockLength == 255) {
            flushBlock();
        }
    }

    private void flushBlock() throws IOException {
        block[0] = (byte) blockLength;
        out.write(block, 0, blockLength + 1);
        blockLength = 0;
    }

    private void flush() throws IOException {
        if (bitCount > 0) {
            putByte(bits);
        }
        if (blockLength > 0) {
            flushBlock();
        }
        out.write(0);
    }
}
