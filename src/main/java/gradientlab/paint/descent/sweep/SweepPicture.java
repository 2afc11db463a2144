package gradientlab.paint.descent.sweep;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.util.List;

/** A sweep as one picture that travels alone: the plot and, below it, a caption that says what was run. */
public final class SweepPicture {

    private final DescentRecipe recipe;
    private final SweepPlot plot;
    private final SweepWords words;
    private final CaptionStrip strip;
    private final Theme theme;
    private final int width;
    private final int plotHeight;

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     * @param caption whether the strip with metric, surface and runner is there
     */
    public SweepPicture(
            SweepResult result, int width, int height, Theme theme, Texts texts, boolean caption) {
        this(result, new PictureLook(width, height, theme, texts, caption));
    }

    public SweepPicture(SweepResult result, PictureLook look) {
        int height = look.height();
        Texts texts = look.texts();
        theme = look.theme();
        width = look.width();
        recipe = result.recipe();
        words = new SweepWords(recipe, result.spec(), texts);
        double scale = look.scale();
        Slot slot = Slot.of(recipe.runners().get(result.spec().runner()).slot());
        strip = look.caption()
                ? new CaptionStrip(
                        List.of(new CaptionStrip.Legend(slot, words.legend())), false, theme, width, height,
                        scale)
                : null;
        plotHeight = strip == null ? height : Math.max(1, height - strip.height());
        plot = new SweepPlot(result, width, plotHeight, theme, texts, scale);
    }

    /** Paints it into (0, 0, width, height); the cells are an image, lines and words are vectors. */
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        g.setColor(theme.surface());
        g.fillRect(0, 0, width, plotHeight);
        plot.paint(g);
        plot.cross(g, recipe);
        if (strip != null) {
            g.translate(0, plotHeight);
            strip.paint(g, words.head());
        }
        g.dispose();
    }
}
