package gradientlab.paint;

import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The strip under an exported stage: one line about the run, then the legend, broken into lines. */
final class CaptionStrip {

    /** A sample of the runner's line and marker, and the words behind it. */
    private record Entry(Slot slot, Lettering words, double x, double y) {}

    /** The most of a picture's height that the strip may take before its type shrinks. */
    private static final double MOST = 0.4;

    private static final double PAD = 12;
    private static final double LINE = 19;
    private static final double SAMPLE = 30;

    private final Theme theme;
    private final Caption caption;
    private final int width;
    private final List<Entry> entries = new ArrayList<>();
    private double scale;
    private Font font;
    private int height;

    /**
     * @param width of the picture
     * @param pictureHeight strip included
     * @param wanted multiplies type and lines; less where the strip would crowd out the stage
     */
    CaptionStrip(DescentRecipe recipe, Theme theme, Texts texts, int width, int pictureHeight,
            double wanted) {
        this.theme = theme;
        this.caption = new Caption(recipe, texts);
        this.width = width;
        layOut(recipe, wanted);
        for (int tries = 0; tries < 12 && height > MOST * pictureHeight; tries++) {
            layOut(recipe, scale * 0.88);
        }
        height = Math.min(height, pictureHeight / 2);
    }

    /** Pixels. */
    int height() {
        return height;
    }

    /** Where the words that change from step to step lie, with the strip's top at 0. */
    Rectangle head() {
        return new Rectangle(0, 0, width, (int) Math.ceil((PAD + 0.8 * LINE) * scale));
    }

    /** Paints it with its top left corner at (0, 0). */
    void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, width, height));
        Marks.quality(g);
        g.setColor(theme.casing());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        head(g, step);
        for (Entry entry : entries) {
            sample(g, entry.slot(), entry.x(), entry.y() - 4.2 * scale);
            entry.words().draw(g, theme.text2(), entry.x() + SAMPLE * scale, entry.y());
        }
        g.dispose();
    }

    /** Paints only what a step changes. */
    void paintHead(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(head());
        Marks.quality(g);
        g.setColor(theme.casing());
        g.fill(head());
        head(g, step);
        g.dispose();
    }

    private void head(Graphics2D g, int step) {
        Lettering line = fitted(caption.head(step), width - 2 * PAD * scale);
        line.draw(g, theme.text(), PAD * scale, (PAD + 0.55 * LINE) * scale);
    }

    private void layOut(DescentRecipe recipe, double newScale) {
        scale = newScale;
        font = Fonts.text(12 * scale);
        entries.clear();
        double x = PAD * scale;
        double y = (PAD + 1.55 * LINE) * scale;
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec runner = recipe.runners().get(i);
            if (runner.shown()) {
                Lettering words = fitted(caption.legend(i), width - (2 * PAD + SAMPLE) * scale);
                double reach = SAMPLE * scale + words.width();
                if (x > PAD * scale && x + reach > width - PAD * scale) {
                    x = PAD * scale;
                    y += LINE * scale;
                }
                entries.add(new Entry(Slot.of(runner.slot()), words, x, y));
                x += reach + 18 * scale;
            }
        }
        height = (int) Math.ceil((entries.isEmpty() ? y - LINE * scale : y) + 0.7 * PAD * scale);
    }

    /** What is too long for a line is written smaller: cut, it would say something else. */
    private Lettering fitted(String words, double room) {
        Lettering line = new Lettering(words, font);
        return line.width() > room
                ? new Lettering(words, font.deriveFont((float) (font.getSize2D() * room / line.width())))
                : line;
    }

    private void sample(Graphics2D g, Slot slot, double x, double y) {
        Color color = slot.color(theme);
        g.setColor(color);
        float[] dash = slot.dash(0.8 * scale);
        float line = (float) (TrailStyle.LINE * 0.85 * scale);
        g.setStroke(new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(new Line2D.Double(x, y, x + 17 * scale, y));
        AffineTransform place = AffineTransform.getTranslateInstance(x + 20 * scale, y);
        place.scale(4.6 * scale, 4.6 * scale);
        g.fill(place.createTransformedShape(slot.marker()));
    }
}
