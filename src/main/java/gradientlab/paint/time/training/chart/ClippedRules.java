package gradientlab.paint.time.training.chart;

import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names the rules of thumb that run out of the chart, with what they say of the first time step. */
final class ClippedRules {

    private static final double LEADING = 15;

    private final LinePlot plot;
    private final DecadeAxis axis;
    private final Theme theme;
    private final double scale;

    ClippedRules(LinePlot plot, DecadeAxis axis, Theme theme, double scale) {
        this.plot = plot;
        this.axis = axis;
        this.theme = theme;
        this.scale = scale;
    }

    /** Where a rule's number lies; beyond the axis it is cut, not moved to its end. */
    static double place(double value) {
        return value > 0 && value <= Double.MAX_VALUE ? Math.log10(value) : Double.NaN;
    }

    /** @return the pixels of the words, as lines to keep free */
    List<List<Point2D>> draw(Graphics2D g, List<CountedLine> rules, CellWords names) {
        List<List<Point2D>> busy = new ArrayList<>();
        int above = 0;
        int below = 0;
        for (CountedLine rule : rules) {
            double end = place(rule.first());
            boolean over = end > axis.getUpperBound();
            boolean under = end < axis.decades().bottom();
            if (over || under) {
                Rectangle2D inside = plot.inside();
                double y = over ? inside.getY() + (12 + LEADING * above++) * scale
                        : inside.getMaxY() - (6 + LEADING * below++) * scale;
                busy.addAll(write(g, rule, said(rule, names) + (over ? " ↑" : " ↓"), y));
            }
        }
        return busy;
    }

    private static String said(CountedLine rule, CellWords names) {
        boolean weights = names.ruledByWeights(rule.network());
        String what = weights ? "ρ(W)" + PrintedNumbers.superscript(rule.values().length - 1) + " = " : "";
        return names.name(rule.network()) + ": " + what + CellWords.number(rule.first());
    }

    /** To the left of where the rule leaves the chart, or to its right. */
    private List<List<Point2D>> write(Graphics2D g, CountedLine rule, String said, double y) {
        Rectangle2D inside = plot.inside();
        int first = 1;
        while (first < rule.values().length && !axis.getRange().contains(place(rule.values()[first - 1]))) {
            first++;
        }
        double exit = plot.xOf(first);
        Lettering words = new Lettering(said, Fonts.text(11 * scale));
        double left = exit - words.width() - 10 * scale;
        double x = left >= inside.getX() + 4 * scale ? left
                : Math.min(exit + 10 * scale, inside.getMaxX() - words.width());
        Color color = rule.slot().color(theme);
        words.drawCased(g, color, theme.surface(), 2.5 * scale, x, y);
        return ReachArrow.covered(x, y, words.width(), scale);
    }
}
