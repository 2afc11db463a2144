package gradientlab.paint.graph.formula.stage;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** The key: a value, a gradient, what is not yet computed, which row is shown. */
final class StageKey {

    private static final double SIZE = 12;
    private static final double APART = 20;
    private static final double BEHIND = 6;
    private static final double DASHES = 30;

    /** A sample, or dashes where there is none, and what it means. */
    private record Entry(Lettering sample, Color color, Lettering words) {}

    private final Graphics2D g;
    private final Theme theme;
    private final double scale;
    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    /** @param row what is said of rows that are not shown; empty for nothing */
    StageKey(Graphics2D g, Theme theme, Texts texts, double scale, String row) {
        this.g = g;
        this.theme = theme;
        this.scale = scale;
        Lettering sample = new Lettering("0.5", Fonts.mono(SIZE * scale));
        Lettering none = new Lettering("", Fonts.mono(SIZE * scale));
        entries.add(new Entry(sample, theme.text(), words(texts.get("graph.say.key.value"))));
        entries.add(new Entry(sample, theme.gradient(), words(texts.get("graph.say.key.gradient"))));
        entries.add(new Entry(null, theme.text3(), words(texts.get("graph.say.key.not_yet"))));
        if (!row.isEmpty()) {
            entries.add(new Entry(none, theme.text2(), words(row)));
        }
        double sum = -APART * scale;
        for (Entry entry : entries) {
            sum += APART * scale + width(entry);
        }
        width = sum;
    }

    private Lettering words(String words) {
        return new Lettering(words, Fonts.text(SIZE * scale));
    }

    private double width(Entry entry) {
        return sample(entry) + BEHIND * scale + entry.words().width();
    }

    private double sample(Entry entry) {
        return entry.sample() == null ? DASHES * scale : entry.sample().width();
    }

    /** Pixels. */
    double width() {
        return width;
    }

    /** Draws it so that it ends at x. */
    void draw(double right, double y) {
        double x = right - width;
        for (Entry entry : entries) {
            if (entry.sample() == null) {
                Canvas.dashes(g, entry.color(), x + 14 * scale, y - 4 * scale, scale);
            } else {
                entry.sample().draw(g, entry.color(), x, y);
            }
            entry.words().draw(g, theme.text2(), x + sample(entry) + BEHIND * scale, y);
            x += width(entry) + APART * scale;
        }
    }
}
