package gradientlab.paint.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * The gradient's norm or the loss of every runner against the step, on a logarithmic axis. Paths go to and
 * fro across the cliff, so what is measured at each step is a hair; in full strength stand the steps that are
 * clipped, as points, and the median of the last losses. What is to come is paler.
 */
public final class CliffChart {

    /** What it shows. */
    public enum Measure {
        /** ‖g‖ before clipping, with the thresholds. */
        NORM,
        /** L */
        LOSS
    }

    /** Rows that a median is of. */
    private static final int MEDIAN = 15;

    private static final double LEFT = 44;
    private static final double RIGHT = 20;
    private static final double TOP = 46;
    private static final double BOTTOM = 24;
    private static final double HAIR = 0.42;
    private static final double PALE = 0.3;
    private static final double GRIP = 6;

    private final Measure measure;
    private final CliffScene scene;
    private final Theme theme;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;
    private final DefaultXYDataset lines = new DefaultXYDataset();
    private final List<double[]> values = new ArrayList<>();
    private LogTicks ticks;
    private LogTicks held;

    public CliffChart(Measure measure, CliffScene scene) {
        this.measure = measure;
        this.scene = scene;
        theme = scene.theme();
        plot = new LinePlot(across, up, theme, 1);
        for (CliffPath path : scene.run().paths()) {
            values.add(values(path));
        }
    }

    private double[] values(CliffPath path) {
        double[] all = new double[path.rows()];
        Arrays.setAll(all, row -> measure == Measure.NORM ? path.norm(row) : path.loss(row));
        return all;
    }

    private static double[] medians(double[] all) {
        double[] medians = new double[all.length];
        for (int row = 0; row < all.length; row++) {
            double[] last = Arrays.copyOfRange(all, Math.max(0, row - MEDIAN + 1), row + 1);
            Arrays.sort(last);
            medians[row] = last[last.length / 2];
        }
        return medians;
    }

    /** Has the axis of another one: under a hand it stays. */
    public CliffChart holding(CliffChart before) {
        held = before.ticks;
        return this;
    }

    /** Paints it into (0, 0, width, height), logical pixels. */
    public void paint(Graphics2D g, double width, double height) {
        place(width, height);
        for (int i : scene.runners()) {
            boolean main = measure == Measure.NORM && scene.run().cliff().clips().get(i) == Clip.OFF;
            lines(i, values.get(i), main ? 1.75 : 0.9, main ? 1 : HAIR);
            if (measure == Measure.LOSS) {
                lines(i, medians(values.get(i)), 1.9, 1);
            }
        }
        plot.lines(lines);
        plot.draw(g);
        CliffInk.title(g, theme, scene.texts().get("time.clip." + name() + ".title"), 14, 19, width - 28);
        Lettering
                .fitted(scene.texts().get("time.clip." + name() + ".read", MEDIAN), Fonts.text(11),
                        width - 28)
                .draw(g, theme.text3(), 14, 35);
        if (measure == Measure.NORM) {
            clipped(g);
            thresholds(g);
            peak(g);
            lost(g);
        }
        cursor(g);
    }

    private String name() {
        return measure == Measure.NORM ? "norm" : "loss";
    }

    /** Makes it ready to be asked, as if it had been painted. */
    public void place(double width, double height) {
        plot.margins(LEFT, TOP, RIGHT, BOTTOM);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        List<double[]> all = new ArrayList<>(values);
        if (measure == Measure.NORM) {
            all.add(scene.run().cliff().clips().stream().filter(clip -> clip.kind() != Clip.Kind.OFF)
                    .mapToDouble(Clip::limit).toArray());
        }
        ticks = held == null ? LogTicks.around(all) : held;
        ticks.tell(up, (int) Math.max(2, (height - TOP - BOTTOM) / 24));
        int last = scene.run().cliff().steps();
        List<Tick> steps = new ArrayList<>();
        double apart =
                Math.max(1, PrintedNumbers.roundUp(Math.max(1, 60.0 * last / Math.max(60, width - 64))));
        for (double step = 0; step <= last; step += apart) {
            steps.add(new Tick(step, String.valueOf((int) step)));
        }
        across.tell(0, Math.max(1, last), steps);
    }

    /** Past and future of a line. */
    private void lines(int runner, double[] all, double width, double alpha) {
        Slot slot = CliffScene.slot(runner);
        int now = Math.min(all.length - 1, scene.shown());
        add(all, 0, now, Brush.faint(slot.color(theme), alpha), width, slot);
        if (!scene.asked()) {
            add(all, now, all.length - 1, Brush.faint(slot.color(theme), PALE * alpha), 0.8 * width, null);
        }
    }

    private void add(double[] all, int from, int to, Color color, double width, Slot dashed) {
        double[][] points = new double[2][to - from + 1];
        for (int row = from; row <= to; row++) {
            points[0][row - from] = row;
            points[1][row - from] = ticks.place(all[row]);
        }
        int index = lines.getSeriesCount();
        lines.addSeries(index, points);
        plot.line(index, color, Brush.stroke(width, dashed == null || width < 1 ? null : dashed.dash(0.8)));
    }

    /** A point at every gradient that is clipped. */
    private void clipped(Graphics2D g) {
        for (int i : scene.runners()) {
            CliffPath path = scene.run().paths().get(i);
            int last = scene.asked() ? scene.last(path) : path.rows() - 1;
            for (int row = 0; row <= last; row++) {
                if (path.clippedNorm(row) < path.norm(row) * (1 - 1e-5)) {
                    double alpha = row <= scene.step() ? 1 : PALE;
                    g.setColor(Brush.faint(CliffScene.slot(i).color(theme), alpha));
                    double x = plot.xOf(row);
                    double y = plot.yOf(ticks.place(path.norm(row)));
                    g.fill(new Ellipse2D.Double(x - 1.8, y - 1.8, 3.6, 3.6));
                }
            }
        }
    }

    /** Each threshold there is, in the text's colour where several runners have it. */
    private void thresholds(Graphics2D g) {
        List<Clip> clips = scene.run().cliff().clips();
        double[] limits = limits();
        for (double limit : limits) {
            List<Integer> having = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                if (clips.get(i).kind() != Clip.Kind.OFF && clips.get(i).limit() == limit) {
                    having.add(i);
                }
            }
            Color color = having.size() == 1 && limits.length > 1
                    ? CliffScene.slot(having.get(0)).color(theme)
                    : theme.text();
            double y = yOf(limit);
            Rectangle2D inside = plot.inside();
            g.setColor(color);
            g.setStroke(Brush.stroke(1.25, null));
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering name = new Lettering("c = " + CliffWords.number(limit), Fonts.bold(11));
            name.drawCased(g, color, theme.surface(), 2, inside.getMaxX() - name.width(), y - 5);
        }
    }

    private double[] limits() {
        return scene.run().cliff().clips().stream().filter(clip -> clip.kind() != Clip.Kind.OFF)
                .mapToDouble(Clip::limit).distinct().toArray();
    }

    private double yOf(double number) {
        return plot.yOf(ticks.place(number));
    }

    /** The longest gradient up to the present step. */
    private void peak(Graphics2D g) {
        CliffPath path = scene.event().path();
        int row = Math.min(scene.event().row(), scene.shown());
        String said = scene.texts().get("time.clip.peak", CliffWords.number(path.norm(row)), row);
        Lettering words = new Lettering(said, Fonts.text(11));
        double x = plot.xOf(row);
        double y = yOf(path.norm(row));
        boolean right = x + 8 + words.width() < plot.inside().getMaxX();
        words.drawCased(g, theme.text(), theme.surface(), 2, right ? x + 8 : x - 8 - words.width(), y + 5);
    }

    /** What a gradient of 0 means, on the line of one that has come to it. */
    private void lost(Graphics2D g) {
        for (CliffPath path : scene.run().paths()) {
            if (scene.on(scene.run().paths().indexOf(path)) && path.lostAt() >= 0
                    && path.lostAt() <= scene.shown()) {
                Lettering words =
                        new Lettering(scene.texts().get("time.clip.lost"), Fonts.text(11));
                int runner = scene.run().paths().indexOf(path);
                double x = Math.max(plot.inside().getX() + 4,
                        Math.min(plot.xOf(path.lostAt()) + 8, plot.inside().getMaxX() - words.width()));
                words.drawCased(g, CliffScene.slot(runner).color(theme), theme.surface(), 2, x,
                        yOf(0) - 5);
                return;
            }
        }
    }

    private void cursor(Graphics2D g) {
        double x = plot.xOf(Math.min(scene.step(), scene.run().cliff().steps()));
        Rectangle2D inside = plot.inside();
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x, inside.getY(), x, inside.getMaxY()));
        if (scene.asked()) {
            return;
        }
        for (int i : scene.runners()) {
            double[] all = values.get(i);
            double y = yOf(all[Math.min(scene.step(), all.length - 1)]);
            g.setColor(CliffScene.slot(i).color(theme));
            g.fill(CliffScene.slot(i).head(x, y, 4));
        }
    }

    /** The threshold under a pointer of the chart last placed; NaN where there is none. */
    public double limitAt(double x, double y) {
        if (measure == Measure.NORM && x >= plot.inside().getX() && x <= plot.inside().getMaxX()) {
            for (double limit : limits()) {
                if (Math.abs(yOf(limit) - y) <= GRIP) {
                    return limit;
                }
            }
        }
        return Double.NaN;
    }

    /** The number at some height of the chart last placed. */
    public double numberAt(double y) {
        Rectangle2D inside = plot.inside();
        double share = (inside.getMaxY() - y) / inside.getHeight();
        return ticks.number(up.getLowerBound() + share * (up.getUpperBound() - up.getLowerBound()));
    }

    /** The step at some column of the chart last placed. */
    public int stepAt(double x) {
        double share = (x - plot.inside().getX()) / plot.inside().getWidth();
        int last = scene.run().cliff().steps();
        return (int) Math.max(0, Math.min(last, Math.round(share * last)));
    }
}
