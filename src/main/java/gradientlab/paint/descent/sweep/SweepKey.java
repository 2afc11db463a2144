package gradientlab.paint.descent.sweep;

import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The key above a sweep: what its colours and patterns mean, in as many lines as the width asks for. */
final class SweepKey {

    private static final double LINE = 24;
    private static final double BAR = 96;
    private static final double BAR_HEIGHT = 9;
    private static final double SWATCH = 20;
    private static final double GAP = 22;

    /** Something the key explains: a bar between two words, or a swatch before one. */
    private record Entry(Lettering before, Lettering after, SweepColors.Pattern pattern, double width) {
        boolean bar() {
            return before != null;
        }
    }

    private final SweepColors colors;
    private final Theme theme;
    private final double scale;
    private final boolean basin;
    private final Lettering title;
    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    SweepKey(SweepColors colors, SweepSpec spec, SweepWords words, Theme theme, Texts texts, double scale,
            double width) {
        this.colors = colors;
        this.theme = theme;
        this.scale = scale;
        this.width = width;
        Kind kind = spec.metric().kind();
        basin = kind == Kind.BASIN;
        Font font = Fonts.text(12 * scale);
        String metric =
                words.metric() + (colors.scale().shifted() ? ", " + texts.get("map.above") : "");
        title = Lettering.fitted(metric, Fonts.bold(12 * scale), width);
        String unit = kind == Kind.FINAL_LOSS ? "" : " " + texts.get("map.unit.steps");
        bar(new Lettering(colors.scale().end(false), font),
                new Lettering(colors.scale().end(true) + unit, font));
        if (kind == Kind.DIVERGED) {
            swatch(new Lettering(texts.get("map.stayed"), font), SweepColors.Pattern.NONE);
        } else {
            swatch(new Lettering(texts.get("map.diverged"), font), SweepColors.Pattern.HATCH);
        }
        if (kind == Kind.STEPS_TO || kind == Kind.BASIN) {
            swatch(new Lettering(words.missed(), font), SweepColors.Pattern.DOTS);
        }
    }

    private void bar(Lettering before, Lettering after) {
        entries.add(new Entry(
                before, after, SweepColors.Pattern.NONE,
                before.width() + after.width() + (BAR + 12) * scale));
    }

    private void swatch(Lettering word, SweepColors.Pattern pattern) {
        entries.add(new Entry(null, word, pattern, word.width() + (SWATCH + 6) * scale));
    }

    /** How much of the picture it takes, from the top. */
    double height() {
        return (lines() + 1) * LINE * scale;
    }

    private int lines() {
        int lines = 1;
        double x = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                lines++;
                x = 0;
            }
            x += entry.width() + GAP * scale;
        }
        return lines;
    }

    /** Paints it with its upper left corner there. */
    void paint(Graphics2D g, double left, double top) {
        title.draw(g, theme.text(), left, top + 0.66 * LINE * scale);
        double x = left;
        double y = top + 1.5 * LINE * scale;
        for (Entry entry : entries) {
            if (x > left && x + entry.width() > left + width) {
                x = left;
                y += LINE * scale;
            }
            if (entry.bar()) {
                bar(g, entry, x, y);
            } else {
                swatch(g, entry, x, y);
            }
            x += entry.width() + GAP * scale;
        }
    }

    private void bar(Graphics2D g, Entry entry, double x, double y) {
        double baseline = y + 4.3 * scale;
        entry.before().draw(g, theme.text2(), x, baseline);
        double at = x + entry.before().width() + 6 * scale;
        Rectangle2D bar = new Rectangle2D.Double(
                at, y - BAR_HEIGHT / 2 * scale, BAR * scale, BAR_HEIGHT * scale);
        RampBar.paint(g, bar, scale, theme.edge(), t -> basin ? colors.basin(0, t) : theme.ramp(t));
        entry.after().draw(g, theme.text2(), at + (BAR + 6) * scale, baseline);
    }

    private void swatch(Graphics2D g, Entry entry, double x, double y) {
        int left = (int) Math.round(x);
        int top = (int) Math.round(y - 7 * scale);
        int wide = (int) Math.round(SWATCH * scale);
        int high = (int) Math.round(14 * scale);
        g.setColor(theme.edge());
        g.fill(new Rectangle2D.Double(left - scale, top - scale, wide + 2 * scale, high + 2 * scale));
        g.setColor(entry.pattern() == SweepColors.Pattern.DOTS ? theme.raised() : theme.casing());
        g.fillRect(left, top, wide, high);
        g.setColor(theme.edge());
        for (int py = 0; py < high; py++) {
            for (int px = 0; px < wide; px++) {
                if (entry.pattern().inks(px, py, scale)) {
                    g.fillRect(left + px, top + py, 1, 1);
                }
            }
        }
        entry.after().draw(g, theme.text2(), x + (SWATCH + 6) * scale, y + 4.3 * scale);
    }
}
