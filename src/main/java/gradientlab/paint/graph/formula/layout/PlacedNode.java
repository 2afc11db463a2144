package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Node;
import gradientlab.paint.graph.formula.layout.NodeSize.Form;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A node on the stage: where its mark and its numbers are, in pixels. */
public final class PlacedNode {

    private final Node node;
    private final NodeSize size;
    private final double x;
    private final double y;
    private final double scale;

    PlacedNode(Node node, NodeSize size, double x, double y, double scale) {
        this.node = node;
        this.size = size;
        this.x = x;
        this.y = y;
        this.scale = scale;
    }

    public Node node() {
        return node;
    }

    NodeSize size() {
        return size;
    }

    Form form() {
        return size.form();
    }

    /** Whether it is a round operation, not a box. */
    public boolean isRound() {
        return size.form() == Form.CIRCLE;
    }

    /** Whether it is a batch leaf: a table of values and gradients. */
    public boolean isTable() {
        return size.form() == Form.TABLE;
    }

    /** How many rows of a batch it shows; 0 where it shows one number. */
    public int rows() {
        return size.rows();
    }

    /** The middle of its mark. */
    public double x() {
        return x;
    }

    /** The middle of its mark. */
    public double y() {
        return y;
    }

    /** Box, table or circle. */
    public Rectangle2D mark() {
        return rectangle(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    }

    /** The mark with all that stands above and below it. */
    public Rectangle2D whole() {
        return rectangle(-size.reach().left(), -size.reach().above(),
                size.reach().left() + size.reach().right(),
                size.reach().above() + size.reach().below());
    }

    /** Where its edges leave. */
    public Point2D output() {
        return new Point2D.Double(x + scale * size.width() / 2, y);
    }

    /**
     * Where a value stands: in a leaf its field, above an operation.
     *
     * @param row of a batch; 0 where one number is shown
     */
    public Rectangle2D value(int row) {
        double half = size.height() / 2;
        return switch (size.form()) {
            case LEAF -> rectangle(size.width() / 2 - 66, -half + 3, 62, size.height() - 6);
            case TABLE -> rectangle(-size.width() / 2 + 5, -half + 5 + NodeSize.ROW * row, 58, NodeSize.ROW);
            default -> size.rows() > 0
                    ? rectangle(-NodeSize.NUMBER / 2, -half - 5 - NodeSize.ROW * (size.rows() - row),
                            NodeSize.NUMBER, NodeSize.ROW)
                    : rectangle(-size.reach().left(), -half - 22, 2 * size.reach().left(), 20);
        };
    }

    /** Where a gradient stands: in the table of a batch leaf, else below the mark. */
    public Rectangle2D gradient(int row) {
        double half = size.height() / 2;
        if (size.form() == Form.TABLE) {
            return rectangle(-size.width() / 2 + 65, -half + 5 + NodeSize.ROW * row, 72, NodeSize.ROW);
        }
        double top = half + 3;
        return size.rows() > 0
                ? rectangle(-NodeSize.NUMBER / 2, top + NodeSize.ROW * row, NodeSize.NUMBER, NodeSize.ROW)
                : rectangle(-NodeSize.CHECKED / 2, top, NodeSize.CHECKED, 19);
    }

    /** The line below the gradient: what it was before, or how many contributions have arrived. */
    public Rectangle2D remark() {
        double half = size.height() / 2;
        double top = size.form() == Form.TABLE ? half + 4
                : half + 21 + NodeSize.ROW * Math.max(0, size.rows() - 1);
        return rectangle(-NodeSize.CHECKED / 2, top, NodeSize.CHECKED, 13);
    }

    private Rectangle2D rectangle(double left, double top, double width, double height) {
        return new Rectangle2D.Double(x + scale * left, y + scale * top, scale * width, scale * height);
    }
}
