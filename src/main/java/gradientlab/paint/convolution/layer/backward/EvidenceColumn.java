package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.GradientCheck;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The evidence beside the backward pass, card under card. */
final class EvidenceColumn {

    private static final double PAD = 20;
    private static final double GAP = 14;
    private static final double LINE = 24;
    private static final double GRID = 118;

    private final LayerScene scene;
    private final LayerGradients gradients;
    private final ConvolutionShape shape;
    private final Rectangle2D in;
    private final Focus focus;
    private Graphics2D g;
    private LayerInk ink;
    private double y;

    EvidenceColumn(LayerScene scene, Rectangle2D column) {
        this.scene = scene;
        gradients = scene.gradients();
        shape = scene.shape();
        focus = Focus.of(scene);
        in = new Rectangle2D.Double(column.getX() + PAD, column.getY(), column.getWidth() - 2 * PAD,
                column.getHeight());
    }

    void paint(Graphics2D target, LayerInk with) {
        g = target;
        ink = with;
        y = in.getY() + 8;
        if (scene.sight().view().form() == Form.CELLS) {
            threeWays();
            unrotated();
            check();
            inner();
            sums();
        } else {
            if (scene.sight().view().form() == Form.MATRIX) {
                copies();
                holds();
            }
            threeWays();
            check();
            inner();
        }
    }

    private void title(String words) {
        y += 20;
        ink.bold(words, 14, in.getX(), y, in.getWidth());
        y += 4;
    }

    private void line(String left, String right, boolean strong) {
        y += LINE;
        Lettering value = new Lettering(right, CellPainter.digits(12.5, false));
        ink.words(left, 13, scene.theme().text2(), in.getX(), y, in.getWidth() - value.width() - 12);
        value.draw(g, strong ? scene.theme().text() : scene.theme().text2(), in.getMaxX() - value.width(), y);
    }

    private void note(String words) {
        int lines = ink.paragraph(words, 12, scene.theme().text2(),
                new Rectangle2D.Double(in.getX(), y + 8, in.getWidth(), 64));
        y += 8 + lines * 16;
    }

    private void end() {
        y += GAP;
        ink.divider(in.getX() - PAD, y, in.getMaxX() + PAD, y);
    }

    private String gap(double gap) {
        return scene.say("b.gap", PrintedNumbers.shown(gap, 2));
    }

    private void threeWays() {
        title(scene.say("b.three"));
        line(scene.say("b.three.scatter"), scene.say("b.reference"), false);
        line(scene.say("b.three.collect"), gap(gradients.collectGap()), true);
        if (scene.sight().view().form() == Form.IM2COL) {
            line(scene.say("b.three.im2col"), gap(gradients.im2colGap()), true);
        } else {
            line(scene.say("b.three.matrix"),
                    gradients.matrixGap().map(this::gap).orElse(scene.say("b.three.none")), true);
        }
        end();
    }

    private void unrotated() {
        title(scene.say("b.wrong"));
        double cell = Math.floor(Math.min(GRID / shape.height(), 130.0 / shape.width()));
        CellGrid grid = new CellGrid(shape.height(), shape.width(), in.getX(), Math.round(y + 12),
                Math.max(1, cell));
        CellPainter painter = new CellPainter(g, scene.theme(), scene.colours());
        Cells cells = (row, column) -> gradients.unrotated(focus.channel(), row, column);
        painter.paint(grid, cells, gradients.largestUnrotated(), true);
        g.setColor(scene.theme().danger());
        g.setStroke(Brush.stroke(1.2, null));
        for (int row = 0; row < shape.height() && cell >= 6; row++) {
            for (int column = 0; column < shape.width(); column++) {
                if (gradients.unrotatedWrong(focus.channel(), row, column)) {
                    Rectangle2D at = grid.cell(row, column);
                    g.draw(new Rectangle2D.Double(at.getX() + 1.5, at.getY() + 1.5, at.getWidth() - 3,
                            at.getHeight() - 3));
                }
            }
        }
        double x = grid.right() + 14;
        int wrong = gradients.unrotatedCells();
        if (wrong == 0) {
            ink.paragraph(scene.say("b.wrong.none"), 12, scene.theme().text2(),
                    new Rectangle2D.Double(x, grid.y(), in.getMaxX() - x, GRID));
        } else {
            tag(scene.say("b.wrong.tag", PrintedNumbers.fourDigits(gradients.unrotatedError())),
                    scene.theme().danger(), x, grid.y(), in.getMaxX() - x);
            ink.paragraph(scene.say("b.wrong.cells", wrong, shape.inputSize()), 12, scene.theme().text2(),
                    new Rectangle2D.Double(x, grid.y() + 32, in.getMaxX() - x, GRID));
        }
        y = Math.max(grid.bottom(), grid.y() + 66);
        end();
    }

    private double tag(String words, Color color, double x, double top, double room) {
        return Tag.paint(g, words, color, x, top, room);
    }

    private void check() {
        title(scene.say("b.check"));
        GradientCheck check = scene.back().orElseThrow().check();
        boolean shown = focus.there() && !focus.hidden() && scene.reading() != Reading.SCATTER;
        if (shown && (scene.reading() == Reading.COLLECT || scene.done() == scene.run().places())) {
            double numeric = scene.reading() == Reading.COLLECT
                    ? check.ofInput(focus.channel(), focus.row(), focus.column())
                    : check.ofWeight(focus.filter(), focus.within(), focus.row(), focus.column());
            line(scene.say("b.check.analytic"), nine(focus.value()), true);
            line(scene.say("b.check.numeric"), nine(numeric), true);
        }
        Color color = check.wrong() > 0 ? scene.theme().danger() : scene.theme().text();
        tag(says(check), color, in.getX(), y + 12, in.getWidth());
        y += 44;
        ink.words(scene.say("b.check.gap", PrintedNumbers.shown(check.gap(), 2)), 12, scene.theme().text2(),
                in.getX(), y + 8, in.getWidth());
        y += 10;
        end();
    }

    private String says(GradientCheck check) {
        return Tag.check(scene, check);
    }

    private static String nine(double value) {
        // A difference of rounding is no negative 0.
        double shown = Math.rint(value * 1e9) == 0 ? 0 : value;
        return String.format(Locale.ROOT, "%.9f", shown).replace('-', '−');
    }

    private void inner() {
        title(scene.say("b.inner"));
        line("⟨Y − b, dY⟩", PrintedNumbers.fourDigits(gradients.innerY()), true);
        line("⟨X, dX⟩", PrintedNumbers.fourDigits(gradients.innerX()), true);
        line("⟨K, dK⟩", PrintedNumbers.fourDigits(gradients.innerK()), true);
        if (room(50)) {
            note(scene.say("b.inner.say"));
        }
        end();
    }

    private boolean room(double wanted) {
        return y + wanted < in.getMaxY();
    }

    private void sums() {
        if (!room(76)) {
            return;
        }
        title(scene.say("b.sums", scene.run().places()));
        note(scene.say("b.sums.say") + scene.handed("b.sums.hand", scene.run().places()));
        if (room(60)) {
            note(scene.say("b.transposed"));
        }
    }

    /** How often one input was copied, and that its copies' gradients are added. */
    private void copies() {
        title(scene.say("b.im2col"));
        note(scene.say("b.im2col.rows", scene.run().places(), shape.channels() * shape.kernelHeight()
                * shape.kernelWidth()));
        if (scene.reading() == Reading.COLLECT && focus.there()) {
            int copies = scene.run().overlap()[focus.row()][focus.column()];
            note(scene.say("b.im2col.copies", focus.row(), focus.column(), copies));
            note(scene.say("b.im2col.adds", copies));
        }
        end();
    }

    private void holds() {
        title(scene.say("b.holds.title"));
        long entries = 0;
        for (int[] row : scene.run().overlap()) {
            for (int count : row) {
                entries += count;
            }
        }
        long all = shape.fullWeights();
        note(scene.say("b.holds", LayerWords.grouped(shape.weights()), scene.run().places(),
                LayerWords.grouped(entries * shape.filters() * shape.kernelChannels()),
                LayerWords.grouped(all)));
        end();
    }
}
