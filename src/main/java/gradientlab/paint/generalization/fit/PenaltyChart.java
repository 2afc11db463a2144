package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.generalization.fit.PenaltyRun.Fit;
import gradientlab.paint.chart.Callout;
import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Mean squared errors at every strength of both penalties. */
final class PenaltyChart implements Inside<FitSpot> {

    private static final double LEFT = 44;
    private static final double RIGHT = 108;
    private static final double HEAD = 18;
    private static final double NEAR = 14;
    private static final float[] DOTTED = {1.5f, 3};

    private final FitScene scene;
    private final PenaltyRun run;
    private final Theme theme;
    private final Span up;

    PenaltyChart(FitScene scene) {
        this.scene = scene;
        run = scene.penalty().orElseThrow();
        theme = scene.theme();
        up = up();
    }

    private Span up() {
        double sigma = run.recipe().data().sigma().orElse(0.0);
        DoubleStream shown = DoubleStream.concat(
                DoubleStream.of(Strength.RIDGE.values(run, judged() ? Fit::test : Fit::train)),
                DoubleStream.of(Strength.LASSO.values(run, judged() ? Fit::test : Fit::train)));
        DoubleStream all = DoubleStream.concat(shown, DoubleStream.of(sigma * sigma, run.none().test()));
        DoubleSummaryStatistics span = all.filter(error -> error > 1e-9).summaryStatistics();
        int low = (int) Math.floor(Math.log10(span.getMin()));
        int high = (int) Math.ceil(Math.log10(span.getMax()));
        return new Span(Math.pow(10, low), Math.pow(10, Math.min(low + 5, Math.max(low + 1, high))), true);
    }

    private boolean judged() {
        return !scene.sight().guessing() && run.points().testX().length > 0;
    }

    Plot plot(Cell cell) {
        Rectangle2D all = cell.inside(LEFT, RIGHT);
        Rectangle2D inside = new Rectangle2D.Double(all.getX(), all.getY() + HEAD, all.getWidth(),
                Math.max(1, all.getHeight() - HEAD));
        return new Plot(inside, Strength.RIDGE.span(), up, theme);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.up(g, up.ticks(plot.inside().getHeight() / 40));
        plot.across(g, Strength.ticks(plot.across(), plot.inside().getWidth() / 56), "α");
        sides(g, plot);
        EndNames names = new EndNames(1);
        run.recipe().data().sigma().filter(sigma -> sigma > 0).ifPresent(sigma -> {
            double y = plot.y(sigma * sigma);
            plot.draw(g, new Line2D.Double(plot.inside().getX(), y, plot.inside().getMaxX(), y),
                    theme.text3(), 1.25, DOTTED);
            names.add("σ² " + Errors.number(sigma * sigma), theme.text3(), y);
        });
        List<List<Point2D>> lines = new ArrayList<>();
        lines(g, plot, Strength.RIDGE, scene.fit(), null, lines);
        lines(g, plot, Strength.LASSO, scene.lasso(), Slot.ORANGE.dash(0.7), lines);
        if (judged()) {
            double y = Math.max(plot.inside().getY(), plot.y(run.none().test()));
            plot.draw(g, new Line2D.Double(plot.inside().getMaxX() - 18, y, plot.inside().getMaxX(), y),
                    theme.text2(), 1.5, null);
            names.add(scene.say("none.test", Errors.shown(run.none().test())), theme.text2(), y);
        }
        names.draw(g, plot.inside(), plot.inside().getMaxX() + 8);
        marker(g, plot, Strength.RIDGE, Slot.BLUE);
        marker(g, plot, Strength.LASSO, Slot.ORANGE);
        List<String> words = new FitWords(scene).callout();
        if (!words.isEmpty()) {
            Point2D about = run.ridge().on() ? place(plot, Strength.RIDGE) : place(plot, Strength.LASSO);
            new Callout(theme, 1, 0.82).draw(g, words, about, plot.inside(), lines);
        }
    }

    private void sides(Graphics2D g, Plot plot) {
        double y = plot.inside().getY() - 6;
        new Lettering(scene.say("left"), Fonts.text(12)).draw(g, theme.text2(), plot.inside().getX(), y);
        Lettering right = new Lettering(scene.say("right"), Fonts.text(12));
        right.draw(g, theme.text2(), plot.inside().getMaxX() - right.width(), y);
    }

    private void lines(Graphics2D g, Plot plot, Strength strength, Color color, float[] dash,
            List<List<Point2D>> lines) {
        List<Point2D> train = plot.places(strength.alphas(), strength.values(run, Fit::train));
        plot.draw(g, Plot.line(train), color, 1.25, dash);
        lines.add(train);
        if (judged()) {
            List<Point2D> test = plot.places(strength.alphas(), strength.values(run, Fit::test));
            plot.draw(g, Plot.line(test), color, FitChart.THICK, dash);
            lines.add(test);
            name(g, plot, test, strength, color);
        }
    }

    /** Over the strongest penalty's error. */
    private void name(Graphics2D g, Plot plot, List<Point2D> line, Strength strength, Color color) {
        Lettering words = new Lettering(scene.say(strength == Strength.RIDGE ? "ridge" : "lasso"),
                Fonts.bold(12));
        double y = line.get(0).getY() + (strength == Strength.RIDGE ? 26 : -8);
        words.drawCased(g, color, theme.surface(), 2, line.get(0).getX() + 2,
                Math.max(plot.inside().getY() + 12, y));
    }

    private Point2D place(Plot plot, Strength strength) {
        Fit own = strength.path(run).own();
        return new Point2D.Double(plot.x(own.alpha()), plot.y(judged() ? own.test() : own.train()));
    }

    private void marker(Graphics2D g, Plot plot, Strength strength, Slot slot) {
        if (strength.path(run).on()) {
            Point2D place = place(plot, strength);
            g.setColor(theme.surface());
            g.setStroke(Brush.stroke(3, null));
            g.draw(slot.head(place.getX(), place.getY(), 6));
            g.setColor(slot.color(theme));
            g.fill(slot.head(place.getX(), place.getY(), 6));
        }
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        Plot plot = plot(cell);
        Rectangle2D in = plot.inside();
        if (x < in.getX() - 12 || x > in.getMaxX() + 12 || y < in.getY() - HEAD || y > in.getMaxY() + 26) {
            return Optional.empty();
        }
        boolean lasso = run.lasso().on() && place(plot, Strength.LASSO).distance(x, y) < NEAR
                && (!run.ridge().on() || place(plot, Strength.LASSO).distance(x, y) < place(plot,
                        Strength.RIDGE).distance(x, y));
        return Optional.of(FitSpot.of(lasso ? FitSpot.Kind.LASSO : FitSpot.Kind.RIDGE));
    }
}
