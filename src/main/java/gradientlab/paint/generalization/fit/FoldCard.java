package gradientlab.paint.generalization.fit;

import gradientlab.core.validation.Copies;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.paint.generalization.CapacityAxis;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.Span.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** One fold left out: the fit to the others, how far it is from the left out points, and every capacity. */
final class FoldCard implements Inside<FitSpot> {

    private static final double HEAT = 14;
    private static final double TICKS = 16;
    private static final double DOT = 2.4;
    private static final double HOLLOW = 4.2;
    /** For the number of a prediction that lies outside the axes. */
    private static final double ROW = 16;

    private final FitScene scene;
    private final FitRun run;
    private final Theme theme;
    private final int fold;
    private final CapacityAxis axis;
    private final ErrorRange range;

    private FoldCard(FitScene scene, int fold) {
        this.scene = scene;
        run = scene.run();
        theme = scene.theme();
        this.fold = fold;
        axis = new CapacityAxis(run.capacities());
        range = ErrorRange.of(scene, run.test(), run.train());
    }

    static Part<FitSpot> part(FitScene scene, int fold) {
        double error = scene.run().foldErrors().errors()[fold][scene.step()];
        String remark = scene.sight().guessing() ? ""
                : Double.isNaN(error) ? scene.say("none")
                        : scene.say("fold.error", Errors.shown(error));
        return new Part<>(scene.say("fold", fold + 1), remark, "", new FoldCard(scene, fold));
    }

    private Rectangle2D heat(Cell cell) {
        Rectangle2D all = cell.between();
        double shown = scene.sight().guessing() ? 0 : HEAT;
        return new Rectangle2D.Double(all.getX(), all.getMaxY() - TICKS - shown, all.getWidth(), shown);
    }

    private Plot plot(Cell cell) {
        Rectangle2D all = cell.between();
        double top = all.getY() - 6;
        double height = heat(cell).getY() - all.getY();
        Plot whole = plot(all, top, height);
        double over = outside(whole.up(), true) ? ROW : 0;
        double under = outside(whole.up(), false) ? ROW : 0;
        return plot(all, top + over, height - over - under);
    }

    private Plot plot(Rectangle2D all, double top, double height) {
        return CurveGround.plot(new Rectangle2D.Double(all.getX(), top, all.getWidth(), Math.max(1, height)),
                run.recipe().data(), run.points(), theme);
    }

    /**
     * Whether any fold's model of any capacity predicts a point that it left out over or under the axes: then
     * all cards keep a row for the number, so that none jumps while a capacity is dragged.
     */
    private boolean outside(Span up, boolean over) {
        if (scene.sight().guessing()) {
            return false;
        }
        int[] folds = run.folds().of();
        for (int i = 0; i < folds.length; i++) {
            for (double[] curve : run.foldErrors().curves()[folds[i]]) {
                double predicted = curve.length > 0 ? curve[FitRun.DRAWN + i] : 0;
                if (over ? predicted > up.to() : predicted < up.from()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        if (scene.sight().fold().isPresent() && scene.sight().fold().getAsInt() == fold) {
            g.setColor(theme.text2());
            g.setStroke(Brush.stroke(1.5, null));
            Rectangle2D area = cell.area();
            g.draw(new Rectangle2D.Double(area.getX() + 3, area.getY() + 3, area.getWidth() - 6,
                    area.getHeight() - 6));
        }
        CurveData data = run.recipe().data();
        CurveGround.truth(g, plot, data, theme.text3(), 1.25);
        double[] curve = run.foldErrors().curves()[fold][scene.step()];
        if (curve.length > 0) {
            plot.draw(g, Plot.line(plot.places(run.x(), curve)), scene.folds(), 2, null);
        }
        points(g, plot, curve);
        if (!scene.sight().guessing()) {
            heat(g, cell);
        }
    }

    private void points(Graphics2D g, Plot plot, double[] curve) {
        Copies points = run.copied();
        double farthest = 0;
        double at = 0;
        double value = 0;
        for (int i = 0; i < points.x().length; i++) {
            double x = plot.x(points.x()[i]);
            double y = plot.y(points.y()[i]);
            if (run.folds().of()[i] != fold) {
                g.setColor(theme.text2());
                g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
                continue;
            }
            if (curve.length > 0 && !scene.sight().guessing()) {
                double predicted = curve[FitRun.DRAWN + i];
                plot.draw(g, new Line2D.Double(x, y, x, plot.y(predicted)), theme.text(), 1.5, null);
                double beyond = Math.max(predicted - plot.up().to(), plot.up().from() - predicted);
                if (beyond > farthest) {
                    farthest = beyond;
                    at = x;
                    value = predicted;
                }
            }
            CurveGround.point(g, theme, x, y, HOLLOW, false);
        }
        if (farthest > 0) {
            beyond(g, plot, at, value);
        }
    }

    /** Says in its row the prediction that is farthest outside. */
    private void beyond(Graphics2D g, Plot plot, double x, double value) {
        boolean above = value > plot.up().to();
        Lettering words = new Lettering((above ? "↑ " : "↓ ") + Errors.number(value), Fonts.bold(12));
        double left = Math.max(plot.inside().getX(),
                Math.min(x - words.width() / 2, plot.inside().getMaxX() - words.width()));
        words.drawCased(g, theme.danger(), theme.surface(), 3, left,
                above ? plot.inside().getY() - 4 : plot.inside().getMaxY() + ROW - 4);
    }

    private void heat(Graphics2D g, Cell cell) {
        Rectangle2D strip = heat(cell);
        double[] errors = run.foldErrors().errors()[fold];
        double width = strip.getWidth() / errors.length;
        for (int step = 0; step < errors.length; step++) {
            Rectangle2D box = new Rectangle2D.Double(strip.getX() + step * width, strip.getY(),
                    Math.max(1, width - 1), strip.getHeight());
            if (!Double.isNaN(errors[step])) {
                Brush.ground(g, box, theme.ramp(0.15 + 0.85 * range.share(errors[step])));
            }
        }
        for (Tick tick : axis.capacities().logarithmic() ? List.<Tick>of()
                : axis.ticks(strip.getWidth() - 20)) {
            Lettering label = new Lettering(tick.label(), Fonts.text(10.5));
            label.draw(g, theme.text3(), strip.getX() + (tick.at() + 0.5) * width - label.width() / 2,
                    strip.getMaxY() + 13);
        }
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(2, null));
        g.draw(new Rectangle2D.Double(strip.getX() + scene.step() * width, strip.getY(),
                Math.max(2, width - 1), strip.getHeight()));
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        Rectangle2D strip = heat(cell);
        if (strip.contains(x, y)) {
            int step = (int) ((x - strip.getX()) / strip.getWidth() * run.capacities().size());
            return Optional.of(new FitSpot(FitSpot.Kind.STEP, step));
        }
        return Optional.of(new FitSpot(FitSpot.Kind.FOLD, fold));
    }
}
