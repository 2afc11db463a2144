package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Track;
import gradientlab.paint.picture.Viewport;

/**
 * One path turned into short lines of pixels, row by row, with the length walked so far.
 *
 * <p>Rows closer than a pixel to the last corner are passed over, and lines are cut to a margin around
 * the stage, so that neither 100,000 rows on one spot nor a coordinate of 1e300 costs anything. Which
 * corners are kept depends on the rows alone, never on how far was walked at a time.
 */
public final class TrailPath {

    /** Takes one line. */
    interface Sink {
        /** @param walked pixels along the whole path at a, modulo the period asked for */
        void line(double ax, double ay, double bx, double by, double walked);
    }

    /** Pixels around the stage in which lines are still handed over: more than any stroke is wide. */
    private static final double MARGIN = 64;

    /** Pixels from the stage beyond which doubles no longer place a line to a pixel. */
    private static final double FAR = 1e12;

    /** Pixels from the stage's middle beyond which points are drawn in, so that lengths stay finite. */
    private static final double FARTHEST = 1e300;

    private final Track track;
    private final Viewport viewport;
    private final double spacing;
    private final double period;
    private int row;
    private double x;
    private double y;
    private double walked;

    /**
     * @param from the row it begins at
     * @param spacing pixels between corners at least
     * @param period by which the length walked is counted, e.g. a dash's
     */
    TrailPath(Track track, int from, Viewport viewport, double spacing, double period) {
        this.track = track;
        this.row = from;
        this.viewport = viewport;
        this.spacing = spacing;
        this.period = period;
        this.x = px(from);
        this.y = py(from);
    }

    /** Walks on to a row, or to the last finite one before it. */
    void walkTo(int target, Sink sink) {
        int last = Math.min(target, track.lastFinite(target));
        while (row < last) {
            row++;
            double nextX = px(row);
            double nextY = py(row);
            double dx = nextX - x;
            double dy = nextY - y;
            double length = Math.hypot(dx, dy);
            if (length >= spacing) {
                hand(dx, dy, length, sink);
                walked = (walked + length) % period;
                x = nextX;
                y = nextY;
            }
        }
    }

    private void hand(double dx, double dy, double length, Sink sink) {
        boolean fromFar = far(x, y);
        boolean toFar = far(x + dx, y + dy);
        if (fromFar && toFar) {
            // Whether it passes the stage would be decided by rounding; it hardly ever does.
            return;
        }
        // From a near end, a direction is enough: 4 FAR long, it reaches through the stage.
        double keep = Math.min(1, 4 * FAR / length);
        if (fromFar) {
            cut(x + dx - keep * dx, y + dy - keep * dy, keep * dx, keep * dy, keep * length, sink);
        } else {
            cut(x, y, keep * dx, keep * dy, keep * length, sink);
        }
    }

    private static boolean far(double px, double py) {
        return Math.max(Math.abs(px), Math.abs(py)) > FAR;
    }

    /** Hands over what of a line lies in the margin (Liang and Barsky 1984). */
    private void cut(double ax, double ay, double dx, double dy, double length, Sink sink) {
        double[] span = {0, 1};
        if (within(span, -dx, ax + MARGIN)
                && within(span, dx, viewport.width() + MARGIN - ax)
                && within(span, -dy, ay + MARGIN)
                && within(span, dy, viewport.height() + MARGIN - ay)) {
            double from = span[0];
            double to = span[1];
            sink.line(
                    ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy,
                    (walked + from * length) % period);
        }
    }

    /** Narrows {@code span} of a line to one side of an edge; false if nothing is left. */
    public static boolean within(double[] span, double slope, double room) {
        if (slope == 0) {
            return room >= 0;
        }
        double at = room / slope;
        if (slope < 0) {
            span[0] = Math.max(span[0], at);
        } else {
            span[1] = Math.min(span[1], at);
        }
        return span[0] <= span[1];
    }

    private double px(int at) {
        return viewport.px(viewport.centerX() + drawnIn(at) * (track.x(at) - viewport.centerX()));
    }

    private double py(int at) {
        return viewport.py(viewport.centerY() + drawnIn(at) * (track.y(at) - viewport.centerY()));
    }

    /** The share of the way from the stage's middle at which a row's point is put; 1 unless very far. */
    private double drawnIn(int at) {
        double away = Math.max(
                Math.abs(track.x(at) - viewport.centerX()),
                Math.abs(track.y(at) - viewport.centerY()));
        double limit = FARTHEST / viewport.unit();
        return away > limit ? limit / away : 1;
    }
}
