package gradientlab.paint.training;

import gradientlab.paint.picture.TiledImage;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;

/** The frames of a film, each painted whole, and what each changed. */
public final class FilmFrames {

    private final BufferedImage image;
    private final int[] pixels;
    private int[] before;
    private Rectangle changed = new Rectangle();

    public FilmFrames(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = TiledImage.pixels(image);
    }

    /** Paints one, TYPE_INT_ARGB_PRE; always the same image, so read it before the next. */
    public BufferedImage frame(Consumer<Graphics2D> painter) {
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        changed = before == null ? new Rectangle(image.getWidth(), image.getHeight()) : difference();
        before = pixels.clone();
        return image;
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return new Rectangle(changed);
    }

    private Rectangle difference() {
        int width = image.getWidth();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            int first =
                    Arrays.mismatch(pixels, y * width, (y + 1) * width, before, y * width, (y + 1) * width);
            if (first >= 0) {
                int last = width - 1;
                while (pixels[y * width + last] == before[y * width + last]) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return top < 0 ? new Rectangle() : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
