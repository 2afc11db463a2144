package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Optional;

/** The points, the true function and the fit through them. */
final class FitChart implements Inside<FitSpot> {

    static final double THICK = 2.75;
    private static final double LEFT = 36;
    private static final double RADIUS = 4.6;
    private static final double TEST = 1.9;

    private final FitScene scene;
    private final FitRun run;
    private final CurvePoints points;

    FitChart(FitScene scene) {
        this.scene = scene;
        run = scene.run();
        points = run.points();
    }

    /** Where numbers lie. */
    Plot plot(Cell cell) {
        return CurveGround.plot(cell.inside(LEFT, 12), run.recipe().data(), points, scene.theme());
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.axes(g, "");
        if (!scene.sight().guessing()) {
            g.setColor(Brush.faint(scene.theme().text3(), 0.6));
            for (int i = 0; i < points.testX().length; i++) {
                double y = plot.y(points.testY()[i]);
                if (plot.inside().contains(plot.x(points.testX()[i]), y)) {
                    g.fill(new Ellipse2D.Double(plot.x(points.testX()[i]) - TEST, y - TEST, 2 * TEST,
                            2 * TEST));
                }
            }
        }
        CurveGround.truth(g, plot, run.recipe().data(), scene.theme().text2(), 1.5);
        if (scene.view() == View.PENALTY) {
            penalties(g, plot, scene.penalty().orElseThrow());
        } else {
            curve(g, plot, run.curves()[scene.step()], scene.fit(), THICK, null);
            scene.sight().fold().ifPresent(fold -> fold(g, plot, fold));
        }
        for (int i = 0; i < points.n(); i++) {
            CurveGround.point(g, scene.theme(), plot.x(points.x()[i]), plot.y(points.y()[i]), RADIUS,
                    !leftOut(i));
        }
        int chosen = scene.sight().point();
        if (chosen >= 0 && chosen < points.n()) {
            CurveGround.ring(g, scene.theme().focus(), plot.x(points.x()[chosen]),
                    plot.y(points.y()[chosen]), RADIUS + 4);
        }
    }

    private boolean leftOut(int point) {
        return scene.view() != View.PENALTY && scene.sight().fold().isPresent()
                && run.folds().of()[point] == scene.sight().fold().getAsInt();
    }

    private void curve(Graphics2D g, Plot plot, double[] values, Color color, double width, float[] dash) {
        plot.draw(g, Plot.line(plot.places(run.x(), values)), color, width, dash);
    }

    private void fold(Graphics2D g, Plot plot, int fold) {
        double[][][] curves = run.foldErrors().curves();
        if (fold < curves.length && curves[fold][scene.step()].length > 0) {
            curve(g, plot, curves[fold][scene.step()], scene.folds(), 2, Slot.ORANGE.dash(0.8));
        }
    }

    private void penalties(Graphics2D g, Plot plot, PenaltyRun penalties) {
        curve(g, plot, penalties.none().curve(), scene.theme().text3(), 1.25, null);
        if (penalties.ridge().on()) {
            curve(g, plot, penalties.ridge().own().curve(), scene.fit(), THICK, null);
        }
        if (penalties.lasso().on()) {
            curve(g, plot, penalties.lasso().own().curve(), scene.lasso(), THICK, Slot.ORANGE.dash(0.8));
        }
        legend(g, plot, penalties);
    }

    private void legend(Graphics2D g, Plot plot, PenaltyRun penalties) {
        double x = plot.inside().getMaxX() - 96;
        double y = plot.inside().getY() + 14;
        if (penalties.ridge().on()) {
            Slot.BLUE.sample(g, scene.theme(), x, y, 1);
            name(g, "ridge", x + 32, y + 4);
            y += 18;
        }
        if (penalties.lasso().on()) {
            Slot.ORANGE.sample(g, scene.theme(), x, y, 1);
            name(g, "lasso", x + 32, y + 4);
        }
    }

    private void name(Graphics2D g, String key, double x, double y) {
        new Lettering(scene.say(key), Fonts.text(12)).drawCased(g, scene.theme().text(),
                scene.theme().surface(), 2, x, y);
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        Plot plot = plot(cell);
        int point = CurveGround.nearest(plot, points, x, y);
        return point >= 0 ? Optional.of(new FitSpot(FitSpot.Kind.POINT, point))
                : plot.inside().contains(x, y) ? Optional.of(FitSpot.of(FitSpot.Kind.PLACE))
                        : Optional.empty();
    }
}
