package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The key: a value, a gradient, what is not yet computed, which row is shown; and a second one of the signs
 * of the check beside gradients.
 */
final class StageKey {

    private static final double SIZE = 12;
    private static final double APART = 20;
    private static final double BEHIND = 6;
    private static final double DASHES = 30;

    /** A sample that is drawn with its left end at (x, y), and what it means. */
    private record Entry(Sample sample, double wide, Lettering words) {}

    /** Draws from a left end on a baseline. */
    private interface Sample {
        void draw(double x, double y);
    }

    private final Graphics2D g;
    private final Theme theme;
    private final double scale;
    private final List<Entry> entries = new ArrayList<>();

    private StageKey(Graphics2D g, Theme theme, double scale) {
        this.g = g;
        this.theme = theme;
        this.scale = scale;
    }

    /** @param row what is said of rows that are not shown; empty for nothing */
    static StageKey numbers(Graphics2D g, Theme theme, Texts texts, double scale, String row) {
        StageKey key = new StageKey(g, theme, scale);
        Lettering number = new Lettering("0.5", Fonts.mono(SIZE * scale));
        key.add((x, y) -> number.draw(g, theme.text(), x, y), number.width(),
                texts.get("graph.say.key.value"));
        key.add((x, y) -> number.draw(g, theme.gradient(), x, y), number.width(),
                texts.get("graph.say.key.gradient"));
        key.add((x, y) -> Canvas.dashes(g, theme.text3(), x + 14 * scale, y - 4 * scale, scale),
                DASHES * scale, texts.get("graph.say.key.not_yet"));
        if (!row.isEmpty()) {
            key.add((x, y) -> {}, 0, row);
        }
        return key;
    }

    /** @param states the signs there are to explain */
    static StageKey checks(Graphics2D g, Theme theme, Texts texts, double scale, Collection<State> states) {
        StageKey key = new StageKey(g, theme, scale);
        double r = CheckSign.RADIUS * scale;
        for (State state : states) {
            key.add((x, y) -> CheckSign.draw(g, state, theme, x + r, y - 4 * scale, scale), 2 * r,
                    texts.get("graph.say.key." + state.id()));
        }
        return key;
    }

    private void add(Sample sample, double wide, String words) {
        entries.add(new Entry(sample, wide, new Lettering(words, Fonts.text(SIZE * scale))));
    }

    private double width(Entry entry) {
        return entry.wide() + BEHIND * scale + entry.words().width();
    }

    /** Pixels; 0 for none. */
    double width() {
        double sum = entries.stream().mapToDouble(this::width).sum();
        return sum + Math.max(0, entries.size() - 1) * APART * scale;
    }

    /** Draws it so that it ends at x. */
    void draw(double right, double y) {
        double x = right - width();
        for (Entry entry : entries) {
            entry.sample().draw(x, y);
            entry.words().draw(g, theme.text2(), x + entry.wide() + BEHIND * scale, y);
            x += width(entry) + APART * scale;
        }
    }
}
