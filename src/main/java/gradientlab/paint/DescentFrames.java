package gradientlab.paint;

import gradientlab.experiment.Trajectories;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** The frames of a descent's film, each painted over the one before. */
public final class DescentFrames {

    private final BufferedImage image;

    /** The same picture as {@link DescentPicture} of these arguments. */
    public DescentFrames(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean caption) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The picture of a step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the next. */
    public BufferedImage frame(int step) {
        return image;
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return new Rectangle(0, 0, image.getWidth(), image.getHeight());
    }
}
