package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.GraphRun;
import gradientlab.paint.graph.formula.layout.PlacedEdge;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

/**
 * Draws edges: a thin line of ink until its contribution has come back, then an arrow in the hue as wide as
 * the contribution's power of ten; dotted and hollow where it is exactly 0.
 */
final class EdgePainter {

    private static final double THIN = 1.25;
    private static final double WIDE = 5;
    private static final double PER_DECADE = 0.7;
    private static final double DECADES = 4;
    private static final double FADED = 0.28;
    private static final double BADGE = 8;

    private final Canvas canvas;
    private final GraphRun run;

    EdgePainter(Canvas canvas) {
        this.canvas = canvas;
        run = canvas.scene().run();
    }

    /** The width of an edge, logical pixels: clamp(1.25 + 0.7 (log10 |c| + 4), 1.25, 5). */
    static double width(double contribution) {
        double decades = Math.log10(Math.abs(contribution)) + DECADES;
        return Math.max(THIN, Math.min(WIDE, THIN + PER_DECADE * decades));
    }

    /** The norm of what comes back on an edge; of one number its size. */
    static double size(GraphRun run, Edge edge) {
        double squares = 0;
        for (int row = 0; row < run.rows(edge.from()); row++) {
            squares += run.contribution(edge, row) * run.contribution(edge, row);
        }
        return Math.sqrt(squares);
    }

    void draw(PlacedEdge placed) {
        Edge edge = placed.edge();
        boolean full = canvas.scene().inFull(edge);
        boolean focus = canvas.scene().look().hovered() == edge.from();
        if (placed.hidden() && !focus) {
            return;
        }
        boolean arrived = canvas.scene().graph().arrived(edge, canvas.scene().step());
        boolean hidden = canvas.scene().hides(edge.from()) && canvas.scene().sent().contains(edge);
        if (!arrived || hidden || !run.known(edge.to())) {
            waiting(placed, full);
            return;
        }
        double size = size(run, edge);
        Color hue = full ? canvas.hue() : Brush.faint(canvas.hue(), FADED);
        if (size == 0) {
            zero(placed, hue);
        } else if (Double.isFinite(size)) {
            arrow(placed, hue, width(size) * canvas.scale());
            badge(placed, hue);
        } else {
            waiting(placed, full);
        }
    }

    private void waiting(PlacedEdge placed, boolean full) {
        boolean lost = !run.computed(placed.edge().to())
                && canvas.scene().hasValue(placed.edge().to()) && !run.computed(placed.edge().from());
        Color color = canvas.theme().edge();
        canvas.g().setColor(full ? color : Brush.faint(color, FADED));
        float[] dash = lost ? new float[] {(float) (4 * canvas.scale()), (float) (4 * canvas.scale())} : null;
        canvas.g().setStroke(Brush.stroke(THIN * canvas.scale(), dash));
        canvas.g().draw(placed.path());
    }

    private void arrow(PlacedEdge placed, Color hue, double width) {
        canvas.g().setColor(hue);
        canvas.g().setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        double length = head(width);
        canvas.g().draw(behind(placed, 0.8 * length));
        canvas.g().fill(head(placed.start(), length, 0.62 * length));
    }

    private double head(double width) {
        return 6 * canvas.scale() + 1.3 * width;
    }

    private void zero(PlacedEdge placed, Color hue) {
        double scale = canvas.scale();
        double length = 9 * scale;
        canvas.g().setColor(hue);
        float[] dots = {(float) (1.6 * scale), (float) (4 * scale)};
        canvas.g().setStroke(Brush.stroke(1.6 * scale, dots));
        canvas.g().draw(behind(placed, length));
        canvas.g().setStroke(new BasicStroke((float) (1.3 * scale)));
        canvas.g().draw(head(placed.start(), length, 0.6 * length));
    }

    /** The curve without the piece that its arrow covers: it begins level. */
    private static Path2D behind(PlacedEdge placed, double length) {
        Point2D start = placed.start();
        PathIterator from = placed.path().getPathIterator(null);
        double[] at = new double[6];
        Path2D cut = new Path2D.Double();
        cut.moveTo(start.getX() + length, start.getY());
        from.next();
        boolean first = true;
        for (; !from.isDone(); from.next()) {
            int kind = from.currentSegment(at);
            if (kind == PathIterator.SEG_CUBICTO) {
                cut.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            } else if (!first || at[0] > start.getX() + length) {
                cut.lineTo(at[0], at[1]);
            }
            first = false;
        }
        return cut;
    }

    private static Path2D head(Point2D tip, double length, double half) {
        Path2D head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        head.lineTo(tip.getX() + length, tip.getY() - half);
        head.lineTo(tip.getX() + length, tip.getY() + half);
        head.closePath();
        return head;
    }

    /** Σ where the rows of a batch are added up for one number. */
    private void badge(PlacedEdge placed, Color hue) {
        if (!run.sums(placed.edge())) {
            return;
        }
        double scale = canvas.scale();
        Point2D middle = placed.at(0.5);
        double r = BADGE * scale;
        Ellipse2D ring = new Ellipse2D.Double(middle.getX() - r, middle.getY() - r, 2 * r, 2 * r);
        canvas.g().setColor(canvas.theme().bg());
        canvas.g().fill(ring);
        canvas.g().setColor(hue);
        canvas.g().setStroke(new BasicStroke((float) (1.3 * scale)));
        canvas.g().draw(ring);
        Font font = Fonts.bold(10 * scale);
        Lettering sign = new Lettering("Σ", font);
        sign.draw(canvas.g(), hue, middle.getX() - sign.width() / 2, middle.getY() + 3.6 * scale);
    }
}
