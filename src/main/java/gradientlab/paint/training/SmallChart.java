package gradientlab.paint.training;

import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.ColumnValues;
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
import java.util.Optional;

/** A small chart beside a main one, with its title and the sentence that says how to read it. */
public final class SmallChart {

    private static final double PAD = 12;
    private static final double HEAD = 34;
    private static final double LEADING = 16;
    private static final int MOST_LINES = 3;
    /** Under this height of the plot the sentence goes. */
    private static final double LEAST_PLOT = 40;

    private final SmallPlot plot;
    private String title;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private BufferedImage image;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public SmallChart(SmallPlot plot, String title, Theme theme, Texts texts, double scale) {
        this.plot = plot;
        this.title = title;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** Changes what stands above it. */
    public void title(String words) {
        title = words;
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
            Paragraph reading = new Paragraph(plot.reading(texts), font, font, room, MOST_LINES);
            double foot = 10 + LEADING * reading.lines();
            boolean read = height / scale - HEAD - 26 - foot >= LEAST_PLOT;
            plot.paint(g, width, height, HEAD, read ? 26 + foot : 30);
            if (read) {
                reading.draw(g, theme.text3(), PAD * scale, height - (foot - 12) * scale, LEADING * scale);
            }
        }
        Lettering words = Lettering.fitted(title, Fonts.bold(12 * scale), room);
        words.draw(g, theme.text(), PAD * scale, 20 * scale);
        g.dispose();
    }

    /** The step whose column is nearest to {@code px} in the picture last painted; -1 if it shows none. */
    public int stepAt(double px) {
        return plot.stepAt(px);
    }

    /** Whether a chart over steps has room for all the recipe's; to be told before what is shown. */
    public void setWhole(boolean all) {
        plot.setWhole(all);
    }

    /** The axes of the picture last painted, where steps go from left to right; else empty. */
    public Optional<ChartAxes> stepAxes() {
        return plot.ready() ? plot.stepAxes() : Optional.empty();
    }

    /** What the lines are at a place of the picture last painted; empty where there is nothing to say. */
    public Optional<ColumnValues> valuesAt(double x, double y) {
        return plot.inside(x, y) ? plot.valuesAt(x) : Optional.empty();
    }
}
