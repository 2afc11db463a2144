package gradientlab.paint;

import gradientlab.experiment.Ghost;
import gradientlab.experiment.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** One runner's trail, or all of its ghosts' together, as cover of pixels, growing with the step. */
final class TrailLayer implements TrailPath.Sink {

    private final Cover cover;
    private final List<TrailPath> paths = new ArrayList<>();
    private double line;
    private double casing;
    private float[] dash;
    private int step;

    TrailLayer(int width, int height) {
        this.cover = new Cover(width, height);
    }

    Cover cover() {
        return cover;
    }

    /** Forgets the trail and starts another at step 0. */
    void restart(Trajectory trajectory, Viewport viewport, double scale) {
        hide();
        line = TrailStyle.LINE * scale;
        casing = TrailStyle.CASING * scale;
        add(trajectory, 0, viewport, scale);
    }

    /** Forgets what was there and starts the ghosts of one runner, each of which grows from its own row. */
    void haunt(List<Ghost> ghosts, Viewport viewport, double scale) {
        hide();
        line = TrailStyle.GHOST_LINE * scale;
        casing = TrailStyle.GHOST_CASING * scale;
        ghosts.forEach(ghost -> add(ghost.path(), ghost.from(), viewport, scale));
    }

    private void add(Trajectory trajectory, int from, Viewport viewport, double scale) {
        dash = Slot.of(trajectory.runner().slot()).dash(scale);
        paths.add(new TrailPath(
                trajectory, from, viewport, TrailStyle.SPACING * scale, TrailStyle.period(dash)));
    }

    /** Forgets the trail and draws nothing until it is restarted. */
    void hide() {
        cover.clear();
        paths.clear();
        step = 0;
    }

    /** Grows to a step, which is not before the one it has, and marks the tiles that it touches. */
    void growTo(int target, boolean[] touched) {
        cover.report(touched);
        if (target > step) {
            step = target;
            paths.forEach(path -> path.walkTo(target, this));
        }
    }

    @Override
    public void line(double ax, double ay, double bx, double by, double walked) {
        cover.broad(ax, ay, bx, by, casing / 2);
        double half = line / 2;
        if (dash == null) {
            cover.fine(ax, ay, bx, by, half, false, false);
            return;
        }
        double length = Math.hypot(bx - ax, by - ay);
        double ux = (bx - ax) / length;
        double uy = (by - ay) / length;
        int part = 0;
        double partStart = -walked;
        while (partStart + dash[part] <= 0 && part + 1 < dash.length) {
            partStart += dash[part++];
        }
        while (partStart < length) {
            double partEnd = partStart + dash[part];
            if (part % 2 == 0 && partEnd > 0) {
                double from = Math.max(0, partStart);
                double to = Math.min(length, partEnd);
                // Dashes are cut square; a corner inside a dash is round.
                cover.fine(
                        ax + from * ux,
                        ay + from * uy,
                        ax + to * ux,
                        ay + to * uy,
                        half,
                        partStart >= 0,
                        partEnd <= length);
            }
            partStart = partEnd;
            part = (part + 1) % dash.length;
        }
    }
}
