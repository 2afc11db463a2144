package gradientlab.paint.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The strip under an exported picture: one line about the run, then the legend, broken into lines. */
public final class CaptionStrip {

    /**
     * What is said of one runner or network.
     *
     * @param logged whether it is what a log has of it
     */
    public record Legend(Slot slot, String words, boolean logged) {

        /** Of the run itself. */
        public Legend(Slot slot, String words) {
            this(slot, words, false);
        }
    }

    /** A sample of the runner's line and marker, and the words behind it. */
    private record Entry(Legend legend, Lettering words, double x, double y) {}

    /** The most of a picture's height that the strip may take before its type shrinks. */
    private static final double MOST = 0.4;

    private static final double PAD = 12;
    private static final double LINE = 19;
    private static final double SAMPLE = 30;

    private final Theme theme;
    private final int width;
    private final boolean rows;
    private final List<Entry> entries = new ArrayList<>();
    private double scale;
    private Font font;
    private int height;

    /**
     * @param rows whether each legend has a line of its own, however short
     * @param width of the picture
     * @param pictureHeight strip included
     * @param wanted multiplies type and lines; less where the strip would crowd out what is above it
     */
    public CaptionStrip(List<Legend> legends, boolean rows, Theme theme, int width, int pictureHeight,
            double wanted) {
        this.theme = theme;
        this.rows = rows;
        this.width = width;
        layOut(legends, wanted);
        for (int tries = 0; tries < 12 && height > MOST * pictureHeight; tries++) {
            layOut(legends, scale * 0.88);
        }
        height = Math.min(height, pictureHeight / 2);
    }

    /** Pixels. */
    public int height() {
        return height;
    }

    /** Where the words that change from step to step lie, with the strip's top at 0. */
    public Rectangle head() {
        return new Rectangle(0, 0, width, (int) Math.ceil((PAD + 0.8 * LINE) * scale));
    }

    /** Paints it with its top left corner at (0, 0), {@code head} being the line about the run. */
    public void paint(Graphics2D target, String head) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, width, height));
        Brush.quality(g);
        g.setColor(theme.casing());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        head(g, head);
        for (Entry entry : entries) {
            double middle = entry.y() - 4.2 * scale;
            if (entry.legend().logged()) {
                entry.legend().slot().loggedSample(g, theme, entry.x(), middle, scale);
            } else {
                entry.legend().slot().sample(g, theme, entry.x(), middle, scale);
            }
            entry.words().draw(g, theme.text2(), entry.x() + SAMPLE * scale, entry.y());
        }
        g.dispose();
    }

    /** Paints only what a step changes. */
    public void paintHead(Graphics2D target, String head) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(head());
        Brush.quality(g);
        g.setColor(theme.casing());
        g.fill(head());
        head(g, head);
        g.dispose();
    }

    private void head(Graphics2D g, String words) {
        Lettering line = Lettering.fitted(words, font, width - 2 * PAD * scale);
        line.draw(g, theme.text(), PAD * scale, (PAD + 0.55 * LINE) * scale);
    }

    private void layOut(List<Legend> legends, double newScale) {
        scale = newScale;
        font = Fonts.text(12 * scale);
        entries.clear();
        double x = PAD * scale;
        double y = (PAD + 1.55 * LINE) * scale;
        for (Legend legend : legends) {
            double room = width - (2 * PAD + SAMPLE) * scale;
            Lettering words = Lettering.fitted(legend.words(), font, room);
            double reach = SAMPLE * scale + words.width();
            if (x > PAD * scale && (rows || x + reach > width - PAD * scale)) {
                x = PAD * scale;
                y += LINE * scale;
            }
            entries.add(new Entry(legend, words, x, y));
            x += reach + 18 * scale;
        }
        height = (int) Math.ceil((entries.isEmpty() ? y - LINE * scale : y) + 0.7 * PAD * scale);
    }
}
