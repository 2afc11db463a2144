package gradientlab.paint;

import gradientlab.experiment.Trajectories;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * The stage as pixels that are kept: shows a step of the trajectories and repaints only what changed.
 * Used by the screen and for GIF frames alike. Playing to a step and jumping to it give the same pixels.
 */
public final class StageImage {

    private final BufferedImage image;

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, markers and type: the screen's output scale
     */
    public StageImage(int width, int height, Theme theme, Texts texts, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a step.
     *
     * @param trajectories what to show; the same object as before means that nothing was recomputed
     * @param viewport of the image's size
     * @param step 0 to the recipe's steps
     * @param selectedRunner index of the runner drawn on top, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(Trajectories trajectories, Viewport viewport, int step, int selectedRunner) {
        return new Rectangle(0, 0, image.getWidth(), image.getHeight());
    }
}
