package gradientlab.paint.picture;

/** Covers lines by a runner's dashes: cut square at their ends, round at a corner inside one. */
public final class DashedLine {

    private final float[] dash;
    private final double half;
    private final double period;

    /**
     * @param dash lengths on and off in turn, null for a solid line
     * @param half the stroke's width
     */
    public DashedLine(float[] dash, double half) {
        this.dash = dash;
        this.half = half;
        this.period = TrailStyle.period(dash);
    }

    /**
     * Covers a line with the fine stroke.
     *
     * @param walked pixels along the whole path at a
     * @return pixels along the whole path at b, modulo the dash's length
     */
    public double draw(Cover cover, double ax, double ay, double bx, double by, double walked) {
        double length = Math.hypot(bx - ax, by - ay);
        if (dash == null || length < 1e-9) {
            cover.fine(ax, ay, bx, by, half, false, false);
            return (walked + length) % period;
        }
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
                cover.fine(
                        ax + from * ux, ay + from * uy, ax + to * ux, ay + to * uy, half, partStart >= 0,
                        partEnd <= length);
            }
            partStart = partEnd;
            part = (part + 1) % dash.length;
        }
        return (walked + length) % period;
    }
}
