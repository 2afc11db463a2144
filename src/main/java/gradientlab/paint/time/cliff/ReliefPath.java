package gradientlab.paint.time.cliff;

import gradientlab.core.surface.View;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.relief.ReliefGround;
import gradientlab.paint.relief.ReliefMesh;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * One path over the relief, as {@link CliffTrail} over the map: its last steps in full strength, what lies
 * before them as a hair, what the cliff hides faint, and its shadow on the floor.
 */
final class ReliefPath {

    private static final double HIDDEN = 0.35;
    private static final double SHADOW = 0.45;
    private static final double HEAD = 7;
    /** Pixels outside the box, the head of who has left. */
    private static final double OUT = 14;

    private final CliffPath path;
    private final Slot slot;
    private final ReliefGround ground;
    private final View base;
    private final Theme theme;
    private final double scale;
    private final Path2D hair = new Path2D.Double();
    private final Path2D open = new Path2D.Double();
    private final Path2D hidden = new Path2D.Double();
    private final Path2D shadow = new Path2D.Double();

    ReliefPath(CliffPath path, Slot slot, ReliefGround ground, Theme theme, double scale) {
        this.path = path;
        this.slot = slot;
        this.ground = ground;
        this.theme = theme;
        this.scale = scale;
        base = ground.mesh().view();
    }

    void paint(Graphics2D g, int last) {
        int from = CliffTrail.tail(path, last);
        for (int row = 1; row <= last; row++) {
            step(row, row > from);
        }
        line(g, hair, Brush.faint(slot.color(theme), CliffTrail.HAIR), 0.9);
        line(g, shadow, Brush.faint(slot.color(theme), SHADOW), 1.25);
        line(g, hidden, Brush.faint(slot.color(theme), HIDDEN), TrailStyle.TRAIL.line());
        line(g, open, Brush.faint(theme.casing(), TrailStyle.CASING_ALPHA), TrailStyle.TRAIL.casing());
        g.setColor(slot.color(theme));
        g.setStroke(Brush.stroke(TrailStyle.TRAIL.line() * scale, slot.dash(scale)));
        g.draw(open);
    }

    private void line(Graphics2D g, Path2D line, Color color, double width) {
        g.setColor(color);
        g.setStroke(
                new BasicStroke((float) (width * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    /** What of a step lies over the floor (Liang, Barsky 1984), in pieces of a patch at most. */
    private void step(int row, boolean strong) {
        double w = path.w(row - 1);
        double b = path.b(row - 1);
        double dw = path.w(row) - w;
        double db = path.b(row) - b;
        double[] span = {0, 1};
        if (!(within(span, -dw, w - base.xMin()) && within(span, dw, base.xMax() - w)
                && within(span, -db, b - base.yMin()) && within(span, db, base.yMax() - b))) {
            return;
        }
        double patch = Math.max(base.width(), base.height()) / ReliefMesh.PATCHES;
        int pieces = (int) Math.ceil(Math.max(1, (span[1] - span[0]) * Math.hypot(dw, db) / patch));
        for (int k = 0; k < pieces; k++) {
            double start = span[0] + (span[1] - span[0]) * k / pieces;
            double end = span[0] + (span[1] - span[0]) * (k + 1) / pieces;
            piece(new double[] {w + start * dw, b + start * db, w + end * dw, b + end * db}, strong);
        }
    }

    private void piece(double[] at, boolean strong) {
        double z = ground.mesh().heightAt(at[0], at[1]);
        double toZ = ground.mesh().heightAt(at[2], at[3]);
        double middleW = (at[0] + at[2]) / 2;
        double middleB = (at[1] + at[3]) / 2;
        boolean seen = ground.seenOnTop(middleW, middleB, (z + toZ) / 2);
        if (strong || seen) {
            append(strong ? seen ? open : hidden : hair, at, z, toZ);
        }
        if (strong && ground.seen(middleW, middleB, 0)) {
            append(shadow, at, 0, 0);
        }
    }

    /** Goes on where the line ended, so that dashes run through. */
    private void append(Path2D line, double[] at, double z, double toZ) {
        double x = ground.px(at[0], at[1]);
        double y = ground.py(at[0], at[1], z);
        if (line.getCurrentPoint() == null || line.getCurrentPoint().distance(x, y) > 0.01) {
            line.moveTo(x, y);
        }
        line.lineTo(ground.px(at[2], at[3]), ground.py(at[2], at[3], toZ));
    }

    /** Narrows a span of a line to where slope times t is at most {@code room}; false if nothing is left. */
    private static boolean within(double[] span, double slope, double room) {
        if (slope == 0) {
            return room >= 0;
        }
        if (slope > 0) {
            span[1] = Math.min(span[1], room / slope);
        } else {
            span[0] = Math.max(span[0], room / slope);
        }
        return span[0] <= span[1];
    }

    /** Its head, faint if the cliff hides it, or beside the box an arrow to where it has gone, and words. */
    void head(Graphics2D g, int last, String left) {
        double w = path.w(last);
        double b = path.b(last);
        if (base.contains(w, b)) {
            double z = ground.mesh().heightAt(w, b);
            double strength = ground.seenOnTop(w, b, z) ? 1 : HIDDEN;
            cased(g, slot.head(ground.px(w, b), ground.py(w, b, z), HEAD * scale), strength);
        } else {
            arrow(g, w, b, left);
        }
    }

    private void arrow(Graphics2D g, double w, double b, String left) {
        double middleW = (base.xMin() + base.xMax()) / 2;
        double middleB = (base.yMin() + base.yMax()) / 2;
        double dw = (w - middleW) / base.width();
        double db = (b - middleB) / base.height();
        double size = 2 * Math.max(Math.abs(dw), Math.abs(db));
        double edgeW = middleW + dw / size * base.width();
        double edgeB = middleB + db / size * base.height();
        double z = ground.mesh().heightAt(edgeW, edgeB);
        double angle = Math.atan2(
                ground.py(edgeW, edgeB, z) - ground.py(middleW, middleB, z),
                ground.px(edgeW, edgeB) - ground.px(middleW, middleB));
        double x = ground.px(edgeW, edgeB) + OUT * scale * Math.cos(angle);
        double y = ground.py(edgeW, edgeB, z) + OUT * scale * Math.sin(angle);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.scale(HEAD * scale, HEAD * scale);
        cased(g, place.createTransformedShape(CliffTrail.arrow()), 1);
        Lettering words = new Lettering(left, Fonts.bold(12 * scale));
        boolean before = x < ground.px(middleW, middleB);
        words.drawCased(g, theme.danger(), CliffInk.casing(theme), 2 * scale,
                before ? x - 14 * scale - words.width() : x + 14 * scale, y + 4.3 * scale);
    }

    private void cased(Graphics2D g, Shape shape, double strength) {
        g.setColor(Brush.faint(theme.casing(), strength));
        g.setStroke(new BasicStroke((float) (4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(Brush.faint(slot.color(theme), strength));
        g.fill(shape);
    }
}
