package gradientlab.paint;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Compares pictures. */
public final class Pixels {

    private Pixels() {}

    public static int[] of(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The largest difference of two colours' channels. */
    public static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            most = Math.max(most, Math.abs((a >>> shift & 255) - (b >>> shift & 255)));
        }
        return most;
    }

    /** The share of pixels that differ by more than {@code tolerance} in a channel. */
    public static double differing(int[] a, int[] b, int tolerance) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += distance(a[i], b[i]) > tolerance ? 1 : 0;
        }
        return count / (double) a.length;
    }

    /** The smallest rectangle around all pixels that differ at all. */
    public static Rectangle changed(int[] a, int[] b, int width) {
        Rectangle around = new Rectangle();
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                Rectangle pixel = new Rectangle(i % width, i / width, 1, 1);
                around = around.isEmpty() ? pixel : around.union(pixel);
            }
        }
        return around;
    }
}
