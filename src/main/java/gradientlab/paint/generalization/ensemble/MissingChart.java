package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many points are missing from each tree's sample, beside what is expected. */
final class MissingChart implements Part.Inside<EnsembleSpot> {

    private static final double DOT = 3.2;

    private final EnsembleScene scene;
    private final int[] missing;
    private final double expected;
    private final int chosen;

    /** @param chosen the tree that is marked, from 0 */
    MissingChart(EnsembleScene scene, int[] missing, double expected, int chosen) {
        this.scene = scene;
        this.missing = missing;
        this.expected = expected;
        this.chosen = chosen;
    }

    private Plot plot(Cell cell) {
        double away = IntStream.of(missing).mapToDouble(count -> Math.abs(count - expected)).max().orElse(0);
        double reach = Math.max(3, 1.15 * away);
        return new Plot(cell.inside(30, 44), Span.linear(0.5, missing.length + 0.5),
                Span.linear(Math.max(0, expected - reach), expected + reach), scene.theme());
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.up(g, plot.up().ticks(plot.inside().getHeight() / 44));
        plot.across(g, plot.across().ticks(Math.min(missing.length, plot.inside().getWidth() / 48)),
                scene.say("unit.bagging"));
        double zero = plot.y(expected);
        g.setColor(scene.theme().text2());
        g.setStroke(Brush.stroke(1.25, new float[] {4, 4}));
        g.draw(new Line2D.Double(plot.inside().getX(), zero, plot.inside().getMaxX(), zero));
        new Lettering(PrintedNumbers.shown(expected, 3), Fonts.text(11))
                .draw(g, scene.theme().text2(), plot.inside().getMaxX() + 6, zero + 4);
        for (int tree = 0; tree < missing.length; tree++) {
            stem(g, plot, tree, zero);
        }
    }

    private void stem(Graphics2D g, Plot plot, int tree, double zero) {
        double x = plot.x(tree + 1);
        double y = plot.y(missing[tree]);
        boolean marked = tree == chosen;
        Color color = marked ? scene.chosen() : scene.main();
        g.setColor(Brush.faint(scene.theme().text3(), 0.8));
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x, zero, x, y));
        double r = marked ? 1.6 * DOT : DOT;
        g.setColor(color);
        if (scene.recipe().bagging().leftOut().contains(tree)) {
            g.setStroke(Brush.stroke(1.75, null));
            g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
            g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
        } else {
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        Plot plot = plot(cell);
        int tree = (int) Math.round(plot.atX(x)) - 1;
        boolean over = plot.inside().contains(x, y) && tree >= 0 && tree < missing.length;
        return over ? Optional.of(new EnsembleSpot(EnsembleSpot.Kind.TREE, tree)) : Optional.empty();
    }
}
