package gradientlab.paint;

import gradientlab.experiment.FlowHistory;
import gradientlab.experiment.FlowRecipe;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * One network's number by layer (rows, the first at the bottom) and step (columns), as kept pixels: a new
 * step paints new columns only.
 */
public final class LayerMap {

    private final int network;
    private final BufferedImage image;

    /**
     * @param network its index in the recipe
     * @param width physical pixels, the layers' numbers at the left included
     * @param height physical pixels, the steps' numbers below included
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public LayerMap(int network, int width, int height, Theme theme, Texts texts, double scale) {
        this.network = network;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The picture, opaque; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a history.
     *
     * @param step the step shown elsewhere; marked by a line unless it is the newest
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(
            FlowRecipe recipe, FlowHistory history, FlowQuantity quantity, MapKey key, int step) {
        return new Rectangle();
    }

    /** The step whose column is nearest to {@code px}, from 0 to the newest. */
    public int stepAt(double px) {
        return 0;
    }
}
