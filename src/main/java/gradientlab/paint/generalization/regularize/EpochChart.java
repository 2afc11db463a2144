package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Slot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines over the epochs: what is past in full, what comes later at 30 %, and where each ends now. */
final class EpochChart {

    /** How strong what is not of the present is. */
    static final float PALE = 0.3f;
    /** So much more, and updates are told apart by factors. */
    private static final double FACTORS = 20;
    private static final double MARKER = 5;
    private static final double HALF_NAME = 8.5;
    /** About so many markers on a line. */
    private static final int MARKERS = 5;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Plot plot;
    private final List<End> ends = new ArrayList<>();

    /** How a line is drawn. */
    enum Style {
        /** Each epoch, behind its mean. */
        FAINT(1, 0.35f),
        /** The mean of the last epochs, or what is to be seen first. */
        THICK(2.5, 1),
        /** What it is compared with. */
        THIN(1.1, 1);

        private final double width;
        private final float alpha;

        Style(double width, float alpha) {
            this.width = width;
            this.alpha = alpha;
        }
    }

    private record End(Point2D at, Slot slot, String words) {}

    /**
     * @param inside the axes
     * @param up the numbers
     */
    EpochChart(RegularizeScene scene, RegularizeWords words, Rectangle2D inside, Span up) {
        this.scene = scene;
        this.words = words;
        plot = new Plot(inside, across(scene), up, scene.theme());
    }

    /** Along epochs, updates or seconds, to the end of the training or as far as it came. */
    private static Span across(RegularizeScene scene) {
        Axis axis = scene.recipe().view().axis();
        if (axis == Axis.EPOCHS) {
            return Span.linear(0, scene.recipe().training().epochs());
        }
        List<NetworkState> last = scene.trained().history().newest().networks();
        double[] ends = scene.on().stream().mapToDouble(i -> x(axis, last.get(i))).toArray();
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double end : ends) {
            most = Math.max(most, end);
            least = Math.min(least, end);
        }
        boolean powers = axis == Axis.UPDATES && most > FACTORS * Math.max(1, least);
        return powers ? new Span(1, most, true) : Span.linear(0, most > 0 ? most : 1);
    }

    private static double x(Axis axis, NetworkState state) {
        return switch (axis) {
            case EPOCHS -> state.judged().epoch();
            case UPDATES -> state.updates();
            case SECONDS -> state.seconds();
        };
    }

    Plot plot() {
        return plot;
    }

    /** The axes, with the numbers at the left as they come or as they are told. */
    void axes(Graphics2D g, List<Tick> up) {
        plot.up(g, up.isEmpty() ? plot.up().ticks(plot.inside().getHeight() / 44) : up);
        plot.across(g, plot.across().ticks(plot.inside().getWidth() / 72),
                words.get("axis." + scene.recipe().view().axis().id()));
    }

    /** How many epochs are drawn in full: up to the one that is looked at. */
    int shown() {
        return scene.epoch() + 1;
    }

    /** How many are known, and may be seen. */
    int known() {
        return scene.looked().predicting() ? shown() : scene.trained().history().size();
    }

    /** The column of an epoch of a network. */
    double x(int network, int epoch) {
        return x(scene.trained().history(), network, epoch);
    }

    private double x(RegularizeHistory history, int network, int epoch) {
        return plot.x(x(scene.recipe().view().axis(), history.rows().get(epoch).networks().get(network)));
    }

    /** One line of a network. @param values by epoch */
    void line(Graphics2D g, int network, double[] values, Style style) {
        Color color = words.slot(network).color(scene.theme());
        float[] dash = style == Style.THICK ? words.slot(network).dash(0.8) : null;
        int end = Math.min(shown(), values.length);
        RegularizeHistory history = scene.trained().history();
        draw(g, places(history, network, values, 0, end), Brush.faint(color, style.alpha), style.width, dash);
        if (values.length > end && style != Style.FAINT) {
            draw(g, places(history, network, values, Math.max(0, end - 1), values.length),
                    Brush.faint(color, PALE), 1.25, null);
        }
    }

    /** A line of what was trained before something was changed. */
    void ghost(Graphics2D g, RegularizeHistory before, int network, double[] values) {
        Color color = Brush.faint(words.slot(network).color(scene.theme()), PALE);
        draw(g, places(before, network, values, 0, values.length), color, 1.6, null);
    }

    private List<Point2D> places(
            RegularizeHistory history, int network, double[] values, int from, int to) {
        List<Point2D> places = new ArrayList<>();
        for (int epoch = from; epoch < to; epoch++) {
            if (Double.isFinite(values[epoch])) {
                double x = x(history, network, epoch);
                if (Double.isFinite(x)) {
                    places.add(new Point2D.Double(x, plot.y(values[epoch])));
                }
            }
        }
        return places;
    }

    private void draw(Graphics2D g, List<Point2D> places, Color color, double width, float[] dash) {
        if (places.size() > 1) {
            plot.draw(g, Plot.line(places), color, width, dash);
        }
    }

    /** Markers on a line, at other epochs for each network, so that none lies on another. */
    void markers(Graphics2D g, int network, double[] values) {
        int networks = scene.recipe().networks().size();
        int each = Math.max(networks, scene.recipe().training().epochs() / MARKERS);
        int phase = each - 1 - network * each / (2 * networks);
        for (int epoch = phase; epoch < Math.min(shown() - 3, values.length); epoch += each) {
            if (Double.isFinite(values[epoch]) && seen(plot.y(values[epoch]))) {
                marker(g, words.slot(network), x(network, epoch), plot.y(values[epoch]), MARKER - 0.6);
            }
        }
    }

    private boolean seen(double y) {
        return y >= plot.inside().getY() - 1 && y <= plot.inside().getMaxY() + 1;
    }

    private void marker(Graphics2D g, Slot slot, double x, double y, double radius) {
        Shape head = slot.head(x, y, radius);
        g.setColor(scene.theme().surface());
        g.setStroke(Brush.stroke(3, null));
        g.draw(head);
        g.setColor(slot.color(scene.theme()));
        g.fill(head);
    }

    /** Where a network's line ends now, with words beside it; not where it shows none. */
    void end(int network, double[] values, String said) {
        place(network, values).ifPresent(at -> ends.add(new End(at, words.slot(network), said)));
    }

    /** Where a network stands at the epoch that is looked at; empty outside the axes. */
    Optional<Point2D> place(int network, double[] values) {
        int last = Math.min(shown(), values.length) - 1;
        if (last < 0 || !Double.isFinite(values[last])) {
            return Optional.empty();
        }
        double y = Math.max(plot.inside().getY(), Math.min(plot.inside().getMaxY(), plot.y(values[last])));
        return Optional.of(new Point2D.Double(x(network, last), y));
    }

    /** Draws the ends: markers where lines end, words at the right of the chart, none on another. */
    void ends(Graphics2D g, boolean marked) {
        for (End end : ends) {
            if (marked) {
                marker(g, end.slot(), end.at().getX(), end.at().getY(), MARKER);
            }
        }
        names().draw(g, namesArea(), namesX());
    }

    /** Where the names at the ends stand, a line through each. */
    List<List<Point2D>> named() {
        return names().lines(namesArea(), namesX());
    }

    private EndNames names() {
        EndNames names = new EndNames(1);
        ends.forEach(end -> names.add(end.words(), end.slot().color(scene.theme()), end.at().getY()));
        return names;
    }

    /** Where lines end within the chart their names stay over the numbers of its axis. */
    private Rectangle2D namesArea() {
        Rectangle2D in = plot.inside();
        double over = namesX() < in.getMaxX() ? HALF_NAME : 0;
        return new Rectangle2D.Double(in.getX(), in.getY(), in.getWidth(), in.getHeight() - over);
    }

    private double namesX() {
        if (ends.size() * 2 * HALF_NAME > plot.inside().getHeight()) {
            return plot.inside().getMaxX() + 12;
        }
        double right = ends.stream().mapToDouble(end -> end.at().getX()).max().orElse(0);
        return Math.min(right, plot.inside().getMaxX()) + 12;
    }

    /** A ring around a point of a line. */
    void ring(Graphics2D g, Point2D at) {
        g.setColor(scene.theme().text());
        g.setStroke(Brush.stroke(1.8, null));
        g.draw(new Ellipse2D.Double(at.getX() - 6, at.getY() - 6, 12, 12));
    }
}
