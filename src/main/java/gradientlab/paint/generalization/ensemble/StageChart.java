package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Boosting;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/** One part of a stage: what is left, the tree fitted to it, the model with it. */
final class StageChart extends CurveChart {

    /** Which part. */
    enum Kind {
        RESIDUALS,
        TREE,
        ADDED
    }

    private static final double DOT = 0.55;

    private final Boosting boosting;
    private final int stage;
    private final Kind kind;
    private final double[] before;

    /** @param stage 1 or more */
    StageChart(EnsembleScene scene, BoostingRun run, int stage, Kind kind) {
        super(scene, run.points());
        boosting = run.fitted(scene.recipe().boosting().atOnce());
        this.stage = stage;
        this.kind = kind;
        before = ModelChart.predicted(boosting, points.x(), stage - 1);
    }

    @Override
    Plot plot(Cell cell) {
        if (kind == Kind.ADDED) {
            return super.plot(cell);
        }
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(points.y()[i] - before[i]));
        }
        double reach = most > 0 ? 1.15 * most : 1;
        return plot(cell, Span.linear(-reach, reach));
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.axes(g, "");
        switch (kind) {
            case RESIDUALS -> residuals(g, plot);
            case TREE -> tree(g, plot);
            case ADDED -> added(g, plot);
        }
    }

    private void residuals(Graphics2D g, Plot plot) {
        for (int i = 0; i < before.length; i++) {
            double x = plot.x(points.x()[i]);
            plot.draw(g, new Line2D.Double(x, plot.y(0), x, plot.y(points.y()[i] - before[i])),
                    Brush.faint(theme.text3(), 0.9), 1, null);
        }
        dots(g, plot, before, 0.75);
    }

    private void dots(Graphics2D g, Plot plot, double[] off, double size) {
        for (int i = 0; i < off.length; i++) {
            point(g, plot, i, points.y()[i] - off[i], true, size);
        }
    }

    private void tree(Graphics2D g, Plot plot) {
        RegressionTree tree = boosting.trees().get(stage - 1);
        dots(g, plot, before, DOT);
        for (double threshold : tree.leaves() == 2 ? tree.thresholds() : new double[0]) {
            double x = plot.x(threshold);
            Line2D split = new Line2D.Double(x, plot.inside().getY(), x, plot.inside().getMaxY());
            plot.draw(g, split, theme.text2(), 1, new float[] {3, 3});
        }
        tree(g, plot, tree, scene.chosen(), THICK, null);
    }

    private void added(Graphics2D g, Plot plot) {
        truth(g, plot);
        dots(g, plot, new double[before.length], DOT);
        double[] xs = places(plot);
        List<Point2D> from = plot.places(xs, boosting.predict(xs, stage - 1));
        List<Point2D> to = plot.places(xs, boosting.predict(xs, stage));
        Path2D between = Plot.line(from);
        for (int i = to.size() - 1; i >= 0; i--) {
            between.lineTo(to.get(i).getX(), to.get(i).getY());
        }
        between.closePath();
        Shape clip = g.getClip();
        g.clip(plot.inside());
        g.setColor(Brush.faint(scene.chosen(), 0.55));
        g.fill(between);
        g.setClip(clip);
        plot.draw(g, Plot.line(to), scene.main(), 2, null);
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        return Optional.empty();
    }
}
