package gradientlab.paint.convolution.dense;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.RandomLayer;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

/** One of the three layers: its counts, its wiring, its matrix, its shift test. */
final class LayerColumn {

    private static final Cells UNKNOWN = new Cells() {
        @Override
        public double value(int row, int column) {
            return 0;
        }

        @Override
        public Shade shade(int row, int column) {
            return Shade.BLANK;
        }
    };

    private static final double SMALL = 12;
    private static final double TINY = 11;

    private final Graphics2D g;
    private final DenseScene scene;
    private final DenseWords words;
    private final DenseLayout layout;
    private final LayerKind kind;
    private final double x;
    private final double width;
    private final Theme theme;
    private final DenseRun run;
    private final RandomLayer layer;
    private final ConvolutionShape shape;

    LayerColumn(Graphics2D g, DenseScene scene, DenseWords words, DenseLayout layout, LayerKind kind) {
        this.g = g;
        this.scene = scene;
        this.words = words;
        this.layout = layout;
        this.kind = kind;
        x = layout.columnX(kind.ordinal());
        width = layout.columnWidth();
        theme = scene.theme();
        run = scene.run();
        layer = run.layer(kind);
        shape = run.drawn();
    }

    void paint() {
        counts();
        wiring();
        if (layout.matrices() > 0) {
            matrix();
        }
        test();
    }

    private void counts() {
        double y = layout.top();
        Lettering.fitted(words.name(kind), Fonts.bold(15), width).draw(g, theme.text(), x, y + 16);
        Lettering.fitted(words.reads(kind), Fonts.text(SMALL), width).draw(g, theme.text2(), x, y + 34);
        Lettering.fitted(words.count(kind), CellPainter.digits(27, true), width)
                .draw(g, theme.text(), x, y + 70);
        Lettering.fitted(words.product(kind), Fonts.text(SMALL), width).draw(g, theme.text2(), x, y + 90);
        Lettering.fitted(words.multiplications(kind), Fonts.text(SMALL), width)
                .draw(g, theme.text2(), x, y + 108);
    }

    /** Pixels of one row and the outputs above whose middle tap they lie, joined by the weights there are. */
    private void wiring() {
        Rectangle2D area = layout.wiring(kind.ordinal());
        int inputs = shape.width();
        int outputs = shape.outputWidth();
        int row = Math.max(0, Math.min(shape.height() - 1,
                shape.vertical().input(0, (shape.kernelHeight() - 1) / 2)));
        double largest = largest(layer.matrix());
        double radius = Math.max(2.5, Math.min(5.5, 0.28 * area.getWidth() / Math.max(inputs, outputs)));
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                double weight = layer.matrix()[j * shape.inputSize() + row * inputs + i];
                if (weight != 0) {
                    double share = weight / largest;
                    g.setColor(scene.colours().color(Math.signum(share) * (0.45 + 0.55 * Math.abs(share))));
                    g.setStroke(Brush.stroke(0.9 + 1.8 * Math.abs(share), null));
                    g.draw(new Line2D.Double(place(area, i, inputs), area.getY() + radius,
                            place(area, j, outputs), area.getMaxY() - radius));
                }
            }
        }
        dots(area.getY() + radius, area, inputs, radius, false);
        dots(area.getMaxY() - radius, area, outputs, radius, true);
    }

    /** Inputs and outputs share the middle of the area. */
    private static double place(Rectangle2D area, int at, int count) {
        double pitch = area.getWidth() / Math.max(8, count);
        return area.getCenterX() + (at - (count - 1) / 2.0) * pitch;
    }

    private void dots(double y, Rectangle2D area, int count, double radius, boolean filled) {
        for (int i = 0; i < count; i++) {
            Ellipse2D dot = new Ellipse2D.Double(
                    place(area, i, count) - radius, y - radius, 2 * radius, 2 * radius);
            g.setColor(filled ? theme.text() : theme.bg());
            g.fill(dot);
            g.setColor(theme.text());
            g.setStroke(Brush.stroke(1.4, null));
            g.draw(dot);
        }
    }

    private void matrix() {
        Rectangle2D area = layout.matrix(kind.ordinal());
        int rows = shape.outputSize();
        int columns = shape.inputSize();
        double largest = largest(layer.matrix());
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < layer.matrix().length; i++) {
            image.setRGB(i % columns, i / columns, scene.colours().rgb(layer.matrix()[i] / largest));
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, (int) area.getX(), (int) area.getY(), (int) area.getWidth(),
                (int) area.getHeight(),
                null);
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(area);
        Lettering.fitted(words.matrix(), Fonts.text(TINY), width)
                .draw(g, theme.text3(), x, area.getMaxY() + 15);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void test() {
        ShiftTest test = run.test(kind);
        int rows = shape.outputHeight();
        int columns = shape.outputWidth();
        double largest = largest(test.output());
        double[] back = new double[test.output().length];
        for (int o = 0; o < back.length; o++) {
            back[o] = test.output()[o] + test.difference()[o];
        }
        double pitch = (width + layout.gridGap()) / 3;
        double side = layout.gridSide();
        double cell = side / Math.max(rows, columns);
        double y = layout.gridY();
        String[] names = {"shift.out", "shift.back", "shift.diff"};
        IntPredicate[] hatched =
                {o -> false, o -> Double.isNaN(test.difference()[o]), o -> !test.inside()[o]};
        double[][] values = {test.output(), back, test.difference()};
        for (int i = 0; i < 3; i++) {
            CellGrid grid = new CellGrid(rows, columns, Math.round(x + i * pitch), y, cell);
            Lettering.fitted(scene.texts().get("convolution.dense." + names[i]), Fonts.text(TINY),
                    pitch - 4).draw(g, theme.text2(), grid.x(), y - 6);
            // What is compared with the output is what a class is to say.
            new CellPainter(g, theme, scene.colours()).paint(
                    grid, i > 0 && scene.sight().guessing() ? UNKNOWN
                            : cells(values[i], columns, hatched[i]),
                    largest, false);
        }
        if (!scene.sight().guessing()) {
            verdict(y + side);
        }
    }

    private static Cells cells(double[] values, int columns, IntPredicate hatched) {
        return new Cells() {
            @Override
            public double value(int row, int column) {
                double value = values[row * columns + column];
                return hatched.test(row * columns + column) ? 0 : value;
            }

            @Override
            public boolean hatched(int row, int column) {
                return hatched.test(row * columns + column);
            }
        };
    }

    private void verdict(double top) {
        Lettering ratio = new Lettering(words.ratio(kind), CellPainter.digits(19, true));
        ratio.draw(g, theme.text(), x, top + 24);
        double from = x + ratio.width() + 10;
        double room = x + width - from;
        boolean line = new Lettering(words.verdict(kind), Fonts.text(SMALL)).width() <= room;
        double size = line ? SMALL : TINY;
        new Paragraph(words.verdict(kind), Fonts.text(size), Fonts.bold(size), room, 2)
                .draw(g, theme.text(), from, top + (line ? 23 : 17), 13);
        String reason = words.reason(kind);
        if (!reason.isEmpty()) {
            new Paragraph(reason, Fonts.text(TINY), Fonts.bold(TINY), width, 3)
                    .draw(g, theme.text2(), x, top + 41, 14);
        }
    }
}
