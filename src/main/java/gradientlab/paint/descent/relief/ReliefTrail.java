package gradientlab.paint.descent.relief;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.descent.stage.TrailPath;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.DashedLine;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.TrailStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * One runner's trail on the relief, or its ghosts, or its fan, as cover of pixels that grows with the step: a
 * line on the surface where it is seen, the same faintly where the surface hides it, and a trail's shadow
 * on the floor.
 */
final class ReliefTrail {

    private static final double SHADOW = 1.25;

    /** Lines and casing where they are seen. */
    private final Cover seen;

    /** In the fine half what is hidden, in the broad half the shadow. */
    private final Cover faint;

    private final List<Walk> walks = new ArrayList<>();
    private ReliefGround ground;
    private View base;
    private double scale = 1;
    private double casing;
    private boolean shadowed;
    private double piece;

    ReliefTrail(int width, int height) {
        seen = new Cover(width, height);
        faint = new Cover(width, height);
    }

    Cover seen() {
        return seen;
    }

    Cover faint() {
        return faint;
    }

    /** Forgets the trail and starts another at step 0 on that ground. */
    void restart(Trajectory trajectory, ReliefGround newGround, double newScale) {
        begin(newGround, newScale, TrailStyle.CASING, true);
        walks.add(new Walk(trajectory, 0, dash(trajectory), TrailStyle.LINE));
    }

    /** Forgets what was there and starts the ghosts of one runner, each of which grows from its own row. */
    void haunt(List<Ghost> ghosts, ReliefGround newGround, double newScale) {
        begin(newGround, newScale, TrailStyle.GHOST_CASING, false);
        for (Ghost ghost : ghosts) {
            walks.add(new Walk(ghost.path(), ghost.from(), dash(ghost.path()), TrailStyle.GHOST_LINE));
        }
    }

    /** Forgets what was there and starts the paths of other seeds, undashed and uncased. */
    void spread(Fan fan, ReliefGround newGround, double newScale) {
        begin(newGround, newScale, 0, false);
        for (Trajectory path : fan.paths().subList(1, fan.paths().size())) {
            walks.add(new Walk(path, 0, null, TrailStyle.FAN_LINE));
        }
    }

    private void begin(ReliefGround newGround, double newScale, double newCasing, boolean shadow) {
        hide();
        ground = newGround;
        scale = newScale;
        casing = newCasing * scale;
        shadowed = shadow;
        base = ground.projection().base();
        piece = Math.max(base.width(), base.height()) / ReliefMesh.PATCHES;
    }

    private float[] dash(Trajectory trajectory) {
        return Slot.of(trajectory.runner().slot()).dash(scale);
    }

    /** Forgets the trail and draws nothing until it is restarted. */
    void hide() {
        seen.clear();
        faint.clear();
        walks.clear();
    }

    /** Grows to a step, which is not before the one it has, and marks the tiles that it touches. */
    void growTo(int target, boolean[] touched) {
        seen.report(touched);
        faint.report(touched);
        walks.forEach(walk -> walk.growTo(target));
    }

    /** How far one path has been drawn. */
    private final class Walk {
        private final Trajectory trajectory;
        private final DashedLine line;
        private int row;
        private double x;
        private double y;
        private double walked;

        Walk(Trajectory trajectory, int from, float[] dash, double width) {
            this.trajectory = trajectory;
            line = new DashedLine(dash, width * scale / 2);
            row = from;
            x = trajectory.x(from);
            y = trajectory.y(from);
        }

        void growTo(int target) {
            double spacing = TrailStyle.SPACING * scale / ground.projection().dataUnit();
            int last = TrailPath.lastFinite(trajectory, target);
            while (row < last) {
                row++;
                double dx = trajectory.x(row) - x;
                double dy = trajectory.y(row) - y;
                double length = Math.hypot(dx, dy);
                if (length >= spacing) {
                    if (Double.isFinite(length)) {
                        cut(dx, dy, length);
                    }
                    x = trajectory.x(row);
                    y = trajectory.y(row);
                }
            }
        }

        /** Draws what of a line lies over the floor (Liang, Barsky 1984), in pieces of a patch at most. */
        private void cut(double dx, double dy, double length) {
            double[] span = {0, 1};
            if (!(TrailPath.within(span, -dx, x - base.xMin())
                    && TrailPath.within(span, dx, base.xMax() - x)
                    && TrailPath.within(span, -dy, y - base.yMin())
                    && TrailPath.within(span, dy, base.yMax() - y))) {
                return;
            }
            int pieces = (int) Math.ceil(Math.max(1, (span[1] - span[0]) * length / piece));
            double fromX = x + span[0] * dx;
            double fromY = y + span[0] * dy;
            double fromZ = ground.mesh().heightAt(fromX, fromY);
            for (int k = 1; k <= pieces; k++) {
                double at = span[0] + (span[1] - span[0]) * k / pieces;
                double toX = x + at * dx;
                double toY = y + at * dy;
                double toZ = ground.mesh().heightAt(toX, toY);
                draw(fromX, fromY, fromZ, toX, toY, toZ);
                fromX = toX;
                fromY = toY;
                fromZ = toZ;
            }
        }

        private void draw(double ax, double ay, double az, double bx, double by, double bz) {
            double pax = ground.px(ax, ay);
            double pbx = ground.px(bx, by);
            double pay = ground.py(ax, ay, az);
            double pby = ground.py(bx, by, bz);
            double middleX = (ax + bx) / 2;
            double middleY = (ay + by) / 2;
            boolean open = ground.seenOnTop(middleX, middleY, (az + bz) / 2);
            if (open && casing > 0) {
                seen.broad(pax, pay, pbx, pby, casing / 2);
            }
            walked = line.draw(open ? seen : faint, pax, pay, pbx, pby, walked);
            if (shadowed && ground.seen(middleX, middleY, 0)) {
                faint.broad(pax, ground.py(ax, ay, 0), pbx, ground.py(bx, by, 0), SHADOW * scale / 2);
            }
        }
    }
}
