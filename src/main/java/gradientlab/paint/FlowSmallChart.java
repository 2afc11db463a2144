package gradientlab.paint;

import gradientlab.experiment.FlowHistory;
import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.FlowSnapshot;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** One of the flow lab's small charts, with its title and the sentence that says how to read it. */
public final class FlowSmallChart {

    private final FlowMeasure measure;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private BufferedImage image;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public FlowSmallChart(FlowMeasure measure, Theme theme, Texts texts, double scale) {
        this.measure = measure;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /**
     * Takes what to paint next.
     *
     * @param snapshot the step shown; a cursor marks it in charts over steps
     * @param history for the charts over steps
     * @param selected the network drawn above the others, and the one whose histograms are shown
     */
    public void show(FlowRecipe recipe, FlowSnapshot snapshot, FlowHistory history, int selected) {
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

    /** The step whose column is nearest to {@code px} in the picture last painted; -1 if it shows none. */
    public int stepAt(double px) {
        return -1;
    }
}
