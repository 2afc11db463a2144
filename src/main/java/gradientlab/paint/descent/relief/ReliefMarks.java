package gradientlab.paint.descent.relief;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.descent.stage.LogMarks;
import gradientlab.paint.descent.stage.Mark;
import gradientlab.paint.descent.stage.Marks;
import gradientlab.paint.ground.Backdrop;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.relief.ReliefGround;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Decides what stands on a relief at a step, and where: minima, start, heads, arrows and their words. */
final class ReliefMarks {

    private static final double RADIUS = 6.2;

    /** What is left of a mark that the surface hides. */
    private static final double HIDDEN = 0.4;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final boolean words;
    private final Font font;
    private final LogMarks logMarks;

    /** @param words whether marks are named */
    ReliefMarks(Theme theme, Texts texts, double scale, boolean words) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.words = words;
        this.font = Fonts.bold(12 * scale);
        this.logMarks = new LogMarks(theme, texts, scale);
    }

    /** Paints the minima, which belong to the ground. */
    void minima(Graphics2D g, ReliefGround ground, List<Minimum> minima, double same) {
        View view = ground.mesh().view();
        for (Minimum minimum : minima) {
            if (view.contains(minimum.x(), minimum.y())) {
                double z = ground.mesh().heightAt(minimum.x(), minimum.y());
                boolean seen = ground.seenOnTop(minimum.x(), minimum.y(), z);
                Backdrop.minimum(g, theme, scale, ground.px(minimum.x(), minimum.y()),
                        ground.py(minimum.x(), minimum.y(), z), minimum.value() <= same, seen ? 1 : HIDDEN);
            }
        }
    }

    /** The marks in painting order. */
    List<Mark> at(Trajectories trajectories, ReliefGround ground, int step, int selected) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> heads = new ArrayList<>();
        View view = ground.mesh().view();
        start(marks, ground, view, trajectories.recipe().start());
        for (int index : Marks.order(trajectories, selected)) {
            Trajectory runner = trajectories.runners().get(index);
            Color color = Slot.of(runner.runner().slot()).color(theme);
            for (Intervention change : trajectories.recipe().interventions()) {
                int at = change.at();
                if (change.runner() == index && at <= step && at < runner.rows() - 1
                        && view.contains(runner.x(at), runner.y(at))) {
                    marks.add(intervention(ground, color, runner.x(at), runner.y(at)));
                }
            }
            trajectories.fan(index).map(fan -> fan.cloud(step))
                    .filter(cloud -> cloud.count() > 1 && view.contains(cloud.x(), cloud.y()))
                    .ifPresent(cloud -> marks.add(mean(ground, color, cloud)));
            int row = runner.lastFinite(step);
            double x = runner.x(row);
            double y = runner.y(row);
            boolean diverged = runner.state(step) == State.DIVERGED;
            if (view.contains(x, y) && !diverged) {
                heads.add(head(ground, Slot.of(runner.runner().slot()), x, y));
            } else {
                arrow(marks, ground, view, runner, row, diverged);
            }
        }
        logged(marks, trajectories, ground, step);
        marks.addAll(heads);
        marks.addAll(logMarks.said());
        if (!words) {
            marks.removeIf(mark -> mark instanceof Mark.Words);
        }
        return marks;
    }

    /** What a log has of the runners, on the surface whether it is seen or hidden. */
    private void logged(List<Mark> marks, Trajectories trajectories, ReliefGround ground, int step) {
        View view = ground.mesh().view();
        LogMarks.Place place = (x, y) -> view.contains(x, y)
                ? new Point(ground.px(x, y), ground.py(x, y, ground.mesh().heightAt(x, y)))
                : null;
        List<Rectangle2D> covered = new ArrayList<>();
        marks.stream().filter(Mark.Words.class::isInstance).map(Mark::bounds).forEach(covered::add);
        // What is pointed at moves with the camera, which the projection holds.
        marks.addAll(logMarks.at(
                trajectories, new LogMarks.Ground(ground.projection(), place, ground.area()), step,
                covered));
    }

    private Mark intervention(ReliefGround ground, Color color, double x, double y) {
        double z = ground.mesh().heightAt(x, y);
        double strength = ground.seenOnTop(x, y, z) ? 1 : HIDDEN;
        return new Mark.Intervention(
                ground.px(x, y), ground.py(x, y, z), Marks.INTERVENTION * scale, Brush.faint(color, strength),
                Brush.faint(theme.casing(), strength));
    }

    /** A cross at the mean; the spread is seen in the paths, an ellipse would have to follow the surface. */
    private Mark mean(ReliefGround ground, Color color, Fan.Cloud cloud) {
        double z = ground.mesh().heightAt(cloud.x(), cloud.y());
        double strength = ground.seenOnTop(cloud.x(), cloud.y(), z) ? 1 : HIDDEN;
        Fan.Cloud point = new Fan.Cloud(
                cloud.count(), ground.px(cloud.x(), cloud.y()), ground.py(cloud.x(), cloud.y(), z), 0, 0, 0);
        return Mark.Spread.of(
                point, scale, Brush.faint(color, strength), Brush.faint(theme.casing(), strength));
    }

    private Mark head(ReliefGround ground, Slot slot, double x, double y) {
        double z = ground.mesh().heightAt(x, y);
        double strength = ground.seenOnTop(x, y, z) ? 1 : HIDDEN;
        return new Mark.Head(
                ground.px(x, y), ground.py(x, y, z), RADIUS * scale, slot,
                Brush.faint(slot.color(theme), strength), Brush.faint(theme.casing(), strength));
    }

    private void start(List<Mark> marks, ReliefGround ground, View view, Point start) {
        if (!view.contains(start.x(), start.y())) {
            return;
        }
        double z = ground.mesh().heightAt(start.x(), start.y());
        double strength = ground.seenOnTop(start.x(), start.y(), z) ? 1 : HIDDEN;
        Color ink = Brush.faint(theme.text(), strength);
        Color casing = Brush.faint(theme.casing(), strength);
        double px = ground.px(start.x(), start.y());
        double py = ground.py(start.x(), start.y(), z);
        marks.add(new Mark.Start(px, py, scale, ink, casing));
        marks.add(new Mark.Words(
                texts.get("stage.start"), font, px + 13 * scale, py + 4.3 * scale, ink, casing));
    }

    /** An arrow at the floor's edge towards a runner outside; with words if it diverged. */
    private void arrow(
            List<Mark> marks, ReliefGround ground, View view, Trajectory runner, int row, boolean diverged) {
        double middleX = (view.xMin() + view.xMax()) / 2;
        double middleY = (view.yMin() + view.yMax()) / 2;
        double dx = (runner.x(row) - middleX) / view.width();
        double dy = (runner.y(row) - middleY) / view.height();
        double size = Math.max(Math.abs(dx), Math.abs(dy));
        double edgeX = size > 0 ? middleX + dx / size / 2 * view.width() : view.xMax();
        double edgeY = size > 0 ? middleY + dy / size / 2 * view.height() : middleY;
        double z = ground.mesh().heightAt(edgeX, edgeY);
        double px = ground.px(edgeX, edgeY);
        double py = ground.py(edgeX, edgeY, z);
        double angle = Math.atan2(py - ground.py(middleX, middleY, z), px - ground.px(middleX, middleY));
        double out = 14 * scale;
        px += out * Math.cos(angle);
        py += out * Math.sin(angle);
        // Two that left the same way stand one behind the other.
        for (int tries = 0; tries < 40 && taken(marks, px, py); tries++) {
            px += 1.4 * out * Math.cos(angle);
            py += 1.4 * out * Math.sin(angle);
        }
        Color color = Slot.of(runner.runner().slot()).color(theme);
        marks.add(new Mark.Arrow(px, py, angle, RADIUS * scale, color, theme.casing()));
        if (diverged) {
            String text = texts.get(
                    "stage.diverged", Optimizers.get(runner.runner().optimizer()).name(),
                    runner.divergedAt());
            boolean left = px < ground.px(middleX, middleY);
            double width = new Lettering(text, font).width();
            double x = left ? px - 13 * scale - width : px + 13 * scale;
            marks.add(new Mark.Words(text, font, x, py + 4.3 * scale, theme.danger(), theme.casing()));
        }
    }

    private boolean taken(List<Mark> marks, double px, double py) {
        return marks.stream().anyMatch(mark -> mark instanceof Mark.Arrow arrow
                && Math.hypot(arrow.x() - px, arrow.y() - py) < 17 * scale);
    }
}
