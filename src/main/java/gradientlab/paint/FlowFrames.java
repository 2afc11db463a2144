package gradientlab.paint;

import gradientlab.experiment.Boundary;
import gradientlab.experiment.FlowData;
import gradientlab.experiment.FlowHistory;
import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.FlowSnapshot;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/** The frames of a training's film, each painted over the one before. */
public final class FlowFrames {

    private final FlowPicture picture;
    private final BufferedImage image;
    private Rectangle changed = new Rectangle();

    /** The same picture as {@link FlowPicture} of these arguments. */
    public FlowFrames(
            FlowRecipe recipe, FlowData data, FlowQuantity quantity, int width, int height, Theme theme,
            Texts texts, boolean caption) {
        picture = new FlowPicture(recipe, data, quantity, width, height, theme, texts, caption);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The picture of a step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the next. */
    public BufferedImage frame(FlowSnapshot snapshot, FlowHistory history, List<Boundary> boundaries) {
        Graphics2D g = image.createGraphics();
        picture.paint(g, snapshot, history, boundaries);
        g.dispose();
        changed = new Rectangle(image.getWidth(), image.getHeight());
        return image;
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return new Rectangle(changed);
    }
}
