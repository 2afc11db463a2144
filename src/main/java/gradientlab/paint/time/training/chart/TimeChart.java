package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeVerdict;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.chart.CalmDecades;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.ReusedImage;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The main chart of a training: how much gradient reaches each time step, a line a network, on an axis of
 * whole decades, the last time step at the right.
 *
 * <p>Paints its title and, at the bottom, the sentences that say how to read it. The right half of the
 * uppermost {@link #HEAD} pixels stays free for the chooser of the quantity. Exact zeros have a place of
 * their own under the axis.
 */
public final class TimeChart {

    /** Height of the title's band, logical pixels. */
    public static final double HEAD = 44;

    /** While it is to be predicted, so many of the last time steps are drawn. */
    private static final int FORESEEN = 5;
    /** Where 0 is divided by 0. */
    private static final String NONE = "–";
    private static final double PAD = 16;
    private static final double LEFT = 56;
    /** How much larger a room sees what stands at the axes: the last row reads it too. */
    private static final double ROOM = 1.4;
    private static final double LEADING = 17;
    /** Longer sentences are broken into lines. */
    private static final double WIDEST = 0.72;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final TickAxis timeAxis = new TickAxis();
    private final DecadeAxis valueAxis = new DecadeAxis();
    private final CalmDecades calm = new CalmDecades();
    private final LinePlot plot;
    private final ChartLines lines;
    private Callout callout;
    private final CutLine cut;
    private BufferedImage image;
    private Moment moment;
    private CellWords names;
    private TimeLines measured;
    private int selected;
    private int hovered;
    /** Logical pixels at the right of the title's band. */
    private double taken = PAD;
    private boolean explained = true;
    private boolean predicting;
    private boolean named;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public TimeChart(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = new LinePlot(timeAxis, valueAxis, theme, scale);
        lines = new ChartLines(plot, theme, scale);
        callout = new Callout(theme, scale, WIDEST);
        cut = new CutLine(plot, theme, texts, scale);
    }

    /** For a room whose speaker says so: how it is read, clues and rules that are right are left out. */
    public void setExplained(boolean on) {
        explained = on;
        callout = new Callout(theme, type() * scale, WIDEST);
    }

    /** Hides all but the last time steps and every number, so that a room can predict them. */
    public void setPredicting(boolean on) {
        predicting = on;
        if (moment != null) {
            show(moment, selected);
        }
    }

    /** Writes the quantity at the right of the title, where no chooser lies. */
    public void setNamed(boolean on) {
        named = on;
    }

    /** Says how much of the title's band is taken at its right by what lies over it, in logical pixels. */
    public void setTaken(double right) {
        taken = right;
    }

    /** Marks a time step and has the numbers at the right be its; 0 for none. */
    public void setHovered(int t) {
        hovered = t;
    }

    /**
     * Takes what to paint next.
     *
     * @param selectedNetwork the network drawn above the others, -1 for none
     */
    public void show(Moment shown, int selectedNetwork) {
        if (moment == null || !moment.view().withCut(1).equals(shown.view().withCut(1))) {
            calm.forget();
            callout.forget();
        }
        moment = shown;
        selected = selectedNetwork;
        names = new CellWords(shown.recipe(), texts);
        measured = lines(shown.snapshot());
        TimeLines before = shown.whatIf().map(was -> lines(was.before())).orElse(null);
        lines.show(measured, predicting ? null : before, selected, predicting ? FORESEEN : measured.length());
        calm.follow(decades(), measured.hasZero());
    }

    private TimeLines lines(TimeSnapshot snapshot) {
        return new TimeLines(moment.recipe(), snapshot, quantity(), moment.view().norms());
    }

    private Quantity quantity() {
        return moment.view().quantity();
    }

    /** Around what is measured; of shares around 1 and the line under which they vanish. */
    private Decades decades() {
        if (moment.view().norms()) {
            return measured.decades();
        }
        boolean reaching = quantity() == Quantity.STATE;
        Decades wanted =
                reaching ? measured.decades(1, 0.1 * TimeVerdict.VANISHES) : measured.decades(1, 0.1);
        // Where a rule runs out its words need a place above the lines.
        boolean beyond = rules().stream().anyMatch(rule -> rule.first() > 10);
        int low = explained ? measured.under(wanted.low()) : wanted.low();
        return new Decades(low, Math.max(beyond ? 2 : 1, wanted.high()), false);
    }

    /** What stands above the chart. */
    public String title() {
        return texts.get("time.chart.title." + quantity().id());
    }

    /** What is drawn: "∂L/∂h, LSTM ∂L/∂c". */
    private String quantityWords() {
        boolean cells = quantity() == Quantity.STATE && Arrays.stream(moment.drawn(-1))
                .anyMatch(i -> moment.recipe().networks().get(i).cell().hasCellState());
        return texts.get("time.chart.quantity." + quantity().id() + (cells ? ".cell" : ""));
    }

    String reading() {
        return ChartReading.of(moment, texts);
    }

    /** The chart, opaque, TYPE_INT_ARGB_PRE; the same image as long as the size is the same. */
    public BufferedImage paint(int width, int height) {
        image = ReusedImage.fitting(image, width, height);
        Graphics2D g = image.createGraphics();
        paint(g, width, height);
        g.dispose();
        return image;
    }

    /** Paints it into (0, 0, width, height) of anything, as vectors. */
    public void paint(Graphics2D target, int width, int height) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        if (moment != null) {
            Font font = Fonts.text(12 * scale);
            int most = height / scale > 300 ? 3 : 2;
            Paragraph reading = new Paragraph(reading(), font, font, width - 2 * PAD * scale, most);
            double foot = explained ? 16 + LEADING * reading.lines() : 8;
            boolean worded = height / scale > 240;
            ClueBars clues = new ClueBars(moment, theme, texts, scale);
            double bars = explained && worded && !clues.empty() && !weights() ? ClueBars.HEIGHT : 0;
            ValueColumn column = column();
            plot.setUnder(bars);
            place(width, height, column.width(), foot + (worded ? 42 : 24) * type() + bars);
            inside(g, column);
            if (bars > 0) {
                clues.draw(g, plot);
            }
            title(g, width);
            if (worded) {
                words(g, bars);
            }
            if (explained) {
                reading.draw(g, theme.text3(), PAD * scale, height - (foot - 13) * scale, LEADING * scale);
            }
        }
        g.dispose();
    }

    /** The column of a time step in the picture last painted. */
    public double xOf(int t) {
        return plot.xOf(t);
    }

    /** Where the lines lie in the picture last painted. */
    public Rectangle2D area() {
        return plot.inside();
    }

    /** The time step, from 1 to T, whose column is nearest to {@code px} in the picture last painted. */
    public int timeAt(double px) {
        int last = measured == null ? 1 : measured.length();
        double between = last == 1 ? 1 : (plot.xOf(last) - plot.xOf(1)) / (last - 1);
        return (int) Math.round(Math.min(last, Math.max(1, 1 + (px - plot.xOf(1)) / between)));
    }

    /** How many time steps are kept, 1 to T, where the cut is at {@code px} in the picture last painted. */
    public int keptAt(double px) {
        int last = measured == null ? 1 : measured.length();
        double between = last == 1 ? 1 : (plot.xOf(last) - plot.xOf(1)) / (last - 1);
        double kept = last + 0.5 - (1 + (px - plot.xOf(1)) / between);
        return (int) Math.round(Math.min(last, Math.max(1, kept)));
    }

    /** The cut's column in the picture last painted; NaN where there is none. */
    public double cutX() {
        return moment == null || !weights() ? Double.NaN
                : cut.x(CalloutLines.kept(moment), measured.length());
    }

    private boolean weights() {
        return quantity() == Quantity.WEIGHTS;
    }

    private double type() {
        return explained ? 1 : ROOM;
    }

    /** Names and numbers at the right: of the first time step, of the hovered one, or what a cut loses. */
    private ValueColumn column() {
        int t = hovered >= 1 && hovered <= measured.length() ? hovered : 1;
        boolean lost = weights() && t != hovered;
        int k = CalloutLines.kept(moment);
        String title = lost ? texts.get("time.chart.lost", k)
                : texts.get(moment.view().norms() ? "time.chart.norm" : "time.chart.share", t);
        ValueColumn column = new ValueColumn(
                texts.get("time.chart.network"), title, !explained, type(), theme, scale);
        for (CountedLine line : measured.lines(-1)) {
            int network = line.network();
            double value = lost ? CalloutLines.lost(moment, network, k)
                    : t <= line.values().length ? line.values()[t - 1] : Double.NaN;
            boolean stopped = moment.snapshot().networks().get(network).stopped().isPresent();
            String number = predicting ? "?"
                    : stopped ? "✕"
                            : lost ? CellWords.percent(value)
                                    : Double.isNaN(value) ? NONE : CellWords.number(value);
            column.add(line.slot(), names.name(network, quantity()), number, value);
        }
        if (!predicting) {
            column.sort();
        }
        return column;
    }

    private void place(int width, int height, double column, double bottom) {
        double right = column / scale + 12 + PAD;
        plot.setType(11 * type());
        plot.margins(explained ? LEFT : LEFT + 14, HEAD + 8, Math.min(right, 0.42 * width / scale), bottom);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        Rectangle2D inside = plot.inside();
        calm.show(valueAxis, inside.getHeight(), 17 * type() * scale, 17 * type() * scale);
        CountedLines.axis(timeAxis, measured.length(), inside.getWidth(), 60 * scale, 8 * scale);
        lines.place(valueAxis, rules(), type());
    }

    /** Everything between the axes, and the column at their right. */
    private void inside(Graphics2D g, ValueColumn column) {
        int length = measured.length();
        plot.draw(g);
        if (weights() && !predicting) {
            cut.hatch(g, CalloutLines.kept(moment), length);
        }
        List<List<Point2D>> busy = lines.corners();
        hover(g);
        double threshold = reaching() ? plot.yOf(valueAxis.place(TimeVerdict.VANISHES)) : Double.NaN;
        ReachArrow reach = new ReachArrow(plot, theme, texts, scale, type());
        busy.addAll(new ClippedRules(plot, valueAxis, theme, type() * scale).draw(g, rules(), names, busy));
        int shortest = reaching() && !predicting ? ReachArrow.shortest(moment) : -1;
        int steps = shortest < 0 ? 0 : moment.snapshot().networks().get(shortest).verdict().reach();
        if (reaching()) {
            List<List<Point2D>> taken = new ArrayList<>(busy);
            if (shortest >= 0) {
                taken.addAll(reach.words(names.name(shortest), steps, length, threshold));
            }
            busy.addAll(reach.line(g, threshold, taken));
        }
        lines.markers(g, hovered, type());
        if (shortest >= 0) {
            busy.addAll(reach.arrow(g, names.name(shortest), steps, length, threshold));
        }
        if (predicting) {
            Unseen.cover(g, plot, Math.max(1, length - FORESEEN + 1), theme, scale);
        } else if (weights()) {
            cut.draw(g, CalloutLines.kept(moment), length);
            double x = cutX();
            busy.add(List.of(new Point2D.Double(x, plot.inside().getY()),
                    new Point2D.Double(x, plot.inside().getMaxY())));
        }
        if (!predicting) {
            busy.addAll(lines.rules());
            callout(g, busy);
        }
        column(g, column);
    }

    /** The rules of thumb that are drawn; a room is shown those that are wrong: they are worth a word. */
    private List<CountedLine> rules() {
        return predicting ? List.of() : explained ? measured.rules() : measured.wrongRules();
    }

    /** Whether the line under which shares vanish is there. */
    private boolean reaching() {
        return quantity() == Quantity.STATE && !moment.view().norms() && !measured.empty();
    }

    private void column(Graphics2D g, ValueColumn column) {
        Rectangle2D inside = plot.inside();
        double x = inside.getMaxX() + 12 * scale;
        double below = column.draw(g, x, inside.getY(), column.width());
        if (moment.whatIf().isPresent() && !predicting) {
            WhatIf was = moment.whatIf().get();
            String sequences = was.otherLength(moment.recipe()) ? "other" : "same";
            column.probe(g, texts.get("time.chart.whatif", moment.snapshot().step()),
                    texts.get("time.chart.whatif." + sequences), x, below);
        }
    }

    private void hover(Graphics2D g) {
        if (hovered >= 1 && hovered <= measured.length()) {
            Rectangle2D inside = plot.inside();
            g.setColor(theme.text3());
            g.setStroke(new BasicStroke((float) Math.max(1, Math.round(scale))));
            g.draw(new Line2D.Double(plot.xOf(hovered), inside.getY(), plot.xOf(hovered), inside.getMaxY()));
        }
    }

    private void callout(Graphics2D g, List<List<Point2D>> busy) {
        CalloutLines.of(moment, names, texts).ifPresent(found -> {
            double at = found.pointed() ? first(found.network()) : Double.NaN;
            Point2D about = Double.isFinite(at) ? new Point2D.Double(plot.xOf(1), plot.yOf(at)) : null;
            callout.draw(g, found.words(), about, plot.inside(), busy);
        });
    }

    private double first(int network) {
        return measured.lines(-1).stream().filter(line -> line.network() == network)
                .mapToDouble(line -> valueAxis.place(line.first())).findFirst().orElse(Double.NaN);
    }

    private void title(Graphics2D g, int width) {
        Lettering quantity = new Lettering(named ? quantityWords() : "", Fonts.text(12 * scale));
        double room = width - (PAD + taken) * scale - quantity.width() - (named ? 12 * scale : 0);
        Lettering title = Lettering.fitted(title(), Fonts.bold(14 * (explained ? 1 : 1.2) * scale), room);
        title.draw(g, theme.text(), PAD * scale, 27 * scale);
        quantity.draw(g, theme.text2(), PAD * scale + title.width() + 12 * scale, 27 * scale);
    }

    private void words(Graphics2D g, double bars) {
        Font font = Fonts.text(12 * type() * scale);
        Rectangle2D inside = plot.inside();
        double y = inside.getMaxY() + (36 * type() + bars) * scale;
        Lettering first = new Lettering(texts.get("time.chart.first"), font);
        Lettering time = new Lettering(texts.get("time.chart.t"), font);
        Lettering last = new Lettering(texts.get("time.chart.last"), font);
        double room = inside.getWidth() - first.width() - last.width();
        first.draw(g, theme.text3(), inside.getX(), y);
        if (room > time.width() + 24 * scale) {
            time.draw(g, theme.text3(),
                    inside.getX() + first.width() + (room - time.width()) / 2, y);
        }
        last.draw(g, theme.text3(), inside.getMaxX() - last.width(), y);
    }
}
