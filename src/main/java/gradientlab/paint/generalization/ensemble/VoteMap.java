package gradientlab.paint.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.core.ensemble.ClassificationTree;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.VoteRaster;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** The vote after a round as ground, the points as large as their weight, the first split of its tree. */
final class VoteMap implements Part.Inside<EnsembleSpot> {

    /** Of a point whose weight is even, as a share of the map's height. */
    private static final double SIZE = 0.011;
    private static final double LEAST = 1.2;
    private static final double MOST = 3.2;

    private final EnsembleScene scene;
    private final AdaBoostRun run;
    private final int round;
    private final Theme theme;

    /** @param round 0 for none yet */
    VoteMap(EnsembleScene scene, AdaBoostRun run, int round) {
        this.scene = scene;
        this.run = run;
        this.round = round;
        theme = scene.theme();
    }

    /** As large as fits, its cells as wide as high. */
    private Plot plot(Cell cell) {
        VoteRaster votes = run.votes();
        Rectangle2D room = cell.between();
        double unit = Math.min(room.getWidth() / VoteRaster.COLUMNS, room.getHeight() / VoteRaster.ROWS);
        double width = unit * VoteRaster.COLUMNS;
        Rectangle2D inside = new Rectangle2D.Double(
                room.getCenterX() - width / 2, room.getY(), width, unit * VoteRaster.ROWS);
        return new Plot(inside, Span.linear(votes.frame().from()[0], votes.frame().to()[0]),
                Span.linear(votes.frame().from()[1], votes.frame().to()[1]), theme);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        ground(g, plot.inside());
        double[] weights = weights();
        double[][] x = run.points().x();
        double even = SIZE * plot.inside().getHeight() * Math.sqrt(200.0 / Math.max(50, x.length));
        Shape clip = g.getClip();
        g.clip(plot.inside());
        for (int i = 0; i < x.length; i++) {
            double size = even * Math.sqrt(weights[i] * x.length);
            double radius = Math.max(LEAST, Math.min(even * MOST, size));
            point(g, plot.x(x[i][0]), plot.y(x[i].length > 1 ? x[i][1] : 0), radius, i);
        }
        if (round > 0) {
            split(g, plot);
        }
        g.setClip(clip);
    }

    private double[] weights() {
        if (round > 0) {
            return run.fitted().rounds().get(round - 1).weights();
        }
        double[] even = new double[run.points().x().length];
        Arrays.fill(even, 1.0 / even.length);
        return even;
    }

    private void ground(Graphics2D g, Rectangle2D area) {
        if (round == 0) {
            Brush.ground(g, area, theme.bg());
            return;
        }
        BitSet plus = run.votes().plus().get(round - 1);
        int one = theme.ramp(0.4).getRGB();
        int other = theme.ramp(0.16).getRGB();
        BufferedImage image =
                new BufferedImage(VoteRaster.COLUMNS, VoteRaster.ROWS, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < VoteRaster.ROWS; row++) {
            for (int column = 0; column < VoteRaster.COLUMNS; column++) {
                boolean set = plus.get(row * VoteRaster.COLUMNS + column);
                image.setRGB(column, VoteRaster.ROWS - 1 - row, set ? one : other);
            }
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, (int) Math.round(area.getX()), (int) Math.round(area.getY()),
                (int) Math.round(area.getWidth()), (int) Math.round(area.getHeight()), null);
    }

    private void point(Graphics2D g, double x, double y, double radius, int i) {
        boolean plus = run.points().y()[i] > 0;
        Shape mark = plus ? new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
                : new Rectangle2D.Double(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
        Color light = Theme.DARK.text();
        Color dark = Theme.DARK.bg();
        g.setColor(plus ? light : dark);
        g.fill(mark);
        g.setColor(plus ? dark : light);
        g.setStroke(Brush.stroke(1, null));
        g.draw(mark);
        if (Arrays.binarySearch(run.points().wrong(), i) >= 0) {
            double r = radius + 3;
            g.setColor(theme.danger());
            g.setStroke(Brush.stroke(1.75, null));
            g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }

    /** The first split of the tree of this round. */
    private void split(Graphics2D g, Plot plot) {
        AdaBoost.Round shown = run.fitted().rounds().get(round - 1);
        ClassificationTree tree = shown.tree();
        if (tree.feature() < 0 || tree.feature() > 1) {
            return;
        }
        Rectangle2D inside = plot.inside();
        double x = plot.x(tree.threshold());
        double y = plot.y(tree.threshold());
        Line2D line = tree.feature() == 0 ? new Line2D.Double(x, inside.getY(), x, inside.getMaxY())
                : new Line2D.Double(inside.getX(), y, inside.getMaxX(), y);
        plot.draw(g, line, theme.text(), 1.75, new float[] {5, 4});
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        return round > 0 && plot(cell).inside().contains(x, y)
                ? Optional.of(new EnsembleSpot(EnsembleSpot.Kind.CARD, round))
                : Optional.empty();
    }
}
