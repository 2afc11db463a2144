package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.ground.ColorKey;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.picture.Viewport;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * One path over the map. It goes to and fro across the cliff: its last steps are drawn in full strength with
 * a point at each, what lies before them as a hair, lest it hide the ground and itself.
 */
final class CliffTrail {

    /** Steps drawn in full strength. */
    private static final int TAIL = 24;
    static final double HAIR = 0.4;
    private static final double POINT = 1.9;
    /** Pixels to the next from which on a row has its point. */
    private static final double APART = 8;
    private static final double HEAD = 7;
    /** Inside the edge, the head of who has left. */
    private static final double INSET = 16;
    /** Pixels beyond which a line's end is drawn in. */
    private static final double FAR = 1e5;

    private final CliffPath path;
    private final Slot slot;
    private final Viewport viewport;
    private final Theme theme;
    private final double scale;

    CliffTrail(CliffPath path, Slot slot, Viewport viewport, Theme theme, double scale) {
        this.path = path;
        this.slot = slot;
        this.viewport = viewport;
        this.theme = theme;
        this.scale = scale;
    }

    /** The place of a row. */
    Point2D at(int row) {
        return new Point2D.Double(viewport.px(path.w(row)), viewport.py(path.b(row)));
    }

    void paint(Graphics2D g, int last) {
        int from = tail(path, last);
        Path2D hair = line(0, from);
        g.setColor(Brush.faint(slot.color(theme), HAIR));
        g.setStroke(new BasicStroke((float) (0.9 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(hair);
        Path2D tail = line(from, last);
        g.setColor(Brush.faint(theme.casing(), TrailStyle.CASING_ALPHA));
        g.setStroke(new BasicStroke((float) (TrailStyle.TRAIL.casing() * scale), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        g.draw(tail);
        g.setColor(slot.color(theme));
        g.setStroke(Brush.stroke(TrailStyle.TRAIL.line() * scale, slot.dash(scale)));
        g.draw(tail);
        for (int row = from; row < last; row++) {
            if (at(row).distance(at(row + 1)) > APART * scale) {
                g.fill(disc(at(row), POINT));
            }
        }
    }

    /** A path that does not move any more keeps the steps that led there. */
    static int tail(CliffPath path, int last) {
        int moving = path.lostAt() < 0 ? last : Math.min(last, path.lostAt());
        return Math.max(0, moving - TAIL);
    }

    private Path2D line(int from, int to) {
        Path2D line = new Path2D.Double();
        line.moveTo(at(from).getX(), at(from).getY());
        int gone = gone(to);
        for (int row = from + 1; row <= to; row++) {
            Point2D next = row == gone ? edge(at(row - 1), at(row)) : drawnIn(at(row));
            line.lineTo(next.getX(), next.getY());
            if (row == gone) {
                return line;
            }
        }
        return line;
    }

    /** The row from which on it is outside the view; one past the last that is shown if it is inside. */
    private int gone(int last) {
        int row = last + 1;
        while (row > 1 && !inside(at(row - 1))) {
            row--;
        }
        return inside(at(row - 1)) ? row : last + 1;
    }

    /** As far as doubles and painters place it well. */
    private Point2D drawnIn(Point2D at) {
        double far = Math.max(Math.abs(at.getX()), Math.abs(at.getY()));
        double share = far > FAR ? FAR / far : 1;
        return new Point2D.Double(share * at.getX(), share * at.getY());
    }

    /** Its head, or at the edge an arrow to where it has gone, with the words for that. */
    void head(Graphics2D g, int last, String left) {
        Point2D at = at(last);
        int gone = gone(last);
        if (gone > last) {
            if (!inside(at)) {
                return;
            }
            cased(g, slot.head(at.getX(), at.getY(), HEAD * scale), slot.color(theme));
            return;
        }
        Point2D from = at(gone - 1);
        Point2D edge = edge(from, at(gone));
        double angle = Math.atan2(at(gone).getY() - from.getY(), at(gone).getX() - from.getX());
        AffineTransform place = AffineTransform.getTranslateInstance(edge.getX(), edge.getY());
        place.rotate(angle);
        place.scale(HEAD * scale, HEAD * scale);
        cased(g, place.createTransformedShape(arrow()), slot.color(theme));
        words(g, left, edge);
    }

    /** An arrow to the right around (0, 0), about 1 in size. */
    static Shape arrow() {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(1.2, 0);
        arrow.lineTo(-0.9, 1.1);
        arrow.lineTo(-0.9, -1.1);
        arrow.closePath();
        return arrow;
    }

    private void words(Graphics2D g, String said, Point2D edge) {
        Font font = Fonts.bold(12 * scale);
        Lettering words = new Lettering(said, font);
        boolean left = edge.getX() > viewport.width() / 2;
        double x = left ? edge.getX() - 16 * scale - words.width() : edge.getX() + 16 * scale;
        double y = Math.max(20 * scale, Math.min(viewport.height() - 28 * scale, edge.getY() + 12 * scale));
        words.drawCased(g, theme.danger(), CliffInk.casing(theme), 2 * scale, x, y);
    }

    /** Where the way from a place in view to one outside leaves it, a little inside. */
    private Point2D edge(Point2D from, Point2D to) {
        double share = 1;
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double inset = INSET * scale;
        share = Math.min(share, share(dx, inset - from.getX(), viewport.width() - inset - from.getX()));
        share = Math.min(share, share(dy, inset - from.getY(), viewport.height() - inset - from.getY()));
        double x = from.getX() + share * dx;
        boolean key = ColorKey.fits(viewport.width(), scale)
                && x > viewport.width() - (ColorKey.SPACE_WIDTH + INSET) * scale;
        double top = (ColorKey.SPACE_HEIGHT + INSET) * scale;
        if (key && from.getY() + share * dy < top) {
            share = share(dy, top - from.getY(), viewport.height());
        }
        double kept = Math.max(0, share);
        return new Point2D.Double(from.getX() + kept * dx, from.getY() + kept * dy);
    }

    private static double share(double slope, double low, double high) {
        return slope == 0 ? 1 : (slope > 0 ? high : low) / slope;
    }

    private boolean inside(Point2D place) {
        return place.getX() >= 0 && place.getX() <= viewport.width() && place.getY() >= 0
                && place.getY() <= viewport.height();
    }

    private void cased(Graphics2D g, Shape shape, Color color) {
        g.setColor(theme.casing());
        g.setStroke(new BasicStroke((float) (4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(color);
        g.fill(shape);
    }

    private Shape disc(Point2D at, double radius) {
        double r = radius * scale;
        return new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    }
}
