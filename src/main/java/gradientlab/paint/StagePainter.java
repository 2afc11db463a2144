package gradientlab.paint;

import gradientlab.experiment.Ghost;
import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import gradientlab.experiment.Trajectory.State;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints the stage at one step with lines and words as vectors, for PDF and very large pictures. */
final class StagePainter {

    private static final Stroke TAKEN = new Stroke(TrailStyle.LINE, TrailStyle.CASING, 1);
    private static final Stroke PALE =
            new Stroke(TrailStyle.LINE, TrailStyle.CASING, TrailStyle.DIVERGED_ALPHA);
    private static final Stroke GHOST =
            new Stroke(TrailStyle.GHOST_LINE, TrailStyle.GHOST_CASING, TrailStyle.GHOST_ALPHA);

    private final Theme theme;
    private final double scale;
    private final Backdrop backdrop;
    private final Marks marks;

    StagePainter(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.backdrop = new Backdrop(theme, scale, true);
        this.marks = new Marks(theme, texts, scale, true);
    }

    /** Paints into (0, 0, viewport's size). */
    void paint(Graphics2D target, Trajectories trajectories, Viewport viewport, int step, int selected) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        backdrop.paint(g, trajectories.surface(), viewport);
        Marks.quality(g);
        for (int index : Marks.order(trajectories, selected)) {
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
        new TrailPath(runner, from, viewport, TrailStyle.SPACING * scale, 1).walkTo(step,
                (ax, ay, bx, by, walked) -> {
                    if (path.getCurrentPoint() == null || path.getCurrentPoint().distance(ax, ay) > 1e-6) {
                        path.moveTo(ax, ay);
                    }
                    path.lineTo(bx, by);
                });
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

    /** Widths in pixels at scale 1, and how much of the colour is there. */
    private record Stroke(double line, double casing, double alpha) {}
}
