package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.DashedLine;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.picture.Viewport;
import java.util.ArrayList;
import java.util.List;

/** One runner's trail, or its ghosts, or its fan, as cover of pixels that grows with the step. */
final class TrailLayer implements TrailPath.Sink {

    private final Cover cover;
    private final List<TrailPath> paths = new ArrayList<>();
    private double casing;
    private DashedLine line = new DashedLine(null, 1);
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
        add(trajectory, 0, viewport, scale, TrailStyle.LINE, TrailStyle.CASING);
    }

    /** Forgets what was there and starts the ghosts of one runner, each of which grows from its own row. */
    void haunt(List<Ghost> ghosts, Viewport viewport, double scale) {
        hide();
        ghosts.forEach(ghost -> add(
                ghost.path(), ghost.from(), viewport, scale, TrailStyle.GHOST_LINE, TrailStyle.GHOST_CASING));
    }

    /** Forgets what was there and starts the paths of other seeds, undashed and uncased. */
    void spread(Fan fan, Viewport viewport, double scale) {
        hide();
        line = new DashedLine(null, TrailStyle.FAN_LINE * scale / 2);
        casing = 0;
        for (Trajectory path : fan.paths().subList(1, fan.paths().size())) {
            paths.add(new TrailPath(path, 0, viewport, TrailStyle.SPACING * scale, 1));
        }
    }

    private void add(
            Trajectory trajectory, int from, Viewport viewport, double scale, double width, double rim) {
        float[] dash = Slot.of(trajectory.runner().slot()).dash(scale);
        line = new DashedLine(dash, width * scale / 2);
        casing = rim * scale;
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
        if (casing > 0) {
            cover.broad(ax, ay, bx, by, casing / 2);
        }
        line.draw(cover, ax, ay, bx, by, walked);
    }
}
