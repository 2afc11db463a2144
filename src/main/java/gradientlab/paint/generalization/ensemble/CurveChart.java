package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Points of a curve, the function they were drawn from, and what is fitted to them. */
abstract class CurveChart implements Part.Inside<EnsembleSpot> {

    static final double THICK = 2.75;
    static final double THIN = 1.25;
    private static final double LEFT = 36;
    private static final double RIGHT = 12;
    private static final double RADIUS = 4.2;
    private static final double RING = 8.2;

    protected final EnsembleScene scene;
    protected final CurvePoints points;
    protected final Theme theme;
    private final CurveData data;

    protected CurveChart(EnsembleScene scene, CurvePoints points) {
        this.scene = scene;
        this.points = points;
        theme = scene.theme();
        data = scene.run().recipe().data();
    }

    private static Rectangle2D inside(Cell cell) {
        return cell.inside(LEFT, RIGHT);
    }

    /** Where numbers lie. */
    Plot plot(Cell cell) {
        return CurveGround.plot(inside(cell), data, points, theme);
    }

    /** The same with other numbers upwards. */
    protected final Plot plot(Cell cell, Span up) {
        return new Plot(inside(cell), Span.linear(data.from(), data.to()), up, theme);
    }

    /** The true function, dashed, if it is known. */
    protected final void truth(Graphics2D g, Plot plot) {
        CurveGround.truth(g, plot, data, theme.text2(), 1.5);
    }

    /** Places from one end of the domain to the other, one a pixel. */
    protected final double[] places(Plot plot) {
        return CurveGround.places(data, (int) Math.max(2, plot.inside().getWidth()));
    }

    /**
     * A curve from one end of the domain to the other.
     *
     * @param f values at ascending places
     */
    protected final void curve(
            Graphics2D g, Plot plot, UnaryOperator<double[]> f, Color color, double width) {
        double[] xs = places(plot);
        plot.draw(g, Plot.line(plot.places(xs, f.apply(xs))), color, width, null);
    }

    /** A single tree, upright at its thresholds. */
    protected final void tree(
            Graphics2D g, Plot plot, RegressionTree tree, Color color, double width, float[] dash) {
        Path2D steps = new Path2D.Double();
        steps.moveTo(plot.x(data.from()), plot.y(tree.values()[0]));
        for (int i = 0; i < tree.thresholds().length; i++) {
            double x = plot.x(tree.thresholds()[i]);
            steps.lineTo(x, plot.y(tree.values()[i]));
            steps.lineTo(x, plot.y(tree.values()[i + 1]));
        }
        steps.lineTo(plot.x(data.to()), plot.y(tree.values()[tree.leaves() - 1]));
        plot.draw(g, steps, color, width, dash);
    }

    /** A point at some height over its place. */
    protected final void point(Graphics2D g, Plot plot, int i, double y, boolean filled, double size) {
        CurveGround.point(g, theme, plot.x(points.x()[i]), plot.y(y), RADIUS * size, filled);
    }

    /** A ring around a point, if there is such a one. */
    protected final void ring(Graphics2D g, Plot plot, int i) {
        if (i >= 0 && i < points.n()) {
            CurveGround.ring(g, scene.chosen(), plot.x(points.x()[i]), plot.y(points.y()[i]), RING);
        }
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        Plot plot = plot(cell);
        int nearest = CurveGround.nearest(plot, points, x, y);
        return nearest >= 0 ? Optional.of(new EnsembleSpot(EnsembleSpot.Kind.POINT, nearest))
                : plot.inside().contains(x, y) ? Optional.of(new EnsembleSpot(EnsembleSpot.Kind.PLACE, -1))
                        : Optional.empty();
    }
}
