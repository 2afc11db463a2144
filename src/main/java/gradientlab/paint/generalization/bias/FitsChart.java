package gradientlab.paint.generalization.bias;

import gradientlab.core.validation.BiasVariance;
import gradientlab.experiment.generalization.bias.AtPlace;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.paint.generalization.CapacityAxis;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All fits, their mean and the true function; beside them their values at one x. */
final class FitsChart implements Inside<BiasSpot> {

    /** Above and below the points for fits that leave them. */
    static final double ROOM = 0.3;
    private static final double LEFT = 36;
    private static final double VALUES = 132;
    private static final double DOT = 2.6;
    /** Fits that are spread over the chart are fainter where there are many. */
    private static final double INK = 16;

    private final BiasScene scene;
    private final BiasRun run;
    private final Theme theme;

    FitsChart(BiasScene scene) {
        this.scene = scene;
        run = scene.run();
        theme = scene.theme();
    }

    Plot plot(Cell cell) {
        Rectangle2D inside = cell.inside(LEFT, VALUES + 16);
        return CurveGround.plot(inside, scene.recipe().data(), run.points(), theme, ROOM);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.axes(g, "");
        fits(g, plot, run, scene.terms().curves(), scene, 2.75);
        if (scene.recipe().bootstrap()) {
            for (int i = 0; i < run.points().n(); i++) {
                CurveGround.point(g, theme, plot.x(run.points().x()[i]), plot.y(run.points().y()[i]), 3.4,
                        true);
            }
        }
        CapacityAxis.cursor(g, plot, plot.x(scene.recipe().x()), Errors.number(scene.recipe().x()));
        values(g, plot);
    }

    /** Fits thin, the area between mean and truth, mean and truth. */
    static void fits(Graphics2D g, Plot plot, BiasRun run, double[][] curves, BiasScene scene,
            double width) {
        double alpha = Math.max(0.08, Math.min(0.6, INK / Math.max(1, curves.length)));
        for (double[] curve : curves) {
            plot.draw(g, Plot.line(plot.places(run.grid(), curve)), Brush.faint(scene.variance(), alpha), 1,
                    null);
        }
        if (curves.length == 0) {
            return;
        }
        double[] mean = BiasVariance.mean(curves);
        if (run.knows()) {
            List<Point2D> rim = plot.places(run.grid(), mean);
            List<Point2D> back = plot.places(run.grid(), run.truth());
            Collections.reverse(back);
            rim.addAll(back);
            Shape clip = g.getClip();
            g.clip(plot.inside());
            g.setColor(Brush.faint(scene.bias(), 0.45));
            g.fill(Plot.line(rim));
            g.setClip(clip);
        }
        plot.draw(g, Plot.line(plot.places(run.grid(), mean)), scene.variance(), width, null);
        if (run.knows()) {
            CurveGround.truth(g, plot, scene.recipe().data(), scene.theme().text(), 1.75);
        }
    }

    /** The fits' values at x as heaps of dots, on the rows of the chart. */
    private void values(Graphics2D g, Plot plot) {
        Rectangle2D in = plot.inside();
        AtPlace at = scene.at();
        double left = in.getMaxX() + 16;
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(left, in.getY(), left, in.getMaxY()));
        new Lettering(scene.say("values", at.values().length), Fonts.text(12))
                .draw(g, theme.text2(), left + 6, in.getY() + 10);
        int[] heaps = new int[(int) Math.ceil(in.getHeight() / (2 * DOT)) + 1];
        double most = (VALUES - 62) / (2 * DOT);
        g.setColor(scene.variance());
        double[] sorted = Arrays.stream(at.values()).sorted().toArray();
        for (double value : sorted) {
            int row = (int) ((plot.y(value) - in.getY()) / (2 * DOT));
            if (row < 0 || row >= heaps.length) {
                continue;
            }
            double x = left + 8 + Math.min(most, heaps[row]++) * 2 * DOT;
            double y = in.getY() + (2 * row + 1) * DOT;
            g.fill(new Ellipse2D.Double(x - DOT + 0.4, y - DOT + 0.4, 2 * DOT - 0.8, 2 * DOT - 0.8));
        }
        if (at.values().length > 1) {
            spread(g, plot, at, left);
        }
    }

    private void spread(Graphics2D g, Plot plot, AtPlace at, double left) {
        double right = left + VALUES - 54;
        plot = new Plot(new Rectangle2D.Double(left, plot.inside().getY(), VALUES, plot.inside().getHeight()),
                plot.across(), plot.up(), theme);
        double mean = plot.y(at.mean());
        plot.draw(g, new Line2D.Double(left, mean, right, mean), scene.variance(), 2.75, null);
        double high = plot.y(at.mean() + at.deviation());
        double low = plot.y(at.mean() - at.deviation());
        double bracket = right + 6;
        plot.draw(g, new Line2D.Double(bracket, high, bracket, low), scene.variance(), 1.5, null);
        plot.draw(g, new Line2D.Double(bracket - 4, high, bracket + 4, high), scene.variance(), 1.5, null);
        plot.draw(g, new Line2D.Double(bracket - 4, low, bracket + 4, low), scene.variance(), 1.5, null);
        Rectangle2D in = plot.inside();
        double top = Math.max(in.getY() + 26, Math.min(in.getMaxY() - 30, high - 6));
        new Lettering("± " + Errors.shown(at.deviation()), Fonts.bold(12)).drawCased(g, scene.variance(),
                theme.surface(), 2, bracket - 16, top);
        if (at.truth().isPresent()) {
            double truth = plot.y(at.truth().getAsDouble());
            plot.draw(g, new Line2D.Double(left, truth, right, truth), theme.text(), 1.75,
                    new float[] {5, 4});
            double bottom = Math.max(top + 18, Math.min(in.getMaxY() - 6, low + 16));
            new Lettering(scene.say("bias.at", Errors.shown(at.mean() - at.truth().getAsDouble())),
                    Fonts.bold(12)).drawCased(g, scene.bias(), theme.surface(), 2, left + 6, bottom);
        }
    }

    @Override
    public Optional<BiasSpot> at(Cell cell, double x, double y) {
        Rectangle2D in = plot(cell).inside();
        boolean near = x > in.getX() - 8 && x < in.getMaxX() + 8 && y > in.getY() && y < in.getMaxY() + 26;
        return near ? Optional.of(new BiasSpot(BiasSpot.Kind.X, -1)) : Optional.empty();
    }
}
