package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.experiment.generalization.training.GradientNoise;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.generalization.regularize.EpochChart.Style;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The charts at the right: what the chooser says of the networks, and how many wrong labels each repeats.
 * Where there is no room for both, the chooser's alone.
 */
final class SideCharts {

    private static final double LEFT = 34;
    /** Beside a chart there is room for a number, or for a number and a name of so much of the width. */
    private static final double NUMBER = 60;
    private static final double LEAST_NAMED = 104;
    private static final double MOST_NAMED = 0.4;
    private static final double LOW = 300;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Optional<GradientNoise> noise;
    private final Rectangle2D area;
    private final int wrong;
    private final double right;
    private final boolean named;

    /** @param noise of the chosen network; empty where it is not measured */
    SideCharts(
            RegularizeScene scene, RegularizeWords words, Optional<GradientNoise> noise, Rectangle2D area) {
        this.scene = scene;
        this.words = words;
        this.noise = noise;
        this.area = area;
        wrong = scene.trained().split().labels().wrong().length;
        double names = EndNames.width(scene.on().stream().map(i -> "00.0 % " + words.name(i)).toList(), 1);
        double wanted = Math.max(LEAST_NAMED, names + 24);
        named = wanted <= MOST_NAMED * area.getWidth();
        right = named ? wanted : NUMBER;
    }

    void paint(Graphics2D g) {
        Right chosen = scene.recipe().view().right();
        if (chosen == Right.REPEATED || area.getHeight() < LOW) {
            chosen(g, chosen, area);
            return;
        }
        double half = Math.round(area.getHeight() / 2);
        Rectangle2D upper = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), half);
        Rectangle2D lower = new Rectangle2D.Double(
                area.getX(), area.getY() + half, area.getWidth(), area.getHeight() - half);
        chosen(g, chosen, upper);
        Cell.rule(g, scene.theme(), area.getX(), area.getY() + half, area.getWidth(), 0);
        if (wrong > 0) {
            repeated(g, lower);
        } else {
            chosen(g, chosen == Right.GAP ? Right.CONFIDENCE : Right.GAP, lower);
        }
    }

    private void chosen(Graphics2D g, Right chosen, Rectangle2D cell) {
        switch (chosen) {
            case LOSS -> loss(g, cell);
            case REPEATED -> repeated(g, cell);
            case NORM -> lines(g, cell, Measure.NORM, "norm", false);
            case CONFIDENCE -> lines(g, cell, Measure.CONFIDENCE, "confidence", true);
            case GAP -> lines(g, cell, Measure.GAP, "gap", true);
            case ZEROS -> lines(g, cell, Measure.ZEROS, "zeros", true);
            case NOISE -> noise(g, cell);
        }
    }

    private int known() {
        return scene.looked().predicting() ? scene.epoch() + 1 : scene.trained().history().size();
    }

    private double[] values(Measure measure, int network) {
        return measure.all(scene.trained().history(), network, known());
    }

    private EpochChart chart(Graphics2D g, Cell cell, Span up) {
        cell.paint(g, scene.theme());
        return new EpochChart(scene, words, cell.inside(LEFT, right), up);
    }

    /** Of the chosen network, seen and unseen. */
    private void loss(Graphics2D g, Rectangle2D where) {
        int network = scene.looked().selected();
        int best = scene.looked().shown().networks().get(network).best();
        Cell cell = new Cell(where, words.get("right.loss", words.name(network)), "",
                words.get("say.right.loss", best));
        double[] training = values(Measure.TRAINING_LOSS, network);
        double[] validation = values(Measure.LOSS, network);
        EpochChart chart = chart(g, cell, Span.upTo(Math.max(calm(validation), calm(training))));
        chart.axes(g, List.of());
        chart.line(g, network, training, Style.THIN);
        chart.line(g, network, validation, Style.THICK);
        if (best > 0 && best < chart.shown() && best < validation.length) {
            chart.ring(g, new Point2D.Double(
                    chart.x(network, best), chart.plot().y(validation[best])));
        }
        chart.end(network, training, named ? words.get("training", last(training)) : last(training));
        chart.end(network, validation, named ? words.get("validation", last(validation)) : last(validation));
        chart.ends(g, false);
    }

    private String last(double[] values) {
        double value = values[Math.min(values.length - 1, scene.epoch())];
        return PrintedNumbers.shown(value, 3);
    }

    /** The most a line comes to after its beginning. */
    private static double calm(double[] values) {
        double most = 0;
        for (int i = Math.min(values.length - 1, values.length / 10 + 1); i < values.length; i++) {
            most = Math.max(most, Double.isFinite(values[i]) ? values[i] : 0);
        }
        return most;
    }

    private void repeated(Graphics2D g, Rectangle2D where) {
        Cell cell = new Cell(where, words.get("right.wrong", wrong), "", words.get("say.right.wrong"));
        EpochChart chart = chart(g, cell, Span.upTo(wrong));
        chart.axes(g, List.of());
        for (int network : scene.on()) {
            double[] values = values(Measure.REPEATED, network);
            chart.line(g, network, values, Style.THICK);
            String count = String.valueOf((int) values[Math.min(values.length - 1, scene.epoch())]);
            chart.end(network, values, named ? count + " " + words.name(network) : count);
        }
        chart.ends(g, true);
    }

    /** One number of all networks. @param shares whether it is written in percent */
    private void lines(Graphics2D g, Rectangle2D where, Measure measure, String key, boolean shares) {
        boolean sure = measure == Measure.CONFIDENCE;
        int selected = scene.looked().selected();
        Cell cell = new Cell(where, words.get("right." + key), "",
                words.get("say.right." + key, selected + 1));
        double most = 0;
        double least = 0;
        for (int network : scene.on()) {
            for (double value : values(measure, network)) {
                most = Math.max(most, Double.isFinite(value) ? value : 0);
                least = Math.min(least, Double.isFinite(value) ? value : 0);
            }
        }
        most = most > 0 ? most : 1;
        EpochChart chart = chart(g, cell, Span.linear(1.08 * least, sure ? 1.04 : 1.08 * most));
        List<Tick> ticks = chart.plot().up().ticks(
                chart.plot().inside().getHeight() / 26,
                value -> shares ? Math.round(100 * value) + " %" : null);
        chart.axes(g, ticks);
        if (sure) {
            chart.ghost(g, scene.trained().history(), selected, values(Measure.ACCURACY, selected));
        }
        for (int network : scene.on()) {
            double[] values = values(measure, network);
            chart.line(g, network, values, Style.THICK);
            double now = values[Math.min(values.length - 1, scene.epoch())];
            String number = shares ? RegularizeWords.percent(now) + " %" : PrintedNumbers.shown(now, 3);
            chart.end(network, values, named ? number + " " + words.name(network) : number);
        }
        chart.ends(g, true);
    }

    /** Dots that were measured on the line that theory gives, both axes by factors. */
    private void noise(Graphics2D g, Rectangle2D where) {
        int network = scene.looked().selected();
        Cell cell = new Cell(where, words.get("right.gradient_noise", words.name(network)), "",
                words.get("say.right.gradient_noise", GradientNoise.BATCHES));
        cell.paint(g, scene.theme());
        if (noise.isEmpty() || !(noise.get().variance() > 0)) {
            return;
        }
        GradientNoise measured = noise.get();
        int n = measured.examples();
        int largest = measured.sizes().get(measured.sizes().size() - 1).batch();
        Plot plot = new Plot(
                cell.inside(LEFT + 12, 30), new Span(1, n, true),
                new Span(measured.formula(largest) / 2, 2 * measured.variance(), true), scene.theme());
        plot.axes(g, "B");
        Color color = words.slot(network).color(scene.theme());
        List<Point2D> line = new ArrayList<>();
        for (double share = 0; share <= 1; share += 1.0 / 64) {
            double batch = plot.across().at(share);
            double value = measured.formula(batch);
            if (value > 0) {
                line.add(new Point2D.Double(plot.x(batch), plot.y(value)));
            }
        }
        plot.draw(g, Plot.line(line), color, 1.6, null);
        g.setColor(color);
        for (GradientNoise.Size size : measured.sizes()) {
            double x = plot.x(size.batch());
            double y = plot.y(size.measured());
            g.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
        }
    }
}
