package gradientlab.paint.convolution.dense;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Right of the layers: the picture and its shifted copy, growth, counts of a large image, scrambled
 * pixels.
 */
final class DenseSide {

    private static final double PAD = 16;
    private static final double SMALL = 12;
    private static final double TINY = 11;
    private static final double LEADING = 16;
    /** Free pixels from which the growth is shown. */
    private static final double ROOMY = 150;
    private static final double TALLEST = 250;
    private static final int MOST_LINES = 6;

    private final Graphics2D g;
    private final DenseScene scene;
    private final DenseWords words;
    private final DenseLayout layout;
    private final DenseRun run;
    private final Theme theme;
    private final double x;
    private final double room;

    DenseSide(Graphics2D g, DenseScene scene, DenseWords words, DenseLayout layout) {
        this.g = g;
        this.scene = scene;
        this.words = words;
        this.layout = layout;
        run = scene.run();
        theme = scene.theme();
        x = layout.side().getX() + PAD;
        room = layout.side().getWidth() - 2 * PAD;
    }

    private String say(String key, Object... arguments) {
        return scene.texts().get("convolution.dense." + key, arguments);
    }

    void paint() {
        line(layout.side().getX(), 0, layout.side().getX(), layout.height());
        double y = pictures();
        divider(y);
        double below = large(0, false) + scrambled(0, false);
        double free = layout.height() - y - below - 14;
        if (free >= ROOMY) {
            double tall = Math.min(TALLEST, free);
            title(say("grow"), y + 24);
            new GrowthChart(scene, words, new Rectangle2D.Double(x, y + 32, room, tall - 36)).paint(g);
            y += tall;
            divider(y);
        }
        y += large(y, true);
        divider(y);
        scrambled(y, true);
    }

    private void line(double x1, double y1, double x2, double y2) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void divider(double y) {
        line(layout.side().getX(), y, layout.width(), y);
    }

    private void title(String title, double baseline) {
        Lettering.fitted(title, Fonts.bold(13), room).draw(g, theme.text(), x, baseline);
    }

    /** The picture and its shifted copy. @return where they end */
    private double pictures() {
        CellGrid picture = layout.picture(false);
        CellGrid moved = layout.picture(true);
        double[] pixels = run.picture();
        title(say("test.picture") + ": " + words.picture(), 24);
        Lettering.fitted(say(run.recipe().scramble() ? "scr.scrambled" : "shift.original"), Fonts.text(TINY),
                picture.right() - picture.x()).draw(g, theme.text2(), picture.x(), picture.y() - 6);
        Lettering.fitted(say("shift.moved"), Fonts.text(TINY), moved.right() - moved.x() + 10)
                .draw(g, theme.text2(), moved.x(), moved.y() - 6);
        paint(picture, pixels);
        paint(moved, ShiftTest.shifted(pixels, DigitChoice.SIZE, run.recipe().shift()));
        Lettering arrow = new Lettering("→", Fonts.text(16));
        arrow.draw(g, theme.text2(), (picture.right() + moved.x() - arrow.width()) / 2,
                picture.y() + (picture.bottom() - picture.y()) / 2 + 6);
        return picture.bottom() + 14;
    }

    private void paint(CellGrid grid, double[] pixels) {
        new CellPainter(g, theme, scene.colours()).paint(
                grid, (row, column) -> pixels[row * DigitChoice.SIZE + column], DigitChoice.MOST, false);
    }

    /** Counts at the largest size. @return its height */
    private double large(double top, boolean painted) {
        if (painted) {
            title(say("at", DenseRecipe.MAX_SIZE), top + 24);
            double y = top + 46;
            for (LayerKind kind : LayerKind.values()) {
                String count = scene.sight().guessing() ? "?"
                        : DenseWords.grouped(run.weightsAt(kind, DenseRecipe.MAX_SIZE));
                Lettering number = Lettering.fitted(count, CellPainter.digits(14, true), 0.62 * room);
                number.draw(g, theme.text(), x, y);
                Lettering.fitted(words.name(kind), Fonts.text(SMALL), room - number.width() - 8)
                        .draw(g, theme.text2(), x + number.width() + 8, y);
                y += 19;
            }
        }
        return 98;
    }

    /** What scrambled pixels leave, in sentences. @return its height */
    private double scrambled(double top, boolean painted) {
        if (painted) {
            title(say("scr"), top + 24);
        }
        double y = top + 44;
        for (String sentence : words.scrambled()) {
            Paragraph lines = new Paragraph(sentence, Fonts.text(SMALL), Fonts.bold(SMALL), room, MOST_LINES);
            if (painted) {
                lines.draw(g, theme.text2(), x, y, LEADING);
            }
            y += lines.lines() * LEADING + 4;
        }
        return y - top;
    }
}
