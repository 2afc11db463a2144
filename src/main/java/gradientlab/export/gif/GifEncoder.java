package gradientlab.export.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a film as GIF89a, one image after the other: one palette for all, pixels that did not change
 * transparent, only the rectangle that holds the changes, delays that add up to the true time, played
 * once or again and again.
 *
 * <p>Holds two pictures in memory, however long the film is.
 */
public final class GifEncoder {

    /**
     * Colours a palette may hold; one more index means "as before". Twice as many would gain 3 dB on 46 and
     * cost an eighth more bytes.
     */
    public static final int MAX_COLOURS = 127;

    private final OutputStream out;
    private final int width;
    private final int height;
    private final Palette palette;
    private final int framesPerSecond;
    private final int transparent;
    private final int codeSize;
    private final Lzw lzw;

    /** What the last image was given, and what it shows: a palette index a pixel. */
    private final int[] before;

    private final byte[] shown;
    private final byte[] image;
    private int frames;
    private int delay;

    /**
     * Writes the head of the file.
     *
     * @param out buffered; flushed and closed by the caller
     * @param palette at most {@link #MAX_COLOURS} colours
     * @param framesPerSecond 1 to 50; delays are whole hundredths of a second
     * @param again whether it begins again after its last image
     * @param comment put into comment extensions as UTF-8; empty for none
     */
    public GifEncoder(OutputStream out, int width, int height, Palette palette, int framesPerSecond,
            boolean again, String comment)
            throws IOException {
        this.out = out;
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.framesPerSecond = framesPerSecond;
        transparent = palette.size();
        codeSize = Math.max(2, 32 - Integer.numberOfLeadingZeros(transparent));
        lzw = new Lzw(out, transparent);
        before = new int[width * height];
        shown = new byte[width * height];
        image = new byte[width * height];
        writeHead(again, comment);
    }

    private void writeHead(boolean again, String comment) throws IOException {
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        putShort(width);
        putShort(height);
        out.write(0xF0 | codeSize - 1); // a global palette, 8 bits a channel
        out.write(0);
        out.write(0);
        for (int i = 0; i < 1 << codeSize; i++) {
            int colour = i < palette.size() ? palette.colour(i) : 0;
            out.write(colour >> 16);
            out.write(colour >> 8);
            out.write(colour);
        }
        if (again) {
            out.write(new byte[] {0x21, (byte) 0xFF, 11});
            out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {3, 1, 0, 0, 0}); // no end
        }
        if (!comment.isEmpty()) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            out.write(0x21);
            out.write(0xFE);
            for (int from = 0; from < text.length; from += 255) {
                int length = Math.min(255, text.length - from);
                out.write(length);
                out.write(text, from, length);
            }
            out.write(0);
        }
    }

    /**
     * Writes the next image.
     *
     * @param pixels width * height, 0x..RRGGBB each, row by row; not kept
     */
    public void add(int[] pixels) throws IOException {
        add(pixels, 0);
    }

    /** The same, shown {@code more} hundredths of a second longer. */
    public void add(int[] pixels, int more) throws IOException {
        delay = delay(frames, framesPerSecond) + more;
        if (frames == 0) {
            for (int i = 0; i < shown.length; i++) {
                shown[i] = (byte) palette.nearest(pixels[i]);
            }
            System.arraycopy(pixels, 0, before, 0, before.length);
            writeImage(0, 0, width, height, shown, shown.length);
        } else {
            addChanges(pixels);
        }
        frames++;
    }

    private void addChanges(int[] pixels) throws IOException {
        int top = -1;
        int bottom = -1;
        int left = width;
        int right = -1;
        Arrays.fill(image, (byte) transparent);
        for (int y = 0; y < height; y++) {
            int end = (y + 1) * width;
            int i = y * width;
            while (i < end) {
                int equal = Arrays.mismatch(before, i, end, pixels, i, end);
                if (equal < 0) {
                    break;
                }
                i += equal;
                int index = palette.nearest(pixels[i]);
                before[i] = pixels[i];
                // Another colour may still have the same nearest one: then nothing changes in the picture.
                if (shown[i] != (byte) index) {
                    shown[i] = (byte) index;
                    image[i] = (byte) index;
                    int x = i - y * width;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = top < 0 ? y : top;
                    bottom = y;
                }
                i++;
            }
        }
        if (top < 0) {
            writeImage(0, 0, 1, 1, image, 1);
            return;
        }
        int imageWidth = right - left + 1;
        int imageHeight = bottom - top + 1;
        for (int y = 0; y < imageHeight; y++) {
            System.arraycopy(image, (top + y) * width + left, image, y * imageWidth, imageWidth);
        }
        writeImage(left, top, imageWidth, imageHeight, image, imageWidth * imageHeight);
    }

    private void writeImage(int left, int top, int imageWidth, int imageHeight, byte[] indices, int count)
            throws IOException {
        out.write(new byte[] {0x21, (byte) 0xF9, 4});
        out.write(frames == 0 ? 0x04 : 0x05); // leave in place; from the second on with transparency
        putShort(delay);
        out.write(frames == 0 ? 0 : transparent);
        out.write(0);
        out.write(0x2C);
        putShort(left);
        putShort(top);
        putShort(imageWidth);
        putShort(imageHeight);
        out.write(0);
        lzw.write(codeSize, indices, count);
    }

    /** Ends the file. */
    public void finish() throws IOException {
        out.write(0x3B);
    }

    /** Hundredths of a second that image {@code frame} stands, so that images together take their time. */
    static int delay(int frame, int framesPerSecond) {
        return (int) (Math.round((frame + 1) * 100.0 / framesPerSecond)
                - Math.round(frame * 100.0 / framesPerSecond));
    }

    private void putShort(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }
}
