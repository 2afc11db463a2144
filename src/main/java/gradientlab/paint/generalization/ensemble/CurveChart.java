package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Points of a curve, the function they were drawn from, and lines through them. */
abstract class CurveChart implements Inside {

    static final double THICK = 2.75;
    static final double THIN = 1.25;
    private static final double LEFT = 36;
    private static final double RADIUS = 4.2;
    private static final double NEAR = 9;
    /** Above and below the points, as a share of what they span. */
    private static final double MARGIN = 0.12;
    private static final float[] DASH = {5, 5};

    protected final EnsembleScene scene;
    protected final CurvePoints points;
    private final CurveData data;
    protected final Theme theme;

    protected CurveChart(EnsembleScene scene, CurvePoints points) {
        this.scene = scene;
        this.points = points;
        data = scene.run().recipe().data();
        theme = scene.theme();
    }

    /** Where numbers lie. */
    Plot plot(Cell cell) {
        double least = Arrays.stream(points.y()).min().orElse(-1);
        double most = Arrays.stream(points.y()).max().orElse(1);
        if (data.truth().isPresent()) {
            double[] truth = truth(50);
            least = Math.min(least, Arrays.stream(truth).min().orElse(least));
            most = Math.max(most, Arrays.stream(truth).max().orElse(most));
        }
        double margin = most > least ? MARGIN * (most - least) : 1;
        return plot(cell, Span.linear(least - margin, most + margin));
    }

    /** The same with other numbers upwards. */
    protected final Plot plot(Cell cell, Span up) {
        return new Plot(cell.inside(LEFT, 12), Span.linear(data.from(), data.to()), up, theme);
    }

    private double place(int index, int count) {
        return data.from() + (data.to() - data.from()) * index / (count - 1.0);
    }

    private double[] truth(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> data.truth().orElseThrow().at(place(i, count)));
        return values;
    }

    /** The true function, dashed, if it is known. */
    protected final void truth(Graphics2D g, Plot plot) {
        if (data.truth().isPresent()) {
            curve(g, plot, xs -> Arrays.stream(xs).map(data.truth().get()::at).toArray(), theme.text2(), 1.5,
                    DASH);
        }
    }

    /**
     * A curve from one end of the domain to the other, one place a pixel.
     *
     * @param f values at ascending places
     */
    protected final void curve(Graphics2D g, Plot plot, UnaryOperator<double[]> f, Color color, double width,
            float[] dash) {
        double[] xs = new double[(int) Math.max(2, plot.inside().getWidth())];
        Arrays.setAll(xs, i -> place(i, xs.length));
        plot.draw(g, Plot.line(plot.places(xs, f.apply(xs))), color, width, dash);
    }

    /** A single tree, upright at its thresholds. */
    protected final void tree(Graphics2D g, Plot plot, RegressionTree tree, Color color, double width,
            float[] dash) {
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

    /** A point, filled or hollow. */
    protected final void point(Graphics2D g, double x, double y, boolean filled, double size) {
        double r = RADIUS * size;
        g.setColor(theme.surface());
        g.fill(new Ellipse2D.Double(x - r - 1.2, y - r - 1.2, 2 * r + 2.4, 2 * r + 2.4));
        g.setColor(theme.text());
        if (filled) {
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        } else {
            g.setStroke(Brush.stroke(1.5, null));
            g.draw(new Ellipse2D.Double(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1));
        }
    }

    /** A ring around the chosen point. */
    protected final void ring(Graphics2D g, Plot plot, int index) {
        if (index >= 0 && index < points.n()) {
            double r = RADIUS + 4;
            g.setColor(scene.chosen());
            g.setStroke(Brush.stroke(2, null));
            g.draw(new Ellipse2D.Double(plot.x(points.x()[index]) - r, plot.y(points.y()[index]) - r, 2 * r,
                    2 * r));
        }
    }

    @Override
    public EnsembleSpot at(Cell cell, double x, double y) {
        Plot plot = plot(cell);
        int nearest = -1;
        double least = NEAR;
        for (int i = 0; i < points.n(); i++) {
            double far = Math.hypot(plot.x(points.x()[i]) - x, plot.y(points.y()[i]) - y);
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        return nearest >= 0 ? new EnsembleSpot(EnsembleSpot.Kind.POINT, nearest)
                : plot.inside().contains(x, y) ? new EnsembleSpot(EnsembleSpot.Kind.PLACE, -1)
                        : EnsembleSpot.NONE;
    }
}
