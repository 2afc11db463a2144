package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** How often each class was given to the digits of each class: right ones blue, wrong ones orange. */
final class ConfusionPainter {

    private static final double TOP = 54;
    private static final double LEFT = 40;
    private static final double BOTTOM = 26;
    private static final double LARGEST = 36;
    /** The least strength of a cell that is not empty. */
    private static final double LEAST = 0.45;

    private final Ink ink;
    private final Theme theme;
    private final TrainingScene scene;
    private final TrainingWords words;
    private final Rectangle2D area;
    private final CellGrid grid;

    ConfusionPainter(Ink ink, TrainingScene scene, TrainingWords words, Rectangle2D area) {
        this.ink = ink;
        this.scene = scene;
        this.words = words;
        this.area = area;
        theme = scene.theme();
        double cell = Math.floor(Math.min(LARGEST, Math.min(
                (area.getWidth() - LEFT - Ink.PAD) / SplitDigits.CLASSES,
                (area.getHeight() - TOP - BOTTOM) / SplitDigits.CLASSES)));
        grid = new CellGrid(
                SplitDigits.CLASSES, SplitDigits.CLASSES, area.getX() + LEFT, area.getY() + TOP, cell);
    }

    void paint() {
        SplitDigits digits = scene.data().split(scene.recipe().view().seed());
        ink.title(words.confusion(scene.sight().selected(), scene.shown(), digits), area,
                area.getWidth() - 2 * Ink.PAD);
        int[][] counts = scene.shown().of(scene.sight().selected(), scene.recipe().view().seed()).known()
                .confusion(digits);
        int most = 1;
        int wrong = 1;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                most = Math.max(most, row == column ? counts[row][column] : 0);
                wrong = Math.max(wrong, row == column ? 0 : counts[row][column]);
            }
        }
        CellPainter cells = new CellPainter(ink.g(), theme);
        for (int row = 0; row < counts.length; row++) {
            ink.number(String.valueOf(row), 11, theme.text2(), grid.x() - 12,
                    grid.y() + (row + 0.5) * grid.height() + 4);
            ink.number(String.valueOf(row), 11, theme.text2(), grid.x() + (row + 0.5) * grid.width(),
                    grid.y() - 6);
            for (int column = 0; column < counts.length; column++) {
                int count = counts[row][column];
                double share = row == column ? share(count, most) : -share(count, wrong);
                cell(cells, grid.cell(row, column), count, share);
            }
        }
        cells.lines(grid);
        double x = grid.x() + grid.bounds().getWidth() / 2;
        String axes = words.get("confusion.axes");
        double left = Math.max(area.getX() + Ink.PAD, x - Ink.hintWidth(axes) / 2);
        ink.hint(axes, left, grid.bottom() + 17, area.getMaxX() - left - 8);
    }

    private static double share(int count, int most) {
        return count == 0 ? 0 : LEAST + (1 - LEAST) * count / most;
    }

    private void cell(CellPainter cells, Rectangle2D at, int count, double share) {
        Color ground = cells.colours().color(0.8 * share);
        Brush.ground(ink.g(), at, ground);
        if (count > 0) {
            ink.number(String.valueOf(count), Math.min(12, 0.55 * at.getHeight()), SignedColours.ink(ground),
                    at.getCenterX(), at.getCenterY() + 4);
        }
    }

    Optional<CellSpot> at(double x, double y) {
        return grid.at(x, y);
    }
}
