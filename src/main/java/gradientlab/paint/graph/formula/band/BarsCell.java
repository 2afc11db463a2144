package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Graph;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.stage.LogBars;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** |∂L| of the nodes on the one long path from a node to the loss, on a logarithmic axis. */
final class BarsCell {

    private static final double AXIS = 44;
    private static final double TOP = 28;
    private static final double BOTTOM = 174;

    private final Cell cell;
    private final List<Integer> nodes;

    /** @param nodes from the node to the loss */
    BarsCell(Cell cell, List<Integer> nodes) {
        this.cell = cell;
        this.nodes = nodes;
    }

    void paint() {
        Graph graph = cell.scene().graph();
        String from = NodeWords.called(graph, graph.node(nodes.get(0)), cell.texts());
        cell.title(cell.texts().get("graph.band.bars", from), cell.texts().get("graph.band.bars.rule"),
                false);
        double axis = cell.left() + AXIS * cell.scale();
        double step = (cell.right() - axis) / nodes.size();
        double[] middles = new double[nodes.size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = axis + (i + 0.5) * step;
        }
        new LogBars(cell.g(), cell.theme(), cell.texts(), cell.scene(), cell.scale()).draw(nodes, middles,
                new Rectangle2D.Double(cell.left(), cell.y(TOP), cell.width(), (BOTTOM - TOP) * cell.scale()),
                axis);
    }
}
