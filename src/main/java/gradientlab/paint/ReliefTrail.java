package gradientlab.paint;

import gradientlab.core.surface.View;
import gradientlab.experiment.Trajectory;

/**
 * One runner's trail on the relief as cover of pixels, growing with the step: a line on the surface where
 * it is seen, the same faintly where the surface hides it, and its shadow on the floor.
 */
final class ReliefTrail {

    private static final double SHADOW = 1.25;

    /** Its line and casing where they are seen. */
    private final Cover seen;

    /** In the fine half what is hidden, in the broad half the shadow. */
    private final Cover faint;

    private ReliefGround ground;
    private Trajectory trajectory;
    private View base;
    private double scale = 1;
    private DashedLine line;
    private double piece;
    private int row;
    private double x;
    private double y;
    private double walked;

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
    void restart(Trajectory newTrajectory, ReliefGround newGround, double newScale) {
        hide();
        trajectory = newTrajectory;
        ground = newGround;
        scale = newScale;
        base = ground.projection().base();
        line = new DashedLine(Slot.of(trajectory.runner().slot()).dash(scale), TrailStyle.LINE * scale / 2);
        piece = Math.max(base.width(), base.height()) / ReliefMesh.PATCHES;
        row = 0;
        x = trajectory.x(0);
        y = trajectory.y(0);
        walked = 0;
    }

    /** Forgets the trail and draws nothing until it is restarted. */
    void hide() {
        seen.clear();
        faint.clear();
        trajectory = null;
    }

    /** Grows to a step, which is not before the one it has, and marks the tiles that it touches. */
    void growTo(int target, boolean[] touched) {
        if (trajectory == null) {
            return;
        }
        seen.report(touched);
        faint.report(touched);
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

    /** Draws what of a line lies over the floor (Liang and Barsky 1984), in pieces no longer than a patch. */
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
        if (open) {
            seen.broad(pax, pay, pbx, pby, TrailStyle.CASING * scale / 2);
        }
        walked = line.draw(open ? seen : faint, pax, pay, pbx, pby, walked);
        if (ground.seen(middleX, middleY, 0)) {
            faint.broad(pax, ground.py(ax, ay, 0), pbx, ground.py(bx, by, 0), SHADOW * scale / 2);
        }
    }
}
