package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitVerdict;
import gradientlab.experiment.generalization.fit.FitVerdict.Verdict;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.CapacityAxis;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Mean squared errors at every capacity: training thin, test thick, folds as squares. */
final class ErrorChart implements Inside<FitSpot> {

    private static final double LEFT = 44;
    private static final double RIGHT = 112;
    private static final double HEAD = 18;
    private static final double THIN = 1.25;
    private static final double DOT = 3.4;
    private static final float[] DOTTED = {1.5f, 3};

    private final FitScene scene;
    private final FitRun run;
    private final Theme theme;
    private final CapacityAxis axis;
    private final ErrorRange range;
    private final double[] test;
    private final double[] train;
    private final double[] means;

    ErrorChart(FitScene scene) {
        this.scene = scene;
        run = scene.run();
        theme = scene.theme();
        axis = new CapacityAxis(run.capacities());
        test = scene.draws().map(draws -> FeatureDraws.median(draws.test())).orElse(run.test());
        train = scene.draws().map(draws -> FeatureDraws.median(draws.train())).orElse(run.train());
        means = new double[run.capacities().size()];
        Arrays.setAll(means, run.foldErrors()::mean);
        range = ErrorRange.of(scene, test, train);
    }

    Plot plot(Cell cell) {
        Rectangle2D all = cell.inside(LEFT, RIGHT);
        Rectangle2D inside = new Rectangle2D.Double(all.getX(), all.getY() + HEAD, all.getWidth(),
                Math.max(1, all.getHeight() - HEAD));
        return new Plot(inside, axis.span(), range.span(), theme);
    }

    private boolean judged() {
        return !scene.sight().guessing() && test.length > 0;
    }

    private boolean folds() {
        return !scene.sight().guessing() && scene.draws().isEmpty();
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        if (judged() && scene.draws().isEmpty()) {
            run.verdict().ifPresent(verdict -> verdict(g, plot, verdict));
        }
        plot.up(g, plot.up().ticks(plot.inside().getHeight() / 40));
        plot.across(g, axis.ticks(plot.inside().getWidth()), "");
        EndNames names = new EndNames(1);
        noise(g, plot, names);
        scene.draws().ifPresent(draws -> draws(g, plot, draws, names));
        if (folds()) {
            folds(g, plot, names);
        }
        line(g, plot, train, THIN, null);
        names.add(named("training", train), scene.fit(), end(plot, train));
        if (judged()) {
            line(g, plot, test, FitChart.THICK, null);
            names.add(named("test", test), scene.fit(), end(plot, test));
        }
        dots(g, plot);
        names.draw(g, plot.inside(), plot.inside().getMaxX() + 10);
        axis.cursor(g, plot, scene.step());
        chosen(g, plot);
    }

    /** A line's name with its value at the cursor: beside the chart, where no other line runs. */
    private String named(String key, double[] values) {
        return valued(scene.say(key), values);
    }

    private String valued(String name, double[] values) {
        double value = values[scene.step()];
        return Double.isNaN(value) ? name : name + " " + Errors.shown(value);
    }

    private double end(Plot plot, double[] values) {
        return Math.max(plot.inside().getY(),
                Math.min(plot.inside().getMaxY(), plot.y(values[lastNumber(values)])));
    }

    private static int lastNumber(double[] values) {
        int last = values.length - 1;
        while (last > 0 && Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }

    private List<Point2D> places(Plot plot, double[] values) {
        return plot.places(axis.places(), values);
    }

    private void line(Graphics2D g, Plot plot, double[] values, double width, float[] dash) {
        plot.draw(g, Plot.line(places(plot, values)), scene.fit(), width, dash);
    }

    private void dots(Graphics2D g, Plot plot) {
        if (axis.capacities().size() > 24) {
            return;
        }
        for (Point2D place : places(plot, train)) {
            dot(g, plot, place, false);
        }
        for (Point2D place : judged() ? places(plot, test) : List.<Point2D>of()) {
            dot(g, plot, place, true);
        }
    }

    private void dot(Graphics2D g, Plot plot, Point2D place, boolean filled) {
        if (plot.inside().contains(place)) {
            g.setColor(filled ? scene.fit() : theme.surface());
            g.fill(Slot.BLUE.head(place.getX(), place.getY(), DOT));
            g.setColor(scene.fit());
            g.setStroke(Brush.stroke(1.25, null));
            g.draw(Slot.BLUE.head(place.getX(), place.getY(), DOT));
        }
    }

    private void noise(Graphics2D g, Plot plot, EndNames names) {
        run.recipe().data().sigma().filter(sigma -> sigma > 0).ifPresent(sigma -> {
            double y = plot.y(sigma * sigma);
            Line2D line = new Line2D.Double(plot.inside().getX(), y, plot.inside().getMaxX(), y);
            plot.draw(g, line, theme.text3(), 1.25, DOTTED);
            names.add("σ² " + Errors.number(sigma * sigma), theme.text3(), y);
        });
    }

    private void folds(Graphics2D g, Plot plot, EndNames names) {
        plot.draw(g, Plot.line(places(plot, means)), scene.folds(), 1.75, Slot.ORANGE.dash(0.7));
        for (int step = 0; step < means.length; step++) {
            if (Double.isNaN(means[step])) {
                continue;
            }
            plot.draw(g, Plot.line(error(plot, step)), scene.folds(), 1.5, null);
            double x = plot.x(axis.place(step));
            double y = plot.y(means[step]);
            if (plot.inside().contains(x, y)) {
                g.setColor(scene.folds());
                g.fill(Slot.ORANGE.head(x, y, 4));
            }
        }
        names.add(valued(scene.say("folds.name", run.folds().count()), means), scene.folds(),
                end(plot, means));
    }

    /** From one standard error over the folds' mean to one below it. */
    private List<Point2D> error(Plot plot, int step) {
        double x = plot.x(axis.place(step));
        double se = run.foldErrors().standardError(step);
        double low = means[step] > se ? plot.y(means[step] - se) : plot.inside().getMaxY();
        return Double.isNaN(means[step]) ? List.of()
                : List.of(new Point2D.Double(x, plot.y(means[step] + se)), new Point2D.Double(x, low));
    }

    private void draws(Graphics2D g, Plot plot, FeatureDraws draws, EndNames names) {
        double asMany = Math.log10(run.points().n());
        plot.draw(g, new Line2D.Double(plot.x(asMany), plot.inside().getY(), plot.x(asMany),
                plot.inside().getMaxY()), theme.text2(), 1.25, new float[] {3, 3});
        Lettering label = new Lettering(scene.say("as.many", run.points().n()), Fonts.bold(12));
        label.draw(g, theme.text2(), plot.x(asMany) - label.width() / 2, plot.inside().getY() - 6);
        if (!judged()) {
            return;
        }
        List<Point2D> rim = places(plot, FeatureDraws.quantile(draws.test(), 0.25));
        List<Point2D> back = places(plot, FeatureDraws.quantile(draws.test(), 0.75));
        Collections.reverse(back);
        List<Point2D> all = new ArrayList<>(rim);
        all.addAll(back);
        Path2D band = Plot.line(all);
        band.closePath();
        Shape clip = g.getClip();
        g.clip(plot.inside());
        g.setColor(Brush.faint(scene.fit(), 0.2));
        g.fill(band);
        g.setClip(clip);
        double[] ridge = FeatureDraws.median(draws.ridge());
        line(g, plot, ridge, 1.75, new float[] {6, 4});
        names.add(scene.say("ridge"), scene.fit(), end(plot, ridge));
    }

    private void verdict(Graphics2D g, Plot plot, FitVerdict verdict) {
        Rectangle2D in = plot.inside();
        double half = plot.inside().getWidth() / Math.max(1, axis.capacities().size() - 1) / 2;
        double from = Math.max(in.getX(), plot.x(axis.place(verdict.from())) - half);
        double to = Math.min(in.getMaxX(), plot.x(axis.place(verdict.to())) + half);
        Brush.ground(g, new Rectangle2D.Double(from, in.getY(), to - from, in.getHeight()), theme.raised());
        Verdict now = verdict.at(scene.step());
        word(g, plot, "fits", now == Verdict.FITS, from, to);
        word(g, plot, "underfits", now == Verdict.UNDERFITS, in.getX(), from);
        word(g, plot, "overfits", now == Verdict.OVERFITS, to, in.getMaxX());
    }

    /** In the middle between two columns, where it fits. */
    private void word(Graphics2D g, Plot plot, String key, boolean bold, double from, double to) {
        Lettering word = new Lettering(scene.say(key), bold ? Fonts.bold(12) : Fonts.text(12));
        if (word.width() < to - from + 6) {
            word.draw(g, bold ? theme.text() : theme.text2(), (from + to - word.width()) / 2,
                    plot.inside().getY() - 6);
        }
    }

    /** What the folds choose, or where the error is least before it rises, in a ring with a sentence. */
    private void chosen(Graphics2D g, Plot plot) {
        List<String> words = new FitWords(scene).callout();
        if (words.isEmpty()) {
            return;
        }
        int step = scene.draws().isPresent()
                ? DescentTurn.least(test, run.capacities(), run.points().n())
                : run.foldErrors().chosen();
        double error = scene.draws().isPresent() ? test[step] : run.foldErrors().mean(step);
        Point2D about = new Point2D.Double(plot.x(axis.place(step)), plot.y(error));
        CurveGround.ring(g, theme.text(), about.getX(), about.getY(), 8);
        List<List<Point2D>> lines = new ArrayList<>();
        lines.add(places(plot, train));
        if (judged()) {
            lines.add(places(plot, test));
        }
        if (folds()) {
            lines.add(places(plot, means));
            for (int at = 0; at < means.length; at++) {
                lines.add(error(plot, at));
            }
        }
        scene.draws().filter(draws -> judged()).ifPresent(draws -> lines.add(
                places(plot, FeatureDraws.quantile(draws.test(), 0.75))));
        double x = plot.x(axis.place(scene.step()));
        lines.add(List.of(new Point2D.Double(x, plot.inside().getY()),
                new Point2D.Double(x, plot.inside().getMaxY())));
        new Callout(theme, 1, 0.78).draw(g, words, about, plot.inside(), lines);
    }

    /** The step whose column is nearest. */
    int stepAt(Cell cell, double x) {
        return axis.stepAt(plot(cell), x);
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        Rectangle2D in = plot(cell).inside();
        boolean near = x > in.getX() - 12 && x < in.getMaxX() + 12 && y > in.getY() - HEAD
                && y < in.getMaxY() + 26;
        return near ? Optional.of(FitSpot.of(FitSpot.Kind.ERRORS)) : Optional.empty();
    }
}
