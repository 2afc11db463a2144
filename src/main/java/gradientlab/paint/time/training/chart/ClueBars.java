package gradientlab.paint.time.training.chart;

import gradientlab.core.recurrent.task.Clue;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Bars under an axis of time steps: where what must be remembered stands. */
final class ClueBars {

    /** What they take under the axis, logical pixels. */
    static final double HEIGHT = 21;

    private static final double BAR = 15;

    private final List<Clue> clues;
    private final String task;
    private final Theme theme;
    private final Texts texts;
    private final double scale;

    ClueBars(Moment moment, Theme theme, Texts texts, double scale) {
        clues = moment.data().clues();
        task = moment.recipe().task().task().id();
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    boolean empty() {
        return clues.isEmpty();
    }

    /** Draws them under the axis of {@code plot}, time step t at t. */
    void draw(Graphics2D g, LinePlot plot) {
        Rectangle2D inside = plot.inside();
        double half = (plot.xOf(2) - plot.xOf(1)) / 2;
        double y = inside.getMaxY() + 5 * scale;
        for (int i = 0; i < clues.size(); i++) {
            double left = Math.max(inside.getX(), plot.xOf(clues.get(i).first()) - half);
            double right = Math.min(inside.getMaxX(), plot.xOf(clues.get(i).last()) + half);
            // Two that touch are two.
            double gap = i > 0 && clues.get(i - 1).last() + 1 == clues.get(i).first() ? 2 * scale : 0;
            g.setColor(theme.line());
            g.fill(new Rectangle2D.Double(left + gap, y, Math.max(scale, right - left - gap), BAR * scale));
            words(g, i, left, right, y);
        }
    }

    /** In the bar, or beside it where there is no room. */
    private void words(Graphics2D g, int clue, double left, double right, double y) {
        String key = "time.chart.clue." + task + "." + (clue + 1);
        if (!texts.has(key)) {
            return;
        }
        Lettering words = new Lettering(texts.get(key), Fonts.text(11 * scale));
        double baseline = y + 11 * scale;
        if (words.width() < right - left - 8 * scale) {
            words.draw(g, theme.text2(), (left + right - words.width()) / 2, baseline);
            return;
        }
        Lettering fitted = Lettering.fitted(texts.get(key), Fonts.text(11 * scale), right - left - 8 * scale);
        boolean readable = fitted.width() > 0.8 * words.width();
        if (readable) {
            fitted.draw(g, theme.text2(), (left + right - fitted.width()) / 2, baseline);
        } else if (clue == clues.size() - 1) {
            words.draw(g, theme.text2(), right + 6 * scale, baseline);
        }
    }
}
