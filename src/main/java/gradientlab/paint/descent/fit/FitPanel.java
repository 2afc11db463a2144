package gradientlab.paint.descent.fit;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.descent.stage.Marks;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples a surface was made from, to stand beside it: with the model that every runner has come to, and
 * for the chosen one the batch of its update, its model in numbers, and what it has seen. Classes differ in
 * shape (rings and discs), the side a boundary takes for the second class is tinted.
 */
public final class FitPanel {

    private static final double LEFT = 46;
    private static final double RIGHT = 16;
    private static final double TOP = 40;
    private static final double AXIS = 38;
    private static final double LINE = 19;
    private static final double DOT = 2.6;

    /** How high the plot may be, in its widths. */
    private static final double TALL = 1.4;

    private final double width;
    private final double height;
    private final Theme theme;
    private final Texts texts;
    private final double scale;

    /**
     * @param width pixels, as all lengths here
     * @param scale multiplies strokes, dots and type
     */
    public FitPanel(double width, double height, Theme theme, Texts texts, double scale) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** Paints what no step changes, into (0, 0, width, height): axes, examples, what the classes are. */
    public void ground(Graphics2D g, Trajectories run) {
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        g.setColor(theme.line());
        g.fill(new Rectangle2D.Double(0, 0, Math.max(1, scale), height));
        word(g, texts.get("fit.title"), Fonts.bold(14 * scale), theme.text(), 16 * scale, 26 * scale);
        DataLoss loss = (DataLoss) run.surface();
        FitAxes axes = axes(loss.sample());
        axes.paint(g, FitNames.of(run.recipe(), texts), theme, scale);
        for (int row = 0; row < loss.sample().rows(); row++) {
            example(g, axes, loss.sample(), row, theme.text3(), 1);
        }
        if (loss.sample().classed() && lines(loss.sample()) > 0) {
            classes(g, FitNames.of(run.recipe(), texts).classes(), baseline(loss.sample(), 0));
        }
    }

    /**
     * Paints over the ground what a step is about.
     *
     * @param selected index of the chosen runner; where nobody is, or it is not shown, the first that is
     */
    public void fits(Graphics2D target, Trajectories run, int step, int selected) {
        DataLoss loss = (DataLoss) run.surface();
        FitAxes axes = axes(loss.sample());
        List<Integer> order = Marks.order(run, chosen(run, selected));
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(axes.plot());
        for (int index : order) {
            boolean last = index == order.get(order.size() - 1);
            Trajectory path = run.runners().get(index);
            int row = path.lastFinite(step);
            if (last) {
                batch(inside, axes, loss, path, row, Descent.batches(run.recipe(), index));
            }
            line(inside, axes, loss.sample(), path, row, last, path.state(step) == State.DIVERGED);
        }
        inside.dispose();
        if (!order.isEmpty()) {
            numbers(g, run, order.get(order.size() - 1), step);
        }
        g.dispose();
    }

    private static int chosen(Trajectories run, int selected) {
        List<Trajectory> runners = run.runners();
        if (selected >= 0 && selected < runners.size() && runners.get(selected).runner().shown()) {
            return selected;
        }
        for (int i = 0; i < runners.size(); i++) {
            if (runners.get(i).runner().shown()) {
                return i;
            }
        }
        return -1;
    }

    /** Where the plot lies: above the words, which give way where there is little room. */
    private FitAxes axes(Sample sample) {
        double across = width - (LEFT + RIGHT) * scale;
        double below = (LINE * lines(sample) + 18) * scale;
        double room = height - (TOP + AXIS) * scale - below;
        return FitAxes.of(sample, new Rectangle2D.Double(
                LEFT * scale, TOP * scale, across, Math.max(20 * scale, Math.min(room, TALL * across))));
    }

    /** How many lines of words there is room for under the plot. */
    private int lines(Sample sample) {
        int wanted = sample.classed() ? 5 : 4;
        double spare = height / scale - TOP - AXIS - 18 - 120;
        return (int) Math.max(0, Math.min(wanted, Math.floor(spare / LINE)));
    }

    /** The baseline of a line of words under the plot. */
    private double baseline(Sample sample, int line) {
        return axes(sample).plot().getMaxY() + (AXIS + LINE * (line + 1.1)) * scale;
    }

    /** What rings and discs are, side by side or as far as there is room. */
    private void classes(Graphics2D g, List<String> names, double y) {
        double x = 16 * scale;
        for (int i = 0; i < names.size(); i++) {
            Lettering name = new Lettering(names.get(i), Fonts.text(12 * scale));
            if (x + 12 * scale + name.width() > width) {
                return;
            }
            dot(g, x + 4 * scale, y - 4.2 * scale, theme.text2(), 1.2, i == 1);
            name.draw(g, theme.text2(), x + 13 * scale, y);
            x += name.width() + 30 * scale;
        }
    }

    /** The batch of the update in the runner's colour; on a regression with what is left over of each. */
    private void batch(
            Graphics2D g, FitAxes axes, DataLoss loss, Trajectory path, int row, Optional<BatchPlan> plan) {
        Sample sample = loss.sample();
        Color color = Slot.of(path.runner().slot()).color(theme);
        if (sample.classed()) {
            Path2D side = axes.side(path.x(row), path.y(row));
            g.setColor(Brush.faint(color, 0.1));
            g.fill(side);
        }
        int[] order = plan.map(batches -> batches.order(row)).orElse(null);
        int from = plan.map(batches -> batches.from(row)).orElse(0);
        int to = plan.map(batches -> batches.to(row)).orElse(sample.rows());
        g.setStroke(new BasicStroke((float) scale));
        // What is left over of each example: the squares of these lines are the loss.
        for (int i = from; i < to && !sample.classed(); i++) {
            int at = order == null ? i : order[i];
            g.setColor(Brush.faint(color, order == null ? 0.3 : 0.8));
            double x = axes.px(sample.u(at));
            double said = loss.predict(path.x(row), path.y(row), sample.u(at), sample.v(at));
            g.draw(new Line2D.Double(x, axes.py(sample.v(at)), x, axes.py(said)));
        }
        for (int i = from; i < to && order != null; i++) {
            example(g, axes, sample, order[i], color, 1.5);
        }
    }

    private void line(
            Graphics2D g, FitAxes axes, Sample sample, Trajectory path, int row, boolean chosen,
            boolean pale) {
        Line2D line = axes.fit(sample, path.x(row), path.y(row));
        if (!Double.isFinite(line.getX1() + line.getY1() + line.getX2() + line.getY2())) {
            return;
        }
        Slot slot = Slot.of(path.runner().slot());
        double wide = (chosen ? 1.25 : 0.9) * scale;
        g.setColor(Brush.faint(theme.surface(), TrailStyle.CASING_ALPHA));
        g.setStroke(new BasicStroke((float) (TrailStyle.TRAIL.casing() * wide)));
        g.draw(line);
        g.setColor(Brush.faint(slot.color(theme), pale ? TrailStyle.DIVERGED_ALPHA : 1));
        g.setStroke(Brush.stroke(TrailStyle.TRAIL.line() * wide, slot.dash(scale)));
        g.draw(line);
    }

    /** Under the plot: whose batch and model these are, and what its updates have seen so far. */
    private void numbers(Graphics2D g, Trajectories run, int index, int step) {
        DataLoss loss = (DataLoss) run.surface();
        Sample sample = loss.sample();
        Trajectory path = run.runners().get(index);
        int row = path.lastFinite(step);
        Optional<BatchPlan> plan = Descent.batches(run.recipe(), index);
        int size = plan.map(BatchPlan::size).orElse(0);
        String name = Optimizers.get(path.runner().optimizer()).name() + " · "
                + (size == 0 ? texts.get("picture.batch.full") : texts.get("picture.batch", size));
        long seen = plan.map(batches -> batches.samples(row)).orElse((long) row * sample.rows());
        List<String> said = new ArrayList<>();
        said.add(FitNames.model(sample, path.x(row), path.y(row)));
        if (sample.classed()) {
            said.add(texts.get("fit.right", right(loss, path, row), sample.rows()));
        }
        said.add(texts.get(
                "picture.epoch", PrintedNumbers.shown(seen / (double) sample.rows(), 3),
                String.valueOf(seen)));
        int first = sample.classed() ? 1 : 0;
        int room = lines(sample) - first;
        double x = 16 * scale;
        if (room > 0) {
            double y = baseline(sample, first);
            Slot.of(path.runner().slot()).sample(g, theme, x, y - 4.2 * scale, scale);
            word(g, name, Fonts.bold(12 * scale), theme.text(), x + 34 * scale, y);
        }
        for (int i = 0; i < said.size() && i + 1 < room; i++) {
            word(g, said.get(i), Fonts.text(12 * scale), theme.text2(), x, baseline(sample, first + 1 + i));
        }
    }

    private static int right(DataLoss loss, Trajectory path, int row) {
        Sample sample = loss.sample();
        int right = 0;
        for (int i = 0; i < sample.rows(); i++) {
            boolean second = loss.predict(path.x(row), path.y(row), sample.u(i), sample.v(i)) > 0.5;
            right += second == sample.positive(i) ? 1 : 0;
        }
        return right;
    }

    private void word(Graphics2D g, String text, Font font, Color ink, double x, double y) {
        Lettering.fitted(text, font, width - x - RIGHT * scale / 2).draw(g, ink, x, y);
    }

    private void example(Graphics2D g, FitAxes axes, Sample sample, int row, Color ink, double size) {
        dot(g, axes.px(sample.u(row)), axes.py(sample.v(row)), ink, size,
                !sample.classed() || sample.positive(row));
    }

    private void dot(Graphics2D g, double x, double y, Color ink, double size, boolean filled) {
        double r = DOT * size * scale;
        Ellipse2D disc = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        g.setColor(ink);
        if (filled) {
            g.fill(disc);
        } else {
            g.setStroke(new BasicStroke((float) (1.2 * scale)));
            g.draw(disc);
        }
    }
}
