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
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the rules of thumb that run out of the chart, with what they say of the first time step. */
final class ClippedRules {

    private static final double LEADING = 15;
    private static final int ROWS = 3;

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

    /**
     * A name that finds no place beside the lines is left out: its line leaves the chart all the same.
     *
     * @param lines the pixels of what was measured
     * @return the pixels of the words, as lines to keep free
     */
    List<List<Point2D>> draw(
            Graphics2D g, List<CountedLine> rules, CellWords names, List<List<Point2D>> lines) {
        List<List<Point2D>> taken = new ArrayList<>(lines);
        List<List<Point2D>> busy = new ArrayList<>();
        for (CountedLine rule : rules) {
            double end = place(rule.first());
            boolean over = end > axis.getUpperBound();
            if (over || end < axis.decades().bottom()) {
                String said = said(rule, names) + (over ? " ↑" : " ↓");
                Lettering words = new Lettering(said, Fonts.text(11 * scale));
                free(words, over, exit(rule), taken).ifPresent(at -> {
                    Color color = rule.slot().color(theme);
                    words.drawCased(g, color, theme.surface(), 2.5 * scale, at.getX(), at.getY());
                    busy.addAll(ReachArrow.covered(at.getX(), at.getY(), words.width(), scale));
                    taken.addAll(busy);
                });
            }
        }
        return busy;
    }

    private static String said(CountedLine rule, CellWords names) {
        boolean weights = names.ruledByWeights(rule.network());
        String what = weights ? "ρ(W)" + PrintedNumbers.superscript(rule.values().length - 1) + " = " : "";
        return names.name(rule.network()) + ": " + what + CellWords.number(rule.first());
    }

    /** Where a rule leaves the chart. */
    private double exit(CountedLine rule) {
        int first = 1;
        while (first < rule.values().length && !axis.getRange().contains(place(rule.values()[first - 1]))) {
            first++;
        }
        return plot.xOf(first);
    }

    /** Where the words begin: to the left of where the rule leaves the chart, to its right, a row on. */
    private Optional<Point2D> free(Lettering words, boolean over, double exit, List<List<Point2D>> taken) {
        Rectangle2D inside = plot.inside();
        double gap = 10 * scale;
        double right = Math.min(exit + gap, inside.getMaxX() - words.width());
        for (int row = 0; row < ROWS; row++) {
            double y = over ? inside.getY() + (12 + LEADING * row) * scale
                    : inside.getMaxY() - (6 + LEADING * row) * scale;
            for (double x : new double[] {exit - gap - words.width(), right}) {
                Rectangle2D box = new Rectangle2D.Double(x, y - 10 * scale, words.width(), 13 * scale);
                if (x >= inside.getX() + 4 * scale && !meets(box, taken)) {
                    return Optional.of(new Point2D.Double(x, y));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meets(Rectangle2D box, List<List<Point2D>> lines) {
        for (List<Point2D> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                if (box.intersectsLine(new Line2D.Double(line.get(i - 1), line.get(i)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
