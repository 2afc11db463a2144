package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Folded;

/**
 * How large a node is at scale 1, its numbers with it; they have room for a sign, four digits and a power of
 * ten, whatever stands there.
 *
 * @param width of the mark alone: box, table or circle
 * @param height of the mark alone
 * @param reach how far mark and numbers reach from the mark's centre
 * @param rows of a batch that are shown; 0 for one number
 */
record NodeSize(Form form, double width, double height, Reach reach, int rows) {

    /** What a node looks like. */
    enum Form {
        /** A box with a name and a field. */
        LEAF,
        /** A leaf that is a batch: a row for each example. */
        TABLE,
        /** An operation. */
        CIRCLE,
        /** Operations that are folded into one. */
        BOX
    }

    /**
     * Distances from a centre.
     *
     * @param above where the values end
     * @param below where the gradients end
     */
    record Reach(double left, double right, double above, double below) {}

    static final double CIRCLE = 44;
    static final double LEAF_HEIGHT = 34;
    static final double ROW = 16;
    static final double NAME = 15;

    /** A number, and one with the sign of its check. */
    static final double NUMBER = 74;
    /** The usual value beside a name; a longer one is written smaller. */
    static final double VALUE = 60;
    static final double CHECKED = 92;

    private static final double LEAF_WIDTH = 94;
    private static final double FIELD = 70;
    private static final double TABLE_WIDTH = 142;
    private static final double BOX_WIDTH = 60;
    private static final double LINE = 20;
    private static final double ABOVE = 4;
    private static final double MARGIN = 4;
    private static final double USES = 30;

    /**
     * @param batch how many rows its batch has, 0 for one number
     * @param oneRow whether operations show one row of a batch
     * @param extra room below for what a nudge changes
     * @param uses how often a leaf is used if that is written beside it, else 0
     */
    static NodeSize of(Node node, int batch, boolean oneRow, double extra, int uses) {
        double name = node.name().isEmpty() ? 0 : new NodeName(node.name(), NAME).width();
        double under = LINE + extra;
        if (node.isLeaf()) {
            double beside = uses > 0 ? USES : 0;
            if (batch > 0) {
                double half = ROW * batch / 2 + 5;
                double wide = TABLE_WIDTH / 2;
                Reach reach = new Reach(wide, wide + beside, half + LINE, half + MARGIN + extra);
                return new NodeSize(Form.TABLE, TABLE_WIDTH, 2 * half, reach, batch);
            }
            double width = Math.max(LEAF_WIDTH, FIELD + name + 2 * MARGIN);
            double half = Math.max(width, CHECKED) / 2;
            Reach reach = new Reach(half, half + beside, LEAF_HEIGHT / 2 + ABOVE, LEAF_HEIGHT / 2 + under);
            return new NodeSize(Form.LEAF, width, LEAF_HEIGHT, reach, 0);
        }
        boolean folded = node.operation() instanceof Folded;
        double width = folded ? BOX_WIDTH : CIRCLE;
        double half = Math.max(CHECKED, VALUE + (name > 0 ? name + 8 : 0)) / 2;
        int rows = oneRow ? 0 : batch;
        double up = rows > 0 ? ROW * rows + (name > 0 ? LINE - 3 : 0) + 5 : LINE;
        double down = rows > 0 ? ROW * rows + 5 + extra : under;
        Reach reach = new Reach(half, half, CIRCLE / 2 + up, CIRCLE / 2 + down);
        return new NodeSize(folded ? Form.BOX : Form.CIRCLE, width, CIRCLE, reach, rows);
    }
}
