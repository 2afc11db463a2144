package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.RegularizeView.Left;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.generalization.regularize.EpochChart.Style;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Accuracy or loss on validation data over the epochs: the mode's main chart. */
final class UnseenChart {

    private static final double LEFT = 40;
    private static final double BARE_RIGHT = 30;

    /** A little over all that a share can be. */
    private static final double MOST = 1.005;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Cell cell;
    private final boolean bare;
    private final boolean accurate;
    private final EpochChart chart;
    private final Measure measure;

    /** @param bare for a lecture room: without how to read it, and with the names elsewhere */
    UnseenChart(RegularizeScene scene, RegularizeWords words, Rectangle2D area, boolean bare) {
        this.scene = scene;
        this.words = words;
        this.bare = bare;
        accurate = scene.recipe().view().left() == Left.ACCURACY;
        measure = accurate ? Measure.ACCURACY : Measure.LOSS;
        String title = words.get((accurate ? "accuracy" : "loss") + ".title");
        cell = new Cell(area, bare ? "" : title, "", bare ? "" : reading());
        double right = bare ? BARE_RIGHT : Math.min(area.getWidth() / 3, names() + 20);
        Rectangle2D inside = cell.inside(LEFT, Math.max(right, 56));
        chart = new EpochChart(scene, words, inside, accurate ? shares() : losses());
    }

    /** Over the chart; "" for a lecture room. */
    String title() {
        return cell.title();
    }

    private double names() {
        return EndNames.width(scene.on().stream().map(this::end).toList(), 1);
    }

    private String end(int network) {
        double now = measure.of(scene.looked().shown().networks().get(network));
        return words.name(network) + " " + (accurate ? RegularizeWords.percent(now) + " %"
                : PrintedNumbers.shown(now, 3));
    }

    private String reading() {
        int rows = scene.trained().split().validation().rows();
        List<RegularizedNetwork> networks = scene.recipe().networks();
        int fork = IntStream.range(0, networks.size()).filter(i -> networks.get(i).fork().isPresent())
                .findFirst().orElse(-1);
        boolean own = networks.stream().anyMatch(network -> network.settings().batch().isPresent());
        String said = fork >= 0
                ? words.get("read.fork", rows, fork + 1, networks.get(fork).fork().get().network() + 1)
                : scene.recipe().data().pictures()
                        ? words.get(own ? "read.images.own" : "read.images", rows)
                        : words.get("read.points", rows);
        return scene.looked().before().isPresent() ? said + " " + words.get("read.ghost") : said;
    }

    private double[] means(int network) {
        return Measure.trailing(
                measure.all(scene.trained().history(), network, known()), scene.trained().history(), network);
    }

    private int known() {
        return scene.looked().predicting() ? scene.epoch() + 1 : scene.trained().history().size();
    }

    /** From a round share under what the lines come to, to one over them: they rise too fast to be read. */
    private Span shares() {
        double low = 1;
        double high = 0;
        for (int network : scene.on()) {
            double[] means = means(network);
            for (int i = means.length / 4; i < means.length; i++) {
                high = Math.max(high, Double.isFinite(means[i]) ? means[i] : 0);
            }
            for (int i = means.length / 2; i < means.length; i++) {
                low = Math.min(low, Double.isFinite(means[i]) ? means[i] : 1);
            }
        }
        // Its marker stands at what it comes to now, which at first is far over the mean.
        for (int network : scene.on()) {
            double now = measure.of(scene.looked().shown().networks().get(network));
            high = Math.max(high, Double.isFinite(now) ? now : 0);
        }
        double from = Math.max(0, Math.floor(10 * low - 1.6) / 10);
        return Span.linear(means(0).length < 20 ? 0 : Math.min(0.8, from),
                // Who predicts may expect more than there is so far.
                scene.looked().predicting() ? MOST : Math.min(MOST, Math.ceil(20 * high + 1) / 20));
    }

    /** Up to a little over what the lines came to after the beginning. */
    private Span losses() {
        double most = 0;
        for (int network : scene.on()) {
            double[] means = means(network);
            for (int i = Math.min(means.length - 1, means.length / 10 + 1); i < means.length; i++) {
                most = Math.max(most, Double.isFinite(means[i]) ? means[i] : 0);
            }
        }
        return Span.upTo(1.1 * most);
    }

    /** Paints it. */
    void paint(Graphics2D g) {
        cell.paint(g, scene.theme());
        List<Tick> ticks = accurate
                ? chart.plot().up().ticks(chart.plot().inside().getHeight() / 40,
                        share -> Math.round(100 * share) + " %")
                : List.of();
        chart.axes(g, ticks);
        List<Integer> on = scene.on();
        scene.looked().before().ifPresent(before -> ghosts(g, before));
        for (int i = on.size() - 1; i >= 0 && !bare; i--) {
            chart.line(g, on.get(i), raw(on.get(i)), Style.FAINT);
        }
        for (int i = on.size() - 1; i >= 0; i--) {
            chart.line(g, on.get(i), means(on.get(i)), Style.THICK);
        }
        for (int network : on) {
            chart.markers(g, network, means(network));
            chart.end(network, raw(network), bare ? "" : end(network));
        }
        chart.ends(g, true);
        marks(g);
        say(g);
    }

    /** Its axes, where they are epochs and shares; else empty. */
    Optional<ChartAxes> axes() {
        Span across = chart.plot().across();
        Span up = chart.plot().up();
        return accurate && scene.recipe().view().axis() == Axis.EPOCHS
                ? Optional.of(new ChartAxes(chart.plot().inside(), across.from(), across.to(), up.from(),
                        up.to(), false))
                : Optional.empty();
    }

    /** The thick line of a network as far as it is known, by epoch. */
    double[] line(int network) {
        return means(network);
    }

    private double[] raw(int network) {
        return measure.all(scene.trained().history(), network, known());
    }

    private void ghosts(Graphics2D g, RegularizeHistory before) {
        int networks = before.rows().get(0).networks().size();
        for (int network : scene.on()) {
            if (network < networks) {
                chart.ghost(g, before, network, Measure.trailing(
                        measure.all(before, network, before.size()), before, network));
            }
        }
    }

    /** Rings where networks fork. */
    private void marks(Graphics2D g) {
        for (int network : scene.on()) {
            scene.recipe().networks().get(network).fork()
                    .filter(fork -> fork.epoch() < chart.shown())
                    .flatMap(fork -> at(network, fork.epoch())).ifPresent(at -> chart.ring(g, at));
        }
    }

    /** A point of the thick line. */
    private Optional<Point2D> at(int network, int epoch) {
        double[] means = means(network);
        return epoch < means.length && Double.isFinite(means[epoch])
                ? Optional.of(new Point2D.Double(chart.x(network, epoch), chart.plot().y(means[epoch])))
                : Optional.empty();
    }

    /** What it comes to. */
    Headline headline() {
        return Headline.of(scene, words);
    }

    private void say(Graphics2D g) {
        Headline head = headline();
        if (!accurate || bare || head.words().isEmpty()) {
            return;
        }
        Optional<Point2D> about = head.network() < 0 ? Optional.empty() : at(head.network(), head.epoch());
        boolean inner = head.network() >= 0 && head.epoch() < scene.epoch();
        if (inner) {
            about.ifPresent(at -> chart.ring(g, at));
        }
        List<List<Point2D>> lines = new ArrayList<>(chart.named());
        for (int network : scene.on()) {
            List<Point2D> line = new ArrayList<>();
            double[] raw = raw(network);
            for (int epoch = 0; epoch < raw.length; epoch++) {
                if (Double.isFinite(raw[epoch])) {
                    double y = Math.min(chart.plot().inside().getMaxY(), chart.plot().y(raw[epoch]));
                    line.add(new Point2D.Double(chart.x(network, epoch), y));
                }
            }
            lines.add(line);
        }
        new Callout(scene.theme(), 1, 0.72)
                .draw(g, head.words(), inner ? about.orElse(null) : null, chart.plot().inside(), lines);
    }

    /** The epoch under a point; −1 where there is none. */
    int epochAt(double x, double y) {
        Rectangle2D inside = chart.plot().inside();
        boolean epochs = scene.recipe().view().axis() == Axis.EPOCHS;
        return epochs && inside.contains(x, y) ? (int) Math.round(chart.plot().atX(x)) : -1;
    }
}
