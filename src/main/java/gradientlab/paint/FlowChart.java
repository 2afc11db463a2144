package gradientlab.paint;

import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.FlowSnapshot;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The flow lab's main chart: one number of every hidden layer, a line a network, on an axis of whole decades
 * that follows the present values.
 *
 * <p>Paints its title and, at the bottom, the sentence that says how to read it. The right half of the
 * uppermost {@link #HEAD} pixels stays free for the chooser of the quantity.
 */
public final class FlowChart {

    /** Height of the title's band, logical pixels. */
    public static final double HEAD = 44;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private BufferedImage image;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public FlowChart(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /**
     * Takes what to paint next.
     *
     * @param selected the network drawn above the others, -1 for none
     */
    public void show(FlowRecipe recipe, FlowSnapshot snapshot, FlowQuantity quantity, int selected) {
    }

    /** The chart, opaque, TYPE_INT_ARGB_PRE; the same image as long as the size is the same. */
    public BufferedImage paint(int width, int height) {
        image = Canvas.fitting(image, width, height);
        Graphics2D g = image.createGraphics();
        paint(g, width, height);
        g.dispose();
        return image;
    }

    /** Paints it into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D g, int width, int height) {
        g.setColor(theme.surface());
        g.fillRect(0, 0, width, height);
    }
}
