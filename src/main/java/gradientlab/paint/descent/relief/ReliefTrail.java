package gradientlab.paint.descent.relief;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Track;
import gradientlab.paint.descent.stage.TrailLayer;
import gradientlab.paint.descent.stage.TrailPath;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.DashedLine;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.TiledImage.Ink;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.relief.ReliefGround;
import gradientlab.paint.relief.ReliefMesh;
import java.util.ArrayList;
import java.util.List;

/**
 * One runner's trail on the relief, its ghosts, fan or logged paths, as cover of pixels that grows with the
 * step: a line on the surface where it is seen, the same faintly where the surface hides it, and a trail's
 * shadow on the floor.
 */
final class ReliefTrail implements TrailLayer {

    private static final double SHADOW = 1.25;

    /** What is left of a trail behind the surface, and of its shadow on the floor. */
    private static final double HIDDEN_ALPHA = 0.28;

    private static final double SHADOW_ALPHA = 0.5;

    /** Lines and casing where they are seen. */
    private final Cover seen;

    /** In the fine half what is hidden, in the broad half the shadow. */
    private final Cover faint;

    private final TrailStyle style;
    private final ReliefGround ground;
    private final double scale;
    private final List<Walk> walks = new ArrayList<>();
    private View base;
    private double piece;

    ReliefTrail(TrailStyle style, ReliefGround ground, int width, int height, double scale) {
        this.style = style;
        this.ground = ground;
        this.scale = scale;
        seen = new Cover(width, height);
        faint = new Cover(width, height);
    }

    @Override
    public void start(List<Path> paths) {
        seen.clear();
        faint.clear();
        walks.clear();
        base = ground.projection().base();
        piece = Math.max(base.width(), base.height()) / ReliefMesh.PATCHES;
        paths.forEach(path -> walks.add(new Walk(path)));
    }

    @Override
    public void growTo(int target, boolean[] touched) {
        seen.report(touched);
        faint.report(touched);
        walks.forEach(walk -> walk.growTo(target));
    }

    @Override
    public List<Cover> covers() {
        return List.of(seen, faint);
    }

    @Override
    public List<Ink> inks(int color, int casing, double alpha) {
        return List.of(
                new Ink(faint, color, (int) Math.round(256 * HIDDEN_ALPHA * alpha),
                        color, (int) Math.round(256 * SHADOW_ALPHA * alpha)),
                new Ink(seen, color, (int) Math.round(256 * alpha),
                        casing, (int) Math.round(256 * alpha * TrailStyle.CASING_ALPHA)));
    }

    /** How far one path has been drawn. */
    private final class Walk {
        private final Track track;
        private final DashedLine line;
        private int row;
        private double x;
        private double y;
        private double walked;

        Walk(Path path) {
            track = path.track();
            float[] dash = style.dash(Slot.of(path.slot()), scale);
            line = new DashedLine(dash, style.line() * scale / 2);
            row = path.from();
            x = track.x(row);
            y = track.y(row);
        }

        void growTo(int target) {
            double spacing = TrailStyle.SPACING * scale / ground.projection().dataUnit();
            int last = track.lastFinite(target);
            while (row < last) {
                row++;
                double dx = track.x(row) - x;
                double dy = track.y(row) - y;
                double length = Math.hypot(dx, dy);
                if (length >= spacing) {
                    if (Double.isFinite(length)) {
                        cut(dx, dy, length);
                    }
                    x = track.x(row);
                    y = track.y(row);
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
            if (open && style.casing() > 0) {
                seen.broad(pax, pay, pbx, pby, style.casing() * scale / 2);
            }
            walked = line.draw(open ? seen : faint, pax, pay, pbx, pby, walked);
            if (style == TrailStyle.TRAIL && ground.seen(middleX, middleY, 0)) {
                faint.broad(pax, ground.py(ax, ay, 0), pbx, ground.py(bx, by, 0), SHADOW * scale / 2);
            }
        }
    }
}
