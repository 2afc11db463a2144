package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Optional;

/** The first trees, thin; their mean, thick; the chosen one. */
final class TreesChart extends CurveChart {

    private static final double NEAR = 5;

    private final BaggingRun run;
    private final int trees;
    private final int chosen;
    private final List<Integer> out;

    TreesChart(EnsembleScene scene, BaggingRun run, int trees, int chosen) {
        super(scene, run.points());
        this.run = run;
        this.trees = trees;
        this.chosen = chosen;
        out = scene.recipe().bagging().leftOut();
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.axes(g, "");
        truth(g, plot);
        Bagging shown = run.first(trees, out);
        double alpha = Math.max(0.12, Math.min(0.6, 7.0 / Math.max(1, trees)));
        // Their lines are level and upright: smoothing would cost much and change little.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (RegressionTree tree : shown.trees()) {
            tree(g, plot, tree, Brush.faint(scene.main(), alpha), 1, null);
        }
        Brush.quality(g);
        boolean counts = trees > 0 && !out.contains(chosen);
        tree(g, plot, run.all().trees().get(chosen), Brush.faint(scene.chosen(), counts ? 1 : 0.45), 1.75,
                Slot.ORANGE.dash(0.7));
        if (!shown.trees().isEmpty()) {
            curve(g, plot, shown::mean, scene.main(), THICK);
        }
        int[] drawn = run.all().counts(chosen);
        for (int i = 0; i < points.n(); i++) {
            point(g, plot, i, points.y()[i], drawn[i] > 0, 1);
        }
        ring(g, plot, scene.sight().point());
        Lettering name = new Lettering(scene.say("tree", chosen + 1), Fonts.bold(12));
        name.drawCased(g, scene.chosen(), theme.surface(), 3, plot.inside().getMaxX() - name.width() - 6,
                plot.inside().getMaxY() - 10);
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        Optional<EnsembleSpot> spot = super.at(cell, x, y);
        if (spot.isEmpty() || spot.get().kind() != EnsembleSpot.Kind.PLACE) {
            return spot;
        }
        Plot plot = plot(cell);
        int nearest = -1;
        double least = NEAR;
        for (int tree = 0; tree < trees; tree++) {
            double far = Math.abs(plot.y(run.all().trees().get(tree).at(plot.atX(x))) - y);
            if (far < least) {
                least = far;
                nearest = tree;
            }
        }
        return nearest < 0 ? spot : Optional.of(new EnsembleSpot(EnsembleSpot.Kind.TREE, nearest));
    }
}
