package gradientlab.paint.convolution.training;

import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.chart.LineChart;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Accuracy on test digits over the epochs: every seed thin, their mean thick, and what that comes to. */
final class AccuracyChart {

    /** Between a line's end and its name. */
    private static final double NAMES = 10;
    private static final double LEFT = 54;
    private static final double TOP = 44;
    private static final double BOTTOM = 34;
    private static final double TICKS = 56;
    private static final double MARKER = 4.6;
    private static final double HEADLINE = 20;
    /** Of the plot's width and height, where the headline begins. */
    private static final double SAID_X = 0.2;
    private static final double MOST_X = 0.4;
    private static final double SAID_Y = 0.5;
    /** How much of the lines behind words is covered. */
    private static final double GROUND = 0.8;
    /** Accuracies start here once the means have got over it by a margin, from 0 before. */
    private static final double FLOOR = 0.4;
    private static final double OVER = 0.6;
    /** About so many markers on a line. */
    private static final int MARKERS = 6;

    private final TrainingScene scene;
    private final TrainingWords words;
    private final Curves curves;
    private final Theme theme;
    private final Rectangle2D area;
    private final LineChart chart;
    private final TickAxis across;
    private final TickAxis up;
    private final int shown;
    private final List<StepSeries> means = new ArrayList<>();
    private final int firstMean;

    AccuracyChart(TrainingScene scene, TrainingWords words, Rectangle2D area) {
        this.scene = scene;
        this.words = words;
        this.area = area;
        theme = scene.theme();
        curves = Curves.of(scene.history(), scene.shown(), scene.recipe().stepsPerEpoch());
        shown = Math.max(1, curves.upTo(scene.shown().step()));
        across = new TickAxis();
        up = new TickAxis();
        chart = new LineChart(across, up, theme, 1);
        double right = EndNames.width(names(), 1) + 22;
        chart.plot().margins(LEFT, TOP, right, BOTTOM);
        chart.plot().place(new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight()));
        epochs(across);
        accuracies(up);
        List<StepSeries> all = series();
        firstMean = all.size() - means.size();
        chart.show(all, List.of(), scene.recipe().steps());
    }

    private List<String> names() {
        return IntStream.range(0, curves.networks()).mapToObj(words::name).toList();
    }

    private void epochs(TickAxis axis) {
        int epochs = scene.recipe().epochs();
        int perEpoch = scene.recipe().stepsPerEpoch();
        int each = (int) PrintedNumbers.roundUp(
                Math.max(1, epochs * TICKS / chart.plot().inside().getWidth()));
        List<Tick> ticks = new ArrayList<>();
        for (int epoch = 0; epoch <= epochs - (epochs % each == 0 ? 0 : each / 2); epoch += each) {
            ticks.add(new Tick((double) epoch * perEpoch, String.valueOf(epoch)));
        }
        if (epochs % each != 0) {
            ticks.add(new Tick((double) epochs * perEpoch, String.valueOf(epochs)));
        }
        axis.tell(0, scene.recipe().steps(), ticks);
    }

    private void accuracies(TickAxis axis) {
        boolean high = IntStream.range(0, curves.networks())
                .mapToDouble(i -> curves.mean(i, shown - 1)).allMatch(mean -> !(mean < OVER));
        List<Tick> ticks = new ArrayList<>();
        for (int tenths = high ? 4 : 0; tenths <= 10; tenths += 2) {
            ticks.add(
                    new Tick(tenths / 10.0, tenths % 10 == 0 ? String.valueOf(tenths / 10) : "0." + tenths));
        }
        axis.tell(high ? FLOOR : 0, 1.01, ticks);
    }

    private List<StepSeries> series() {
        List<StepSeries> all = new ArrayList<>();
        if (before()) {
            Curves before = scene.sight().before();
            for (int i = 0; i < before.networks(); i++) {
                int network = i;
                all.add(line(before, Slot.WHITE, Style.GHOST, 0, before.steps().size(),
                        point -> before.mean(network, point)));
            }
        }
        int end = scene.sight().predicting() ? shown : curves.steps().size();
        for (int i = curves.networks() - 1; i >= 0; i--) {
            int network = i;
            for (int seed = 0; curves.seeds() > 1 && seed < curves.seeds(); seed++) {
                int of = seed;
                all.add(line(curves, words.slot(i), Style.GHOST, 0, shown,
                        point -> curves.of(network, of, point)));
            }
            if (end > shown) {
                all.add(line(curves, words.slot(i), Style.GHOST, shown - 1, end,
                        point -> curves.mean(network, point)));
            }
            means.add(
                    line(curves, words.slot(i), Style.BOLD, 0, shown, point -> curves.mean(network, point)));
        }
        all.addAll(means);
        return all;
    }

    /** Whether what was trained before is of use: until this run has made an epoch. */
    private boolean before() {
        return scene.sight().before() != null && scene.shown().step() < scene.recipe().stepsPerEpoch();
    }

    private static StepSeries line(
            Curves of, Slot slot, Style style, int from, int to, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, to).mapToDouble(value).toArray();
        return new StepSeries("", slot, style, from, point -> of.steps().get(point), values);
    }

    /** Its axes, in pixels of the whole picture. */
    ChartAxes axes() {
        ChartAxes own = ChartAxes.of(chart.plot(), across, up);
        Rectangle2D inside = own.inside();
        return new ChartAxes(
                new Rectangle2D.Double(area.getX() + inside.getX(), area.getY() + inside.getY(),
                        inside.getWidth(), inside.getHeight()),
                own.left(), own.right(), own.low(), own.high(), own.log());
    }

    void paint(Graphics2D g) {
        Graphics2D at = (Graphics2D) g.create();
        at.clip(area);
        at.translate(area.getX(), area.getY());
        chart.paint(at, (int) area.getWidth(), (int) area.getHeight());
        Rectangle2D inside = chart.plot().inside();
        Ink ink = new Ink(at, theme);
        Rectangle2D whole = new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight());
        double titled = ink.title(words.title(), whole, whole.getWidth() - 2 * Ink.PAD);
        legend(ink, titled);
        ink.hint(words.get("epoch"), inside.getMaxX() + 12, inside.getMaxY() + 17, 60);
        Shape clip = at.getClip();
        at.clip(new Rectangle2D.Double(inside.getX(), inside.getY() - 6, inside.getWidth() + 6,
                inside.getHeight() + 6));
        markers(ink);
        at.setClip(clip);
        names(at, inside);
        said(at, inside);
        at.dispose();
    }

    /** What thin and thick lines are, if there is room beside the title. */
    private void legend(Ink ink, double titled) {
        String lines = before() ? words.get("before") : words.get("lines", curves.seeds());
        double room = area.getWidth() - titled - 2 * Ink.PAD;
        if ((curves.seeds() > 1 || before()) && Ink.hintWidth(lines) <= room) {
            ink.hintEnding(lines, area.getWidth() - Ink.PAD, Ink.TITLE, room);
        }
    }

    /** At every so many epochs, at others for each network, so that none lies on another. */
    private void markers(Ink ink) {
        int networks = curves.networks();
        int each = Math.max(networks, scene.recipe().epochs() / MARKERS);
        for (int line = 0; line < means.size(); line++) {
            int network = networks - 1 - line;
            int phase = each - 1 - network * each / networks;
            for (int point = 0; point < shown; point++) {
                int step = curves.steps().get(point);
                int epoch = step / curves.perEpoch();
                double y = chart.yOf(firstMean + line, point);
                boolean marked = step % curves.perEpoch() == 0 && epoch > 0 && epoch % each == phase;
                if (marked && !Double.isNaN(y)) {
                    ink.marker(words.slot(network), chart.plot().xOf(step), y, MARKER);
                }
            }
        }
    }

    private void names(Graphics2D g, Rectangle2D inside) {
        EndNames names = new EndNames(1);
        double end = inside.getX();
        for (int line = 0; line < means.size(); line++) {
            int network = networks() - 1 - line;
            names.add(words.name(network), words.slot(network).color(theme),
                    chart.yOf(firstMean + line, shown - 1));
            end = chart.plot().xOf(curves.steps().get(shown - 1));
        }
        // None on the axis.
        Rectangle2D above = new Rectangle2D.Double(inside.getX(), inside.getY(), inside.getWidth(),
                inside.getHeight() - NAMES);
        names.draw(g, above, Math.min(end, inside.getMaxX()) + NAMES);
    }

    private int networks() {
        return curves.networks();
    }

    /** The accuracies in numbers, and what their difference comes to. */
    private void said(Graphics2D g, Rectangle2D inside) {
        // Right of where the curves rise, in the first epoch.
        double share = Math.max(SAID_X, Math.min(MOST_X, 1.2 / scene.recipe().epochs()));
        double x = inside.getX() + share * inside.getWidth();
        double room = inside.getMaxX() - x - 8;
        List<String> stopped = words.stopped(scene.shown());
        List<String> sentences = new ArrayList<>(stopped);
        if (!scene.sight().predicting()) {
            sentences.add(words.verdict(scene));
            sentences.add(words.first(curves, scene.shown()));
        }
        double y = Math.max(inside.getY() + SAID_Y * inside.getHeight(), below(inside, x) + HEADLINE);
        Lettering head = Lettering.fitted(words.headline(scene.shown()), Fonts.bold(HEADLINE), room);
        sentences.removeIf(String::isEmpty);
        List<Paragraph> said = sentences.stream().map(sentence -> new Paragraph(
                sentence, Fonts.text(12.5), Fonts.bold(12.5), room, Integer.MAX_VALUE)).toList();
        int lines = said.stream().mapToInt(Paragraph::lines).sum();
        g.setColor(Brush.faint(theme.surface(), GROUND));
        g.fill(new Rectangle2D.Double(x - 6, y - HEADLINE, room, HEADLINE + 10 + lines * Ink.LEADING));
        head.draw(g, theme.text(), x, y);
        y += HEADLINE;
        for (int i = 0; i < said.size(); i++) {
            said.get(i).draw(g, i < stopped.size() ? theme.danger() : theme.text2(), x, y, Ink.LEADING);
            y += said.get(i).lines() * Ink.LEADING;
        }
    }

    /** Where the lines' names in the upper half end that reach beyond x; above everything where none does. */
    private double below(Rectangle2D inside, double x) {
        int steps = curves.steps().get(shown - 1);
        double from = Math.min(chart.plot().xOf(steps), inside.getMaxX()) + NAMES;
        double lowest = Double.NEGATIVE_INFINITY;
        for (int line = 0; line < means.size(); line++) {
            lowest = Math.max(lowest, chart.yOf(firstMean + line, shown - 1));
        }
        boolean reach = from < inside.getMaxX() - NAMES && from + EndNames.width(names(), 1) > x - 6;
        return reach && lowest < inside.getCenterY() ? lowest + NAMES * (means.size() + 1)
                : Double.NEGATIVE_INFINITY;
    }

    /** The step under a point; −1 where there is none. */
    int stepAt(double x, double y) {
        Rectangle2D inside = chart.plot().inside();
        double px = x - area.getX();
        double py = y - area.getY();
        if (!inside.contains(px, py)) {
            return -1;
        }
        return (int) Math.round((px - inside.getX()) / inside.getWidth() * scene.recipe().steps());
    }
}
