package gradientlab.paint;

import gradientlab.experiment.Trajectory;

/** One runner's trail as cover of pixels, growing with the step. */
final class TrailLayer implements TrailPath.Sink {

    private final Cover cover;
    private double scale = 1;
    private float[] dash;
    private TrailPath path;
    private int step;

    TrailLayer(int width, int height) {
        this.cover = new Cover(width, height);
    }

    Cover cover() {
        return cover;
    }

    /** Forgets the trail and starts another at step 0. */
    void restart(Trajectory trajectory, Viewport viewport, double newScale) {
        cover.clear();
        scale = newScale;
        dash = Slot.of(trajectory.runner().slot()).dash(scale);
        path = new TrailPath(trajectory, viewport, TrailStyle.SPACING * scale, TrailStyle.period(dash));
        step = 0;
    }

    /** Forgets the trail and draws nothing until it is restarted. */
    void hide() {
        cover.clear();
        path = null;
    }

    /** Grows to a step, which is not before the one it has, and marks the tiles that it touches. */
    void growTo(int target, boolean[] touched) {
        cover.report(touched);
        if (path != null && target > step) {
            step = target;
            path.walkTo(target, this);
        }
    }

    @Override
    public void line(double ax, double ay, double bx, double by, double walked) {
        cover.broad(ax, ay, bx, by, TrailStyle.CASING * scale / 2);
        double half = TrailStyle.LINE * scale / 2;
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
