package gradientlab.paint.time.training.chart;

import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of the main chart: rules of thumb, what was before a change, what is measured; and markers. */
final class ChartLines {

    private static final double LINE = 2.25;
    private static final double THIN = 1.1;
    private static final double MARKER = 4.4;
    private static final double CASING = 1.5;
    private static final float[] RULE = {5, 4};

    private final LinePlot plot;
    private final Theme theme;
    private final double scale;
    private final CountedLines lines;
    private TimeLines measured;
    private List<CountedLine> drawn = List.of();
    private List<CountedLine> past = List.of();
    private List<CountedLine> rules = List.of();
    private DecadeAxis axis;

    ChartLines(LinePlot plot, Theme theme, double scale) {
        this.plot = plot;
        this.theme = theme;
        this.scale = scale;
        lines = new CountedLines(plot);
    }

    /**
     * Takes what to draw next.
     *
     * @param before what a probe is compared with, or null
     * @param seen how many of the last time steps are drawn
     */
    void show(TimeLines now, TimeLines before, int selected, int seen) {
        measured = now;
        drawn = now.lines(selected).stream().map(line -> last(line, seen)).toList();
        past = before == null ? List.of()
                : before.lines(-1).stream().map(line -> aligned(line, now.length())).toList();
    }

    private static CountedLine last(CountedLine line, int seen) {
        double[] values = line.values().clone();
        Arrays.fill(values, 0, Math.max(0, values.length - seen), Double.NaN);
        return new CountedLine(line.network(), line.slot(), values);
    }

    /** The last time steps one over the other. */
    private static CountedLine aligned(CountedLine line, int length) {
        double[] moved = new double[length];
        for (int i = 0; i < length; i++) {
            int from = line.values().length - length + i;
            moved[i] = from < 0 ? Double.NaN : line.values()[from];
        }
        return new CountedLine(line.network(), line.slot(), moved);
    }

    /** Hands the lines to the plot, which has been placed. @param ruled the rules of thumb that are there */
    void place(DecadeAxis valueAxis, List<CountedLine> ruled, double type) {
        axis = valueAxis;
        rules = ruled;
        lines.clear();
        float[] dash = {(float) (RULE[0] * scale), (float) (RULE[1] * scale)};
        for (CountedLine rule : rules) {
            lines.add(rule, ClippedRules::place, Brush.faint(rule.slot().color(theme), 0.8),
                    THIN * type * scale,
                    dash);
        }
        for (CountedLine line : past) {
            lines.add(line, ClippedRules::place, Brush.faint(line.slot().color(theme), 0.75), THIN * scale,
                    null);
        }
        for (CountedLine line : drawn) {
            lines.add(line, axis::place, line.slot().color(theme), LINE * type * scale,
                    line.slot().dash(scale));
        }
    }

    /** The pixels of what is measured and of what was before. */
    List<List<Point2D>> corners() {
        List<List<Point2D>> all = new ArrayList<>();
        past.forEach(line -> all.add(lines.corners(line, ClippedRules::place)));
        drawn.forEach(line -> all.add(lines.corners(line, axis::place)));
        return all;
    }

    /** The pixels of the rules of thumb. */
    List<List<Point2D>> rules() {
        return rules.stream().map(rule -> lines.corners(rule, ClippedRules::place)).toList();
    }

    /** @param hovered a time step where every line has one, 0 for none */
    void markers(Graphics2D g, int hovered, double type) {
        double apart = plot.inside().getWidth() / Math.max(1, measured.length() - 1);
        int every = (int) Math.max(1, Math.ceil((drawn.size() > 1 ? 52 : 34) * type * scale / apart));
        for (CountedLine line : drawn) {
            int beside = line.network() * Math.max(1, every / drawn.size());
            for (int i = 0; i < line.values().length; i++) {
                double at = axis.place(line.values()[i]);
                // Markers of lines that lie together stand beside each other; the first time step has all.
                boolean turn = i > every / 2 && Math.floorMod(i - beside, every) == 0;
                if (Double.isFinite(at) && (turn || i == 0 || i + 1 == hovered)) {
                    head(g, line, plot.xOf(i + 1), plot.yOf(at), type);
                }
            }
        }
    }

    private void head(Graphics2D g, CountedLine line, double x, double y, double type) {
        Shape head = line.slot().head(x, y, MARKER * type * scale);
        g.setColor(theme.surface());
        g.setStroke(new BasicStroke((float) (2 * CASING * scale)));
        g.draw(head);
        g.setColor(line.slot().color(theme));
        g.fill(head);
    }
}
