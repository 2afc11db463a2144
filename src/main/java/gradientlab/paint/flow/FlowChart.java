package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowColumns;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.chart.CalmDecades;
import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.ReusedImage;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The flow lab's main chart: one number of every hidden layer, a line a network, on an axis of whole decades
 * that follows the present values.
 *
 * <p>Paints its title and, at the bottom, the sentence that says how to read it. The right half of the
 * uppermost {@link #HEAD} pixels stays free for the chooser of the quantity. Exact zeros have a place of
 * their own under the axis.
 */
public final class FlowChart {

    /** Height of the title's band, logical pixels. */
    public static final double HEAD = 44;

    private static final String STOPPED = "✕ ";
    private static final double PAD = 16;
    private static final double LEFT = 52;
    /** How much larger a room sees what stands at the axes: the last row reads it too. */
    private static final double ROOM = 1.4;
    private static final double LEADING = 17;
    /** What is said of a log stays clear of the chooser in the title's band. */
    private static final double BELOW_TOOLS = 8;
    /** A piece of a log's line, before its words. */
    private static final double SAMPLE = 32;
    private static final double LINE = 2.25;
    private static final double MARKER = 4.4;
    private static final double CASING = 1.5;
    private static final float[] PREDICTED = {5, 4};

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final TickAxis layerAxis = new TickAxis();
    private final DecadeAxis valueAxis = new DecadeAxis();
    private final CalmDecades calm = new CalmDecades();
    private final Predictions predictions = new Predictions();
    private final LinePlot plot;
    private final CountedLines lines;
    private final Callout callout;
    private BufferedImage image;

    private FlowSnapshot snapshot;
    private FlowQuantity quantity;
    private NetworkWords names;
    private LayerValues measured;
    private LayerValues predicted;
    private LoggedLines logged;
    private List<CountedLine> loggedLines = List.of();
    private int selected;
    /** Logical pixels at the right of the title's band. */
    private double taken = PAD;
    private boolean explained = true;

    /** @param scale multiplies strokes and type: the screen's output scale */
    public FlowChart(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        plot = new LinePlot(layerAxis, valueAxis, theme, scale);
        lines = new CountedLines(plot);
        callout = new Callout(theme, scale);
    }

    /** Leaves out how it is read, for a room whose speaker says so, or says it again. */
    public void setExplained(boolean on) {
        explained = on;
    }

    /**
     * Takes what to paint next, beside no log.
     *
     * @param shown the step, or what it would be under other settings
     * @param selectedNetwork the network drawn above the others, -1 for none
     */
    public void show(FlowRecipe recipe, FlowSnapshot shown, FlowQuantity newQuantity, int selectedNetwork) {
        show(recipe, shown, newQuantity, selectedNetwork, Optional.empty());
    }

    /** The same beside a log. */
    public void show(FlowRecipe recipe, FlowSnapshot shown, FlowQuantity newQuantity, int selectedNetwork,
            Optional<LoggedNetworks> log) {
        if (newQuantity != quantity) {
            calm.forget();
            callout.forget();
        }
        snapshot = shown;
        quantity = newQuantity;
        selected = selectedNetwork;
        names = new NetworkWords(recipe, texts);
        measured = new LayerValues(
                recipe, shown, quantity == FlowQuantity.ACTIVATIONS,
                (network, layer) -> network.get(layer, quantity.measured()));
        predictions.follow(recipe, shown);
        predicted = new LayerValues(recipe, shown, false, (network, layer) -> network.predicted()[layer]);
        predicted.leaveOut(predictions.leftOut());
        logged = new LoggedLines(recipe, log, shown.step());
        loggedLines = logged.of(FlowColumns.name(quantity.measured()));
        calm.follow(decades(), measured.hasZero());
    }

    /** Around what is measured, and around the predictions that are drawn. */
    private Decades decades() {
        double[] beside = loggedLines.stream().flatMapToDouble(line -> DoubleStream.of(line.values()))
                .toArray();
        Decades wanted = measured.decades(beside);
        if (quantity != FlowQuantity.DELTA || !predicted.anyPositive()) {
            return wanted;
        }
        Decades other = predicted.decades();
        return new Decades(
                Math.min(wanted.low(), other.low()), Math.max(wanted.high(), other.high()), false);
    }

    /** How to read it; of predictions what they use, and how far those drawn are from what is measured. */
    String reading() {
        String how = texts.get("flow.chart.reading." + quantity.id());
        if (quantity != FlowQuantity.DELTA) {
            return how;
        }
        return how + " " + (predictions.any()
                ? texts.get("flow.chart.reading.predicted", NetworkWords.number(predictions.factor()))
                : texts.get("flow.chart.reading.astray", NetworkWords.number(Predictions.FAR)));
    }

    /** Says how much of the title's band is taken at its right by what lies over it, in logical pixels. */
    public void setTaken(double right) {
        taken = right;
    }

    /** What stands above the chart. */
    public String title() {
        return texts.get("flow.chart.title." + quantity.id());
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
        if (snapshot != null) {
            Font font = Fonts.text(12 * scale);
            Paragraph reading = new Paragraph(reading(), font, font, width - 2 * PAD * scale, 2);
            double foot = explained ? 16 + LEADING * reading.lines() : 8;
            boolean worded = height / scale > 240;
            Paragraph said = logged.any() ? said(font, width) : null;
            double head = HEAD + (said == null ? 0 : BELOW_TOOLS + LEADING * said.lines());
            place(width, height, head, foot + (worded ? 42 : 24) * type());
            plot.draw(g);
            if (said != null) {
                said(g, said);
            }
            List<List<Point2D>> busy = markers(g);
            names(g);
            callout(g, busy);
            Lettering.fitted(title(), Fonts.bold(14 * scale), width - (PAD + taken) * scale)
                    .draw(g, theme.text(), PAD * scale, 27 * scale);
            if (worded) {
                words(g);
            }
            if (explained) {
                reading.draw(g, theme.text3(), PAD * scale, height - (foot - 13) * scale, LEADING * scale);
            }
        }
        g.dispose();
    }

    /** The column of a layer, from 0 on, in the picture last painted. */
    public double xOf(int layer) {
        return plot.xOf(layer + 1);
    }

    /** The row of a network's number in the picture last painted; NaN where it shows none. */
    public double yOf(int network, int layer) {
        return measured.lines(-1).stream()
                .filter(line -> line.network() == network && layer < line.values().length)
                .mapToDouble(line -> plot.yOf(placed(line.values()[layer]))).findFirst().orElse(Double.NaN);
    }

    /** The layer, from 0 on, whose column is nearest to {@code px} in the picture last painted. */
    public int layerAt(double px) {
        int last = measured == null ? 0 : measured.layers() - 1;
        double between = last == 0 ? 1 : (plot.xOf(last + 1) - plot.xOf(1)) / last;
        return (int) Math.round(Math.min(last, Math.max(0, (px - plot.xOf(1)) / between)));
    }

    /** Every network's number in a layer, for a tip; layers count from 0. */
    public ColumnValues valuesAt(int layer) {
        return new ColumnValues(
                texts.get("flow.chart.tip.layer", layer + 1),
                measured.lines(-1).stream().filter(line -> layer < line.values().length)
                        .map(line -> new ColumnValues.Line(names.name(line.network()), line.slot(),
                                NetworkWords.number(line.values()[layer])))
                        .toList());
    }

    /** Whether a place of the picture last painted is between its axes. */
    public boolean inside(double x, double y) {
        return measured != null && plot.inside().contains(x, y);
    }

    /** A room, which has less height, is told in one line and without the step that is drawn. */
    private Paragraph said(Font font, int width) {
        return new Paragraph(
                logged.sentence(texts, explained), font, font, width - (2 * PAD + SAMPLE) * scale,
                explained ? 2 : 1);
    }

    /** Which log is beside the lines, and from which step on it differs, in a line or two of its own. */
    private void said(Graphics2D g, Paragraph words) {
        double y = (HEAD + 3 + BELOW_TOOLS) * scale;
        double x = PAD * scale;
        g.setColor(theme.text2());
        g.setStroke(new BasicStroke((float) (1.5 * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
                StepSeries.logDash(scale), 0));
        g.draw(new Line2D.Double(x, y, x + 17 * scale, y));
        g.setStroke(new BasicStroke((float) (1.3 * scale)));
        g.draw(new Ellipse2D.Double(x + 17 * scale, y - 4 * scale, 8 * scale, 8 * scale));
        words.draw(g, theme.text2(), (PAD + SAMPLE) * scale, y + 4.2 * scale, LEADING * scale);
    }

    private void place(int width, int height, double head, double bottom) {
        List<String> all =
                measured.lines(-1).stream().map(line -> STOPPED + names.name(line.network())).toList();
        double right = EndNames.width(all, scale) / scale + 14 + PAD;
        plot.setType(11 * type());
        plot.margins(explained ? LEFT : LEFT + 12, head + 10, Math.min(right, 0.3 * width / scale), bottom);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        Rectangle2D inside = plot.inside();
        calm.show(valueAxis, inside.getHeight(), 17 * type() * scale, 17 * type() * scale);
        CountedLines.axis(layerAxis, measured.layers(), inside.getWidth(), 60 * scale, 8 * scale);
        lines.clear();
        if (quantity == FlowQuantity.DELTA) {
            for (CountedLine line : predicted.lines(selected)) {
                float[] dash = {(float) (PREDICTED[0] * scale), (float) (PREDICTED[1] * scale)};
                lines.add(line, FlowChart::foretold, line.slot().color(theme), 1.1 * scale, dash);
            }
        }
        for (CountedLine line : measured.lines(selected)) {
            lines.add(line, this::placed, line.slot().color(theme), LINE * scale, line.slot().dash(scale));
        }
        LoggedLines.add(loggedLines, lines, this::placed, theme, scale);
    }

    private double placed(double value) {
        return valueAxis.place(value);
    }

    /** A prediction beyond the axis is cut, not moved to its end. */
    private static double foretold(double value) {
        return value > 0 && value <= Double.MAX_VALUE ? Math.log10(value) : Double.NaN;
    }

    /** Draws the markers and returns the pixels of all lines. */
    private List<List<Point2D>> markers(Graphics2D g) {
        List<List<Point2D>> busy = new ArrayList<>();
        List<CountedLine> shown = measured.lines(selected);
        double apart = plot.inside().getWidth() / Math.max(1, measured.layers() - 1);
        int every = (int) Math.max(1, Math.ceil((shown.size() > 1 ? 52 : 26) * scale / apart));
        for (CountedLine line : shown) {
            busy.add(lines.corners(line, this::placed));
            for (int i = 0; i < line.values().length; i++) {
                double at = placed(line.values()[i]);
                // Markers of lines that lie together stand beside each other; both ends always have one.
                boolean turn =
                        Math.floorMod(i - line.network() * Math.max(1, every / shown.size()), every) == 0;
                boolean end = i == 0 || i == line.values().length - 1;
                if (Double.isFinite(at) && (turn || end)) {
                    head(g, line, plot.xOf(i + 1), plot.yOf(at));
                }
            }
        }
        LoggedLines.markers(g, loggedLines, plot, this::placed, theme, scale);
        loggedLines.forEach(line -> busy.add(lines.corners(line, this::placed)));
        if (quantity == FlowQuantity.DELTA) {
            predicted.lines(-1).forEach(line -> busy.add(lines.corners(line, FlowChart::foretold)));
        }
        return busy;
    }

    private void head(Graphics2D g, CountedLine line, double x, double y) {
        Shape head = line.slot().head(x, y, MARKER * scale);
        g.setColor(theme.surface());
        g.setStroke(new BasicStroke((float) (2 * CASING * scale)));
        g.draw(head);
        g.setColor(line.slot().color(theme));
        g.fill(head);
    }

    private void names(Graphics2D g) {
        EndNames ends = new EndNames(scale);
        for (CountedLine line : measured.lines(-1)) {
            double at = placed(line.last());
            Color color = line.slot().color(theme);
            boolean stopped = snapshot.networks().get(line.network()).stopped().isPresent();
            ends.add((stopped ? STOPPED : "") + names.name(line.network()), color,
                    Double.isFinite(at) ? plot.yOf(at) : Double.NaN);
        }
        Rectangle2D inside = plot.inside();
        ends.draw(g, inside, inside.getMaxX() + 14 * scale);
    }

    private void callout(Graphics2D g, List<List<Point2D>> busy) {
        CalloutWords.of(measured.lines(-1), snapshot, quantity, names, texts).ifPresent(found -> {
            double at = found.layer() < 0 ? Double.NaN : placed(found.line().values()[found.layer()]);
            Point2D about =
                    Double.isFinite(at) ? new Point2D.Double(plot.xOf(found.layer() + 1), plot.yOf(at))
                            : null;
            // Under what is said of a log the chart is lower: what would hide lines there is left out.
            callout.setMost(logged.any() ? 0 : Integer.MAX_VALUE);
            callout.draw(g, found.words(), about, plot.inside(), busy);
        });
    }

    private double type() {
        return explained ? 1 : ROOM;
    }

    private void words(Graphics2D g) {
        Font font = Fonts.text(12 * type() * scale);
        Rectangle2D inside = plot.inside();
        double y = inside.getMaxY() + 36 * type() * scale;
        Lettering input = new Lettering(texts.get("flow.chart.input"), font);
        Lettering layer = new Lettering(texts.get("flow.chart.layer"), font);
        Lettering output = new Lettering(texts.get("flow.chart.output"), font);
        input.draw(g, theme.text3(), inside.getX(), y);
        layer.draw(g, theme.text3(), inside.getCenterX() - layer.width() / 2, y);
        output.draw(g, theme.text3(), inside.getMaxX() - output.width(), y);
    }
}
