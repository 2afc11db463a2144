package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.ReusedImage;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** One of the flow lab's small charts, with its title and the sentence that says how to read it. */
public final class FlowSmallChart {

    private static final double PAD = 12;
    private static final double HEAD = 34;
    private static final double LEADING = 16;
    /** Under this height of the plot the sentence goes. */
    private static final double LEAST_PLOT = 40;

    private final FlowMeasure measure;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final SmallPlot plot;
    private BufferedImage image;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public FlowSmallChart(FlowMeasure measure, Theme theme, Texts texts, double scale) {
        this.measure = measure;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = switch (measure) {
            case LOSS, ACCURACY, GRADIENT -> new StepPlot(measure, theme, texts, scale);
            case UPDATES -> new LayerDecadesPlot(
                    measure, (network, layer) -> network.updates()[layer], theme, texts, scale);
            case SPREAD -> new LayerDecadesPlot(
                    measure, (network, layer) -> network.get(layer, Quantity.H_STD), theme, texts, scale);
            case DH -> new LayerDecadesPlot(
                    measure, (network, layer) -> network.get(layer, Quantity.DH_L2), theme, texts, scale);
            case DEAD -> new LayerSharesPlot(Quantity.DEAD, theme, scale);
            case SATURATED -> new LayerSharesPlot(Quantity.SATURATED, theme, scale);
            case INACTIVE -> new LayerSharesPlot(Quantity.INACTIVE, theme, scale);
            case HISTOGRAM -> new HistogramPlot(theme, texts, scale);
        };
    }

    /**
     * Takes what to paint next.
     *
     * @param snapshot the step shown; a cursor marks it in charts over steps
     * @param history for the charts over steps
     * @param selected the network drawn above the others, and the one whose histograms are shown; -1 for none
     */
    public void show(FlowRecipe recipe, FlowSnapshot snapshot, FlowHistory history, int selected) {
        plot.show(recipe, snapshot, history, selected);
    }

    /** The chart, opaque, TYPE_INT_ARGB_PRE; the same image as long as the size is the same. */
    public BufferedImage paint(int width, int height) {
        image = ReusedImage.fitting(image, width, height);
        Graphics2D g = image.createGraphics();
        paint(g, width, height);
        g.dispose();
        return image;
    }

    /** Paints it into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D target, int width, int height) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double room = width - 2 * PAD * scale;
        if (plot.ready()) {
            Font font = Fonts.text(12 * scale);
            Paragraph reading = new Paragraph(plot.reading(texts), font, font, room, 2);
            double foot = 10 + LEADING * reading.lines();
            boolean read = height / scale - HEAD - 26 - foot >= LEAST_PLOT;
            plot.paint(g, width, height, HEAD, read ? 26 + foot : 30);
            if (read) {
                reading.draw(g, theme.text3(), PAD * scale, height - (foot - 12) * scale, LEADING * scale);
            }
        }
        Lettering title = Lettering.fitted(measure.title(texts), Fonts.bold(12 * scale), room);
        title.draw(g, theme.text(), PAD * scale, 20 * scale);
        g.dispose();
    }

    /** The step whose column is nearest to {@code px} in the picture last painted; -1 if it shows none. */
    public int stepAt(double px) {
        return plot.stepAt(px);
    }
}
