package gradientlab.paint.flow;

import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.picture.TiledImage;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * The frames of a training's film. Axes rest from frame to frame as in the lab, so that frames are to be
 * asked for in their order; another film takes another object.
 */
public final class FlowFrames {

    private final FlowPicture picture;
    private final BufferedImage image;
    private final int[] pixels;
    private int[] before;
    private Rectangle changed = new Rectangle();

    public FlowFrames(FlowPicture picture) {
        this.picture = picture;
        image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = TiledImage.pixels(image);
    }

    /**
     * The picture of a step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the next.
     */
    public BufferedImage frame(FlowSnapshot snapshot, FlowHistory history, List<Boundary> boundaries) {
        Graphics2D g = image.createGraphics();
        picture.paint(g, snapshot, history, boundaries);
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
