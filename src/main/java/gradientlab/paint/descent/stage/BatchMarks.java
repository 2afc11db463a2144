package gradientlab.paint.descent.stage;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On a surface made from data, where updates see batches: the true gradient and the batch's as arrows
 * downhill, named, with the scale they are drawn at, amid those of the other batches.
 */
final class BatchMarks {

    /** The longest of the two arrows, pixels at scale 1. */
    private static final double ARROW = 90;

    /** Where the words on the arrows' scale begin: right of the stage's corner. */
    private static final double LEFT = 56;

    /** Gradients beyond it, in arrow lengths, are not drawn. */
    private static final double REACH = 4;

    private final Theme theme;
    private final Texts texts;
    private final double scale;

    BatchMarks(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** The marks for the chosen runner; none on other surfaces, or where it is switched off. */
    List<Mark> at(Trajectories run, Viewport viewport, int step, int chosen) {
        // A picture has nobody chosen: the first runner stands for all.
        int selected = Math.max(0, chosen);
        List<Mark> marks = new ArrayList<>();
        if (!(run.surface() instanceof DataLoss loss) || selected < 0 || selected >= run.runners().size()
                || !run.runners().get(selected).runner().shown()) {
            return marks;
        }
        Trajectory path = run.runners().get(selected);
        int row = path.lastFinite(step);
        Optional<BatchPlan> plan = Descent.batches(run.recipe(), selected);
        Color color = Slot.of(path.runner().slot()).color(theme);
        plan.ifPresent(batches -> arrows(marks, loss, batches, path, row, viewport, color));
        return marks;
    }

    private void arrows(
            List<Mark> marks, DataLoss loss, BatchPlan batches, Trajectory path, int row, Viewport viewport,
            Color color) {
        double x = path.x(row);
        double y = path.y(row);
        double[] g = new double[2];
        int[] order = batches.order(row);
        List<double[]> all = new ArrayList<>();
        for (int from = 0; from < batches.rows(); from += batches.size()) {
            loss.gradient(g, x, y, order, from, Math.min(batches.rows(), from + batches.size()));
            all.add(g.clone());
        }
        double[] own = all.get(batches.from(row) / batches.size());
        double[] truly = {path.gradientX(row), path.gradientY(row)};
        double longest = Math.max(Math.hypot(own[0], own[1]), Math.hypot(truly[0], truly[1]));
        double px = viewport.px(x);
        double py = viewport.py(y);
        if (!(longest > 0) || !Double.isFinite(longest) || px < 0 || py < 0 || px > viewport.width()
                || py > viewport.height()) {
            return;
        }
        double unit = ARROW * scale / longest;
        List<Point2D> ends = new ArrayList<>();
        for (double[] one : all) {
            if (Math.hypot(one[0], one[1]) <= REACH * longest) {
                ends.add(new Point2D.Double(px - unit * one[0], py + unit * one[1]));
            }
        }
        marks.add(new CloudMark(List.copyOf(ends), 1.9 * scale, theme.text2(), theme.casing()));
        marks.add(new ArrowMark(
                px, py, px - unit * truly[0], py + unit * truly[1], 2.4 * scale, theme.text(),
                theme.casing()));
        marks.add(new ArrowMark(
                px, py, px - unit * own[0], py + unit * own[1], 2.4 * scale, color, theme.casing()));
        Mark.Words first =
                name("stage.gradient.all", px, py, -unit * truly[0], unit * truly[1], theme.text(), viewport);
        Mark.Words second = name(
                "stage.gradient.batch", px, py, -unit * own[0], unit * own[1], color, viewport);
        marks.add(first);
        marks.add(apart(second, first, viewport));
        marks.add(new Mark.Words(
                texts.get("stage.gradient.scale", PrintedNumbers.shown(unit / viewport.unit(), 3)),
                Fonts.text(12 * scale), LEFT * scale, 24 * scale, theme.text(), theme.casing()));
    }

    /** An arrow's name beyond its end, within the stage. */
    private Mark.Words name(
            String key, double px, double py, double dx, double dy, Color color, Viewport viewport) {
        Mark.Words there =
                new Mark.Words(texts.get(key), Fonts.bold(12 * scale), 0, 0, color, theme.casing());
        double x = px + dx + (dx < 0 ? -10 * scale - there.width() : 10 * scale);
        double y = py + dy + (4.5 + 9 * dy / Math.max(1, Math.hypot(dx, dy))) * scale;
        double right = viewport.width() - there.width() - 6 * scale;
        return at(there, Math.max(6 * scale, Math.min(right, x)),
                Math.max(44 * scale, Math.min(viewport.height() - 30 * scale, y)));
    }

    /** The second of two names, moved up or down where it would lie on the first. */
    private Mark.Words apart(Mark.Words second, Mark.Words first, Viewport viewport) {
        if (!second.bounds().intersects(first.bounds())) {
            return second;
        }
        double line = first.bounds().getHeight();
        boolean above = second.y() < first.y() && first.y() - line > 44 * scale
                || first.y() + line > viewport.height() - 30 * scale;
        return at(second, second.x(), above ? first.y() - line : first.y() + line);
    }

    private static Mark.Words at(Mark.Words words, double x, double y) {
        return new Mark.Words(
                words.text(), words.font(), x, y, words.width(), words.color(), words.casing());
    }
}
