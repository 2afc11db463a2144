package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints the stage at one step with lines and words as vectors, for PDF and very large pictures. */
public final class StagePainter {

    private static final Stroke TAKEN = new Stroke(TrailStyle.LINE, TrailStyle.CASING, 1);
    private static final Stroke PALE =
            new Stroke(TrailStyle.LINE, TrailStyle.CASING, TrailStyle.DIVERGED_ALPHA);
    private static final Stroke GHOST =
            new Stroke(TrailStyle.GHOST_LINE, TrailStyle.GHOST_CASING, TrailStyle.GHOST_ALPHA);

    private final Theme theme;
    private final double scale;
    private final Backdrop backdrop;
    private final Marks marks;

    public StagePainter(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.backdrop = new Backdrop(theme, scale, true);
        this.marks = new Marks(theme, texts, scale, true);
    }

    /** Paints into (0, 0, viewport's size). */
    public void paint(Graphics2D target, Trajectories trajectories, Viewport viewport, int step,
            int selected) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        backdrop.paint(g, trajectories.surface(), viewport);
        Brush.quality(g);
        for (int index : Marks.order(trajectories, selected)) {
            trajectories.fan(index).ifPresent(fan -> hairs(g, fan, viewport, step));
            for (Ghost ghost : trajectories.ghosts()) {
                if (ghost.runner() == index) {
                    trail(g, ghost.path(), ghost.from(), viewport, step, GHOST);
                }
            }
        }
        for (int index : Marks.order(trajectories, selected)) {
            Trajectory runner = trajectories.runners().get(index);
            trail(g, runner, 0, viewport, step, runner.state(step) == State.DIVERGED ? PALE : TAKEN);
        }
        marks.at(trajectories, viewport, step, selected).forEach(mark -> mark.paint(g));
        g.dispose();
    }

    private void trail(
            Graphics2D target, Trajectory runner, int from, Viewport viewport, int step, Stroke stroke) {
        Path2D path = new Path2D.Double();
        walk(path, runner, from, viewport, step);
        Graphics2D g = (Graphics2D) target.create();
        double alpha = stroke.alpha();
        Color casing = theme.casing();
        int casingAlpha = (int) Math.round(255 * TrailStyle.CASING_ALPHA * alpha);
        g.setColor(new Color(casing.getRed(), casing.getGreen(), casing.getBlue(), casingAlpha));
        float width = (float) (stroke.casing() * scale);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        Color line = Slot.of(runner.runner().slot()).color(theme);
        g.setColor(new Color(line.getRed(), line.getGreen(), line.getBlue(), (int) Math.round(255 * alpha)));
        float[] dash = Slot.of(runner.runner().slot()).dash(scale);
        int cap = dash == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        g.setStroke(
                new BasicStroke((float) (stroke.line() * scale), cap, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(path);
        g.dispose();
    }

    /** All paths of other seeds as one, so that they do not darken where they cross. */
    private void hairs(Graphics2D target, Fan fan, Viewport viewport, int step) {
        Path2D hairs = new Path2D.Double();
        for (Trajectory path : fan.paths().subList(1, fan.paths().size())) {
            walk(hairs, path, 0, viewport, step);
        }
        Graphics2D g = (Graphics2D) target.create();
        Color color = Slot.of(fan.paths().get(0).runner().slot()).color(theme);
        int alpha = (int) Math.round(255 * TrailStyle.FAN_ALPHA);
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
        g.setStroke(new BasicStroke((float) (TrailStyle.FAN_LINE * scale)));
        g.draw(hairs);
        g.dispose();
    }

    private void walk(Path2D path, Trajectory runner, int from, Viewport viewport, int step) {
        double[] end = {Double.NaN, Double.NaN};
        new TrailPath(runner, from, viewport, TrailStyle.SPACING * scale, 1).walkTo(step,
                (ax, ay, bx, by, walked) -> {
                    if (!(Math.hypot(ax - end[0], ay - end[1]) <= 1e-6)) {
                        path.moveTo(ax, ay);
                    }
                    path.lineTo(bx, by);
                    end[0] = bx;
                    end[1] = by;
                });
    }

    /** Widths in pixels at scale 1, and how much of the colour is there. */
    private record Stroke(double line, double casing, double alpha) {}
}
