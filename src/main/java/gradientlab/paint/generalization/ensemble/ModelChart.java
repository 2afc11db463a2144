package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.Boosting;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The model before and after a stage, and the residuals it leaves. */
final class ModelChart extends CurveChart {

    private final Boosting boosting;
    private final int stage;

    ModelChart(EnsembleScene scene, BoostingRun run, int stage) {
        super(scene, run.points());
        boosting = run.fitted(scene.recipe().boosting().atOnce());
        this.stage = stage;
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.axes(g, "");
        truth(g, plot);
        stems(g, plot, points.y(), predicted(boosting, points.x(), stage));
        if (stage > 0) {
            curve(g, plot, xs -> boosting.predict(xs, stage - 1), scene.main(), THIN);
        }
        curve(g, plot, xs -> boosting.predict(xs, stage), scene.main(), THICK);
        for (int i = 0; i < points.n(); i++) {
            point(g, plot, i, points.y()[i], true, 1);
        }
        ring(g, plot, scene.sight().point());
    }

    private void stems(Graphics2D g, Plot plot, double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            double x = plot.x(points.x()[i]);
            plot.draw(g, new Line2D.Double(x, plot.y(from[i]), x, plot.y(to[i])),
                    Brush.faint(theme.text3(), 0.75), 1, null);
        }
    }

    /** The model at places in any order. */
    static double[] predicted(Boosting boosting, double[] places, int stage) {
        Integer[] order = IntStream.range(0, places.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> places[i]));
        double[] sorted = Arrays.stream(order).mapToDouble(i -> places[i]).toArray();
        double[] values = boosting.predict(sorted, stage);
        double[] back = new double[places.length];
        for (int j = 0; j < order.length; j++) {
            back[order[j]] = values[j];
        }
        return back;
    }
}
