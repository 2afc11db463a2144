package gradientlab.paint.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.DefaultXYDataset;

/** The size of slopes to the power n over n, on a log axis: straight lines from n = 1 to 100. */
final class PowerPlot {

    private static final int LAST = ActivationsRecipe.MAX_LAYERS;
    private static final double LEFT = 54;
    private static final double TOP = 22;
    private static final double FOOT = 24;
    private static final double LINE = 1.75;

    private final Theme theme;
    private final Texts texts;
    private final ActivationWords words;
    private final double scale;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;
    private ActivationLines lines;
    private PowerRange range;
    private int now;

    PowerPlot(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        words = new ActivationWords(texts);
        plot = new LinePlot(across, up, theme, scale);
    }

    /** What is painted next; {@code hidden} leaves the lines out, while a class predicts. */
    void paint(Graphics2D g, ActivationLines shown, int n, boolean hidden, Rectangle2D area) {
        lines = shown;
        now = n;
        List<String> ends = new ArrayList<>();
        lines.all().forEach(line -> ends.add(words.name(line.curve().id())));
        ends.add(bounded() ? bound() : "");
        double names = EndNames.width(ends, scale) / scale;
        plot.margins(LEFT, TOP, Math.max(48, names) + 14, FOOT);
        plot.place(area);
        range = PowerRange.of(lines);
        axes(hidden);
        lines(hidden);
        plot.draw(g);
        upright(g);
        if (hidden) {
            Lettering asked = new Lettering(texts.get("graph.act.predict"), Fonts.bold(14 * scale));
            Rectangle2D inside = plot.inside();
            asked.drawCased(g, theme.text2(), theme.surface(), 2 * scale,
                    inside.getCenterX() - asked.width() / 2, inside.getCenterY());
            return;
        }
        bound(g);
        names(g);
        marks(g);
        values(g);
    }

    /** The numbers of the upright axis would tell how far the lines reach. */
    private void axes(boolean hidden) {
        List<Tick> ticks = new ArrayList<>();
        for (int at : new int[] {1, 25, 50, 75, LAST}) {
            ticks.add(new Tick(at, String.valueOf(at)));
        }
        across.tell(1, LAST, ticks);
        range.tell(up, !hidden);
    }

    private void lines(boolean hidden) {
        DefaultXYDataset set = new DefaultXYDataset();
        int next = 0;
        for (ActivationLine line : hidden ? List.<ActivationLine>of() : lines.fromBelow()) {
            double slope = lines.slope(line);
            set.addSeries(next, new double[][] {
                    {1, LAST}, {range.place(slope, 1), range.place(slope, LAST)}
            });
            double width = (line == lines.selected() ? 1.3 : 1) * LINE * scale;
            plot.line(next++, line.slot().color(theme), Brush.stroke(width, line.slot().dash(0.8 * scale)));
        }
        plot.lines(set);
    }

    /** The upright line at n. */
    private void upright(Graphics2D g) {
        Rectangle2D inside = plot.inside();
        double x = plot.xOf(now);
        g.setColor(theme.accent());
        g.setStroke(Brush.stroke(1.5 * scale, null));
        g.draw(new Line2D.Double(x, inside.getY() - 4 * scale, x, inside.getMaxY()));
        Lettering label = new Lettering("n = " + now, Fonts.mono(12 * scale));
        double from = Math.max(inside.getX() - 8 * scale, Math.min(inside.getMaxX() - label.width(),
                x - label.width() / 2));
        label.draw(g, theme.text(), from, inside.getY() - 8 * scale);
    }

    /** What n slopes of the selected activation come to at most, thin. */
    private void bound(Graphics2D g) {
        ActivationLine line = lines.selected();
        if (!bounded()) {
            return;
        }
        double most = line.steepest().slope();
        g.setColor(line.slot().color(theme));
        g.setStroke(Brush.stroke(1.25 * scale, new float[] {(float) (2 * scale), (float) (3 * scale)}));
        g.draw(line(most));
    }

    private boolean bounded() {
        return lines.recipe().slope() != Slope.AT_BEST && lines.selected().steepest().slope() > 0;
    }

    private String bound() {
        String root = ActivationWords.most(lines.selected().steepest().slope());
        return texts.get("graph.act.power.most", (root.contains("/") ? "(" + root + ")" : root) + "ⁿ");
    }

    private void names(Graphics2D g) {
        EndNames names = new EndNames(scale);
        for (ActivationLine line : lines.all()) {
            names.add(words.name(line.curve().id()), line.slot().color(theme),
                    plot.yOf(range.place(lines.slope(line), LAST)));
        }
        if (bounded()) {
            names.add(bound(), Brush.faint(lines.selected().slot().color(theme), 0.8),
                    plot.yOf(range.place(lines.selected().steepest().slope(), LAST)));
        }
        names.draw(g, plot.inside(), plot.inside().getMaxX() + 10 * scale);
    }

    private void marks(Graphics2D g) {
        SlotMarks marks = new SlotMarks(scale);
        List<ActivationLine> order = lines.fromBelow();
        for (int i = order.size() - 1; i >= 0; i--) {
            ActivationLine line = order.get(i);
            marks.add(line.slot(), plot.yOf(range.place(lines.slope(line), now)));
        }
        marks.draw(g, theme, plot.xOf(now));
    }

    /** What the selected line comes to at n and at the end, where no line is in the way. */
    private void values(Graphics2D g) {
        double slope = lines.slope(lines.selected());
        if (slope == 0) {
            return;
        }
        value(g, now, slope);
        if (now < LAST * 0.8) {
            value(g, LAST, slope);
        }
    }

    private void value(Graphics2D g, int n, double slope) {
        String number = ActivationWords.power(slope, n);
        String whose = words.said(lines.selected().curve().id());
        // Where there is no room to say whose number it is, the line that leads to it does.
        if (!value(g, n, slope, texts.get("graph.act.of_n", whose, n, number))) {
            value(g, n, slope, texts.get("graph.act.at_n", n, number));
        }
    }

    private boolean value(Graphics2D g, int n, double slope, String said) {
        Lettering letters = new Lettering(said, Fonts.text(12 * scale));
        double x = plot.xOf(n);
        double y = plot.yOf(range.place(slope, n));
        Rectangle2D free = new FreePlace(plot.inside(), scale, obstacles())
                .find(x, y, letters.width(), 14 * scale);
        if (free != null) {
            leader(g, x, y, x < free.getX() ? free.getX() - 3 * scale : free.getMaxX() + 3 * scale,
                    free.getCenterY());
            letters.draw(g, theme.text(), free.getX(), free.getCenterY() + 4.2 * scale);
        }
        return free != null;
    }

    /** The lines, the bound and the upright line. */
    private List<Line2D> obstacles() {
        List<Line2D> obstacles = new ArrayList<>();
        lines.all().forEach(line -> obstacles.add(line(lines.slope(line))));
        if (bounded()) {
            obstacles.add(line(lines.selected().steepest().slope()));
        }
        double at = plot.xOf(now);
        obstacles.add(new Line2D.Double(at, plot.inside().getY(), at, plot.inside().getMaxY()));
        return obstacles;
    }

    private Line2D line(double slope) {
        return new Line2D.Double(plot.xOf(1), plot.yOf(range.place(slope, 1)),
                plot.xOf(LAST), plot.yOf(range.place(slope, LAST)));
    }

    private void leader(Graphics2D g, double x, double y, double toX, double toY) {
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(scale, null));
        double length = Math.hypot(toX - x, toY - y);
        double free = 8 * scale / Math.max(1, length);
        g.draw(new Line2D.Double(
                x + free * (toX - x), y + free * (toY - y), x + (1 - 0.5 * free) * (toX - x),
                y + (1 - 0.5 * free) * (toY - y)));
    }
}
