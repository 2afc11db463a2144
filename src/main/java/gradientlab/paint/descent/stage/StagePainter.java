package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.descent.stage.TrailLayer.Path;
import gradientlab.paint.ground.Backdrop;
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

    private final Theme theme;
    private final double scale;
    private final Backdrop backdrop;
    private final Marks marks;

    public StagePainter(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.backdrop = new Backdrop(theme, texts, scale, true);
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
                    trail(g, new Path(ghost.path(), ghost.from()), viewport, step, TrailStyle.GHOST,
                            TrailStyle.GHOST.alpha());
                }
            }
            for (LoggedPath logged : trajectories.logged()) {
                if (logged.runner() == index) {
                    int slot = trajectories.runners().get(index).runner().slot();
                    trail(g, new Path(logged, slot, 0), viewport, step, TrailStyle.LOG,
                            TrailStyle.LOG.alpha());
                }
            }
        }
        for (int index : Marks.order(trajectories, selected)) {
            Trajectory runner = trajectories.runners().get(index);
            boolean diverged = runner.state(step) == State.DIVERGED;
            trail(g, new Path(runner, 0), viewport, step, TrailStyle.TRAIL,
                    diverged ? TrailStyle.DIVERGED_ALPHA : TrailStyle.TRAIL.alpha());
        }
        marks.at(trajectories, viewport, step, selected).forEach(mark -> mark.paint(g));
        g.dispose();
    }

    private void trail(
            Graphics2D target, Path trail, Viewport viewport, int step, TrailStyle style, double alpha) {
        Path2D path = new Path2D.Double();
        walk(path, trail, viewport, step);
        Graphics2D g = (Graphics2D) target.create();
        g.setColor(Brush.faint(theme.casing(), TrailStyle.CASING_ALPHA * alpha));
        float width = (float) (style.casing() * scale);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        Slot slot = Slot.of(trail.slot());
        g.setColor(Brush.faint(slot.color(theme), alpha));
        float[] dash = style.dash(slot, scale);
        int cap = dash == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        g.setStroke(
                new BasicStroke((float) (style.line() * scale), cap, BasicStroke.JOIN_ROUND, 1, dash, 0));
        g.draw(path);
        g.dispose();
    }

    /** All paths of other seeds as one, so that they do not darken where they cross. */
    private void hairs(Graphics2D target, Fan fan, Viewport viewport, int step) {
        Path2D hairs = new Path2D.Double();
        for (Trajectory path : fan.paths().subList(1, fan.paths().size())) {
            walk(hairs, new Path(path, 0), viewport, step);
        }
        Graphics2D g = (Graphics2D) target.create();
        Color color = Slot.of(fan.paths().get(0).runner().slot()).color(theme);
        g.setColor(Brush.faint(color, TrailStyle.FAN.alpha()));
        g.setStroke(new BasicStroke((float) (TrailStyle.FAN.line() * scale)));
        g.draw(hairs);
        g.dispose();
    }

    private void walk(Path2D path, Path trail, Viewport viewport, int step) {
        double[] end = {Double.NaN, Double.NaN};
        new TrailPath(trail.track(), trail.from(), viewport, TrailStyle.SPACING * scale, 1)
                .walkTo(step, (ax, ay, bx, by, walked) -> {
                    if (!(Math.hypot(ax - end[0], ay - end[1]) <= 1e-6)) {
                        path.moveTo(ax, ay);
                    }
                    path.lineTo(bx, by);
                    end[0] = bx;
                    end[1] = by;
                });
    }
}
