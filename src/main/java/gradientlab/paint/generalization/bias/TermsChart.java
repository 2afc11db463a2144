package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.generalization.CapacityAxis;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Noise, bias² and variance on top of each other at every capacity. */
final class TermsChart implements Inside<BiasSpot> {

    private static final double LEFT = 44;
    private static final double RIGHT = 92;
    private static final double DOT = 4;
    /** The chart reaches so far above the first capacity's error, and above the least. */
    private static final double OVER_FIRST = 1.12;
    private static final double OVER_LEAST = 4;
    private static final int BEYOND = 3;

    private final BiasScene scene;
    private final BiasRun run;
    private final Theme theme;
    private final CapacityAxis axis;
    private final double[] noise;
    private final double[] bias;
    private final double[] all;

    TermsChart(BiasScene scene) {
        this.scene = scene;
        run = scene.run();
        theme = scene.theme();
        axis = new CapacityAxis(run.capacities());
        noise = new double[run.terms().size()];
        Arrays.fill(noise, run.knows() ? run.noise() : 0);
        bias = above(noise, terms -> run.knows() && !terms.noBias() ? terms.terms().bias2() : 0);
        all = above(noise, terms -> run.knows() ? terms.reducible() : terms.terms().variance());
    }

    private double[] above(double[] below, ToDoubleFunction<BiasTerms> term) {
        double[] values = new double[below.length];
        Arrays.setAll(values, step -> below[step] + term.applyAsDouble(run.terms().get(step)));
        return values;
    }

    Plot plot(Cell cell) {
        double least = Arrays.stream(all).filter(Double::isFinite).min().orElse(1);
        double first = Arrays.stream(all).filter(Double::isFinite).findFirst().orElse(1);
        double most = Arrays.stream(all).filter(Double::isFinite).max().orElse(1);
        double top = Math.max(OVER_FIRST * first, Math.min(OVER_LEAST * least, OVER_FIRST * most));
        return new Plot(cell.inside(LEFT, RIGHT), axis.span(), Span.linear(0, top > 0 ? top : 1), theme);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.up(g, plot.up().ticks(plot.inside().getHeight() / 52));
        plot.across(g, axis.ticks(plot.inside().getWidth()), "");
        if (!scene.sight().guessing()) {
            area(g, plot, new double[noise.length], noise, scene.noise());
            area(g, plot, noise, bias, scene.bias());
            area(g, plot, bias, all, scene.variance());
            names(g, plot);
            if (run.knows()) {
                theory(g, plot);
                measured(g, plot);
            }
            beyond(g, plot);
        }
        axis.cursor(g, plot, scene.step());
        List<String> words = new BiasWords(scene).callout();
        if (!words.isEmpty()) {
            int least = run.least().orElseThrow();
            Point2D about = new Point2D.Double(plot.x(axis.place(least)), plot.y(all[least]));
            new Callout(theme, 1, 0.82).draw(g, words, about, plot.inside(), lines(plot));
        }
    }

    /** What the sentence keeps clear of: the rim of the areas and the cursor. */
    private List<List<Point2D>> lines(Plot plot) {
        double x = plot.x(axis.place(scene.step()));
        List<Point2D> within = new ArrayList<>();
        for (Point2D place : plot.places(axis.places(), all)) {
            within.add(new Point2D.Double(place.getX(), Math.max(plot.inside().getY(), place.getY())));
            within.add(new Point2D.Double(place.getX(), plot.inside().getMaxY()));
            within.add(within.get(within.size() - 2));
        }
        return List.of(within, List.of(new Point2D.Double(x, plot.inside().getY()),
                new Point2D.Double(x, plot.inside().getMaxY())));
    }

    private void area(Graphics2D g, Plot plot, double[] from, double[] to, Color color) {
        Path2D area = new Path2D.Double();
        double[] places = axis.places();
        for (int step = 0; step < to.length && Double.isFinite(to[step]); step++) {
            point(area, plot.x(places[step]), plot.y(to[step]));
        }
        for (int step = to.length - 1; step >= 0; step--) {
            if (Double.isFinite(to[step])) {
                point(area, plot.x(places[step]), plot.y(from[step]));
            }
        }
        if (area.getCurrentPoint() == null) {
            return;
        }
        area.closePath();
        Shape clip = g.getClip();
        g.clip(plot.inside());
        g.setColor(Brush.faint(color, 0.8));
        g.fill(area);
        g.setClip(clip);
    }

    /** What the areas are, beside the chart from its foot up. */
    private void names(Graphics2D g, Plot plot) {
        double x = plot.inside().getMaxX() + 10;
        double y = plot.inside().getMaxY() - 4;
        y = name(g, x, y, scene.noise(), "noise");
        y = name(g, x, y, scene.bias(), "bias2");
        name(g, x, y, scene.variance(), "variance");
    }

    private double name(Graphics2D g, double x, double y, Color color, String key) {
        Brush.ground(g, new Rectangle2D.Double(x, y - 9, 10, 10), Brush.faint(color, 0.8));
        new Lettering(scene.say(key), Fonts.text(12)).draw(g, theme.text2(), x + 16, y);
        return y - 18;
    }

    private static void point(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private void theory(Graphics2D g, Plot plot) {
        run.theory().ifPresent(theory -> {
            double[] sums = new double[all.length];
            Arrays.setAll(sums, step -> run.noise() + theory.bias2()[step] + theory.variance()[step]);
            plot.draw(g, Plot.line(plot.places(axis.places(), sums)), theme.text(), 1.75,
                    new float[] {5, 4});
        });
    }

    private void measured(Graphics2D g, Plot plot) {
        double[] values = run.terms().stream().mapToDouble(BiasTerms::measured).toArray();
        for (Point2D place : plot.places(axis.places(), values)) {
            if (plot.inside().contains(place)) {
                g.setColor(theme.surface());
                g.fill(dot(place, DOT + 1.3));
                g.setColor(theme.text());
                g.fill(dot(place, DOT));
            }
        }
    }

    private static Ellipse2D dot(Point2D place, double r) {
        return new Ellipse2D.Double(place.getX() - r, place.getY() - r, 2 * r, 2 * r);
    }

    /** The errors that the chart does not reach, beside it. */
    private void beyond(Graphics2D g, Plot plot) {
        double y = plot.inside().getY() + 10;
        int written = 0;
        for (int step = 0; step < all.length && written < BEYOND; step++) {
            if (all[step] > plot.up().to()) {
                String words = scene.say(written == 0 ? "beyond" : "beyond.next",
                        Errors.number(run.knows() ? run.terms().get(step).sum(run.noise()) : all[step]),
                        axis.name(step));
                new Lettering(words, Fonts.text(12)).draw(g, theme.text2(), plot.inside().getMaxX() + 10, y);
                y += 17;
                written++;
            }
        }
    }

    /** The step whose column is nearest. */
    int stepAt(Cell cell, double x) {
        return axis.stepAt(plot(cell), x);
    }

    @Override
    public Optional<BiasSpot> at(Cell cell, double x, double y) {
        Rectangle2D in = plot(cell).inside();
        boolean near = x > in.getX() - 12 && x < in.getMaxX() + 12 && y > in.getY() - 6
                && y < in.getMaxY() + 26;
        return near ? Optional.of(new BiasSpot(BiasSpot.Kind.TERMS, -1)) : Optional.empty();
    }
}
