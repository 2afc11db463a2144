package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.convolution.layer.scene.MatrixImage;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Paragraph;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evidence under the forward pass: windows in a row, how often cells are read, matrix, weights. */
final class ForwardCards {

    static final double HEIGHT = 168;

    private static final double[] WIDE = {0.335, 0.2, 0.255, 0.21};
    private static final double[] NARROW = {0.395, 0.285, 0.32};
    /** From this width on all four stand beside each other. */
    private static final double ROOMY = 1100;
    private static final double PAD = 16;
    private static final double TITLE = 24;
    private static final double TOP = 36;
    private static final double BODY = 98;
    private static final double CHEVRON = 28;
    /** Counts have one digit, which smaller cells have room for. */
    private static final double LEAST_COUNTED = 11.5;

    private final LayerScene scene;
    private final LayerRun run;
    private final ConvolutionShape shape;
    private final Rectangle2D area;
    private final boolean roomy;
    private final Evidence chosen;
    private final boolean handled;

    ForwardCards(LayerScene scene, Rectangle2D area, Optional<Evidence> chosen) {
        this.scene = scene;
        run = scene.run();
        shape = run.shape();
        this.area = area;
        this.chosen = chosen.orElse(Evidence.OVERLAP);
        handled = chosen.isPresent();
        roomy = area.getWidth() >= ROOMY;
    }

    private List<Rectangle2D> parts() {
        List<Rectangle2D> parts = new ArrayList<>();
        double x = 0;
        for (double share : roomy ? WIDE : NARROW) {
            double width = Math.round(share * area.getWidth());
            parts.add(new Rectangle2D.Double(x, area.getY(), width, area.getHeight()));
            x += width;
        }
        return parts;
    }

    private Rectangle2D chooser() {
        Rectangle2D second = parts().get(1);
        return new Rectangle2D.Double(second.getMaxX() - CHEVRON - 4, second.getY() + 4, CHEVRON, CHEVRON);
    }

    boolean chooserAt(double x, double y) {
        return !roomy && chooser().contains(x, y);
    }

    void paint(Graphics2D g) {
        LayerInk ink = new LayerInk(g, scene.theme());
        List<Rectangle2D> parts = parts();
        ink.divider(0, area.getY(), area.getWidth(), area.getY());
        for (Rectangle2D part : parts.subList(1, parts.size())) {
            ink.divider(part.getX(), area.getY(), part.getX(), area.getMaxY());
        }
        Rectangle2D first = body(parts.get(0));
        new RulerCard(scene, first).paint(g, ink);
        if (roomy || chosen == Evidence.OVERLAP) {
            overlap(g, ink, body(parts.get(1)));
        }
        if (roomy || chosen == Evidence.MATRIX) {
            matrix(g, ink, body(parts.get(roomy ? 2 : 1)));
        }
        weights(ink, body(parts.get(parts.size() - 1)));
        if (!roomy && handled) {
            chevron(g);
        }
    }

    private static Rectangle2D body(Rectangle2D part) {
        return new Rectangle2D.Double(
                part.getX() + PAD, part.getY(), part.getWidth() - 2 * PAD, part.getHeight());
    }

    private void chevron(Graphics2D g) {
        Rectangle2D at = chooser();
        Path2D sign = new Path2D.Double();
        sign.moveTo(at.getCenterX() - 6, at.getCenterY() - 3);
        sign.lineTo(at.getCenterX(), at.getCenterY() + 3);
        sign.lineTo(at.getCenterX() + 6, at.getCenterY() - 3);
        g.setColor(scene.theme().text());
        g.setStroke(Brush.stroke(1.8, null));
        g.draw(sign);
    }

    private double titleRoom(Rectangle2D in) {
        return in.getWidth() - (roomy ? 0 : CHEVRON - PAD + 4);
    }

    private void overlap(Graphics2D g, LayerInk ink, Rectangle2D in) {
        ink.bold(scene.say("f.overlap"), 13, in.getX(), in.getY() + TITLE, titleRoom(in));
        int[][] counts = run.overlap();
        double cell = Math.min(Math.min(BODY / counts.length, 0.5 * in.getWidth() / counts[0].length), 22);
        CellGrid grid = new CellGrid(
                counts.length, counts[0].length, in.getX(), in.getY() + TOP, Math.max(1, cell));
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int[] row : counts) {
            for (int count : row) {
                most = Math.max(most, count);
                least = Math.min(least, count);
            }
        }
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours());
        painter.paint(grid, counted(counts), most, LEAST_COUNTED);
        double x = grid.right() + 14;
        double room = in.getMaxX() - x;
        ink.digits(least == most ? String.valueOf(most) : least + " … " + most, 18, true,
                scene.theme().text(), x, in.getY() + TOP + 16);
        ink.paragraph(overlapSays(counts), 12, scene.theme().text2(),
                new Rectangle2D.Double(x, in.getY() + TOP + 26, room, BODY - 10));
    }

    private String overlapSays(int[][] counts) {
        int unread = run.unread();
        return unread > 0 ? scene.say("f.overlap.unread", unread, shape.height() * shape.width())
                : scene.say("f.overlap.say", counts[0][0], counts[counts.length / 2][counts[0].length / 2]);
    }

    private static Cells counted(int[][] counts) {
        return new Cells() {
            @Override
            public double value(int row, int column) {
                return counts[row][column];
            }

            @Override
            public boolean hatched(int row, int column) {
                return counts[row][column] == 0;
            }
        };
    }

    private void matrix(Graphics2D g, LayerInk ink, Rectangle2D in) {
        int rows = shape.outputSize();
        int columns = shape.inputSize();
        ink.bold(scene.say("f.matrix", LayerWords.grouped(rows), LayerWords.grouped(columns)), 13,
                in.getX(), in.getY() + TITLE, titleRoom(in));
        if (!MatrixImage.possible(shape)) {
            ink.paragraph(scene.say("b.too_large", LayerWords.grouped(rows), LayerWords.grouped(columns)), 12,
                    scene.theme().text2(),
                    new Rectangle2D.Double(in.getX(), in.getY() + TOP, in.getWidth(), BODY));
            return;
        }
        double[] entries = run.matrix();
        // At most twice as tall as wide, so that a matrix of few rows does not look like bars.
        double width = Math.min(in.getWidth() - 4, Math.max(40, columns * BODY / rows * 2));
        double height = Math.min(BODY, rows * width / columns * 1.6);
        Rectangle2D at = new Rectangle2D.Double(in.getX() + 2, in.getY() + TOP, width, height);
        draw(g, at, MatrixImage.of(entries, shape, scene.colours()));
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours());
        CellGrid grid = new CellGrid(rows, columns, at.getX(), at.getY(), width / columns, height / rows);
        for (int column = 0; column < columns; column++) {
            if (run.overlap()[column / shape.width()][column % shape.width()] == 0) {
                painter.hatch(grid.block(0, column, rows, 1), Brush.faint(scene.theme().text(), 0.4));
            }
        }
        g.setColor(scene.theme().edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(at);
        int lit = scene.lit();
        if (lit >= 0) {
            ink.outline(grid.block(lit, 0, 1, columns));
        }
        String said =
                run.unread() > 0 ? scene.say("f.matrix.unread") : lit < 0 ? "" : scene.say("f.matrix.say");
        ink.paragraph(said, 12,
                scene.theme().text2(),
                new Rectangle2D.Double(in.getX(), at.getMaxY() + 8, in.getWidth(), HEIGHT - TOP - height));
    }

    private static void draw(Graphics2D g, Rectangle2D at, BufferedImage image) {
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, (int) at.getX(), (int) at.getY(), (int) Math.round(at.getWidth()),
                (int) Math.round(at.getHeight()), null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    private void weights(LayerInk ink, Rectangle2D in) {
        double x = in.getX();
        double y = in.getY();
        double room = in.getWidth();
        ink.bold(scene.say("f.weights"), 13, x, y + TITLE, room);
        double at = x + ink.digits(LayerWords.grouped(shape.weights()), 32, true, scene.theme().text(), x,
                y + TOP + 32);
        ink.words(scene.say("f.bias.one", shape.filters()), 13, scene.theme().text2(), at + 10, y + TOP + 32,
                x + room - at - 10);
        String full = LayerWords.grouped(shape.fullWeights());
        line(ink, scene.say("f.weights.full", strong(full) + " + " + LayerWords.grouped(shape.outputSize())),
                x,
                y + TOP + 58, room);
        String times = LayerWords.grouped(shape.multiplications());
        line(ink,
                scene.say("f.weights.mult",
                        strong(times) + " = " + LayerWords.grouped(shape.outputSize()) + " · "
                                + shape.filterSize()),
                x, y + TOP + 80, room);
        ink.paragraph(scene.say("f.weights.say", LayerWords.grouped(shape.inputSize()),
                LayerWords.grouped(shape.outputSize()), full), 12, scene.theme().text3(),
                new Rectangle2D.Double(x, y + TOP + 92, room, 34));
    }

    private static String strong(String words) {
        return Paragraph.BOLD + words + Paragraph.BOLD;
    }

    private void line(LayerInk ink, String words, double x, double y, double room) {
        ink.paragraph(words, 13, scene.theme().text2(), new Rectangle2D.Double(x, y - 13, room, 18));
    }
}
