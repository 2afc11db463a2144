package gradientlab.paint.convolution.dense;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Weights of the three layers against the side of the image, both on log axes. */
final class GrowthChart {

    private static final int[] SIDES = {4, 8, 16, 28, 64, 112, 224};
    private static final double TICK = 11;
    /** The side at whose height the steep line is named. */
    private static final int NAMED = 90;
    private static final float[][] DASHES = {null, {7, 5}, {2, 4}};

    private final DenseScene scene;
    private final DenseWords words;
    private final DenseRun run;
    private final Theme theme;
    private final Rectangle2D inside;
    private final int decades;

    GrowthChart(DenseScene scene, DenseWords words, Rectangle2D area) {
        this.scene = scene;
        this.words = words;
        run = scene.run();
        theme = scene.theme();
        inside = new Rectangle2D.Double(area.getX() + 34, area.getY() + 10, area.getWidth() - 42,
                area.getHeight() - 48);
        decades = (int) Math.ceil(
                Math.log10(run.weightsAt(LayerKind.FULL, DenseRecipe.MAX_SIZE)) + 0.2);
    }

    private double x(double side) {
        return inside.getX() + Math.log(side / DenseRecipe.LEAST_SIZE)
                / Math.log((double) DenseRecipe.MAX_SIZE / DenseRecipe.LEAST_SIZE) * inside.getWidth();
    }

    private double y(double weights) {
        return inside.getMaxY() - Math.log10(Math.max(1, weights)) / decades * inside.getHeight();
    }

    void paint(Graphics2D g) {
        grid(g);
        double now = x(run.recipe().size());
        g.setColor(theme.edge());
        g.draw(new Line2D.Double(now, inside.getY(), now, inside.getMaxY()));
        if (!scene.sight().guessing()) {
            for (LayerKind kind : LayerKind.values()) {
                line(g, kind);
            }
        }
        Lettering name = Lettering.fitted(
                scene.texts().get("convolution.dense.grow.axis"), Fonts.text(TICK), inside.getWidth());
        name.draw(g, theme.text2(), inside.getCenterX() - name.width() / 2, inside.getMaxY() + 33);
    }

    private void grid(Graphics2D g) {
        g.setStroke(Brush.stroke(1, null));
        for (int decade = 0; decade <= decades; decade += 2) {
            double y = y(Math.pow(10, decade));
            g.setColor(decade == 0 ? theme.edge() : theme.line());
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering number =
                    new Lettering(decade == 0 ? "1" : PrintedNumbers.power(decade), Fonts.text(TICK));
            number.draw(g, theme.text3(), inside.getX() - 7 - number.width(), y + 4);
        }
        double free = 0;
        for (int side : SIDES) {
            Lettering number = new Lettering(String.valueOf(side), Fonts.text(TICK));
            double left = x(side) - number.width() / 2;
            if (left >= free) {
                number.draw(g, theme.text3(), left, inside.getMaxY() + 16);
                free = left + number.width() + 5;
            }
        }
    }

    private void line(Graphics2D g, LayerKind kind) {
        Path2D path = new Path2D.Double();
        for (int side = DenseRecipe.LEAST_SIZE; side <= DenseRecipe.MAX_SIZE; side++) {
            long weights = run.weightsAt(kind, side);
            if (weights > 0 && path.getCurrentPoint() == null) {
                path.moveTo(x(side), y(weights));
            } else if (weights > 0) {
                path.lineTo(x(side), y(weights));
            }
        }
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.8, DASHES[kind.ordinal()]));
        g.draw(path);
        double now = y(run.weights(kind));
        double x = x(run.recipe().size());
        g.fill(new Ellipse2D.Double(x - 4, now - 4, 8, 8));
        name(g, kind);
    }

    /** Left of the steep line, under the local one, over the flat one. */
    private void name(Graphics2D g, LayerKind kind) {
        Lettering name = new Lettering(words.inChart(kind), Fonts.text(TICK));
        double right = kind == LayerKind.FULL ? x(NAMED) - 8 : inside.getMaxX();
        double y = switch (kind) {
            case FULL -> y(run.weightsAt(kind, NAMED)) - 2;
            case LOCAL -> y(run.weightsAt(kind, DenseRecipe.MAX_SIZE)) + 22;
            case SHARED -> y(run.weights(kind)) - 7;
        };
        name.drawCased(g, theme.text(), theme.bg(), 2.5, right - name.width(), y);
    }
}
