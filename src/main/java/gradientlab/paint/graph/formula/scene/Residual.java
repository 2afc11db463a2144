package gradientlab.paint.graph.formula.scene;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * p − y, where a gradient is that: of the score of a sigmoid or softmax under cross-entropy. Found by trying:
 * it has to be so to 1e-9 also when leaves take other values.
 *
 * @param p what the graph predicts
 * @param y the leaf it is compared with
 * @param value p − y
 * @param always whether it is so for any y, too; if not, while the values y stay as they are
 */
public record Residual(Node p, Node y, double value, boolean always) {

    private static final double NEAR = 1e-9;
    private static final int TRIES = 4;

    /** The p − y that a node's gradient is, if it is one. */
    static Optional<Residual> of(FormulaScene scene, int node) {
        Graph graph = scene.graph();
        GraphRun run = scene.run();
        double gradient = run.gradient(node, 0);
        for (Node y : graph.leaves()) {
            for (Node p : graph.operations()) {
                boolean numbers = !run.isBatch(p.index()) && !run.isBatch(y.index()) && !p.name().isEmpty();
                if (!numbers || p.index() == node || graph.loss() == p || y.index() == node) {
                    continue;
                }
                double value = run.value(p.index(), 0) - run.value(y.index(), 0);
                if (Math.abs(value - gradient) <= NEAR * Math.max(1e-3, Math.abs(gradient))
                        && holds(run, node, p, y, false)) {
                    return Optional.of(new Residual(p, y, value, holds(run, node, p, y, true)));
                }
            }
        }
        return Optional.empty();
    }

    /** @param all whether y changes as well */
    private static boolean holds(GraphRun run, int node, Node p, Node y, boolean all) {
        GraphRun tried = run.copy();
        List<Node> leaves = new ArrayList<>(run.graph().leaves());
        List<Node> targets =
                leaves.stream().filter(leaf -> leaf.name().charAt(0) == y.name().charAt(0)).toList();
        for (int k = 1; k <= TRIES; k++) {
            tried.take(run);
            for (int i = 0; i < leaves.size(); i++) {
                if (all || !targets.contains(leaves.get(i))) {
                    for (int row = 0; row < run.rows(leaves.get(i).index()); row++) {
                        double value = run.value(leaves.get(i).index(), row);
                        tried.set(leaves.get(i).index(), row, value + 0.05 * k * Math.cos(3 * i + row + k));
                    }
                }
            }
            tried.run();
            double value = tried.value(p.index(), 0) - tried.value(y.index(), 0);
            if (!(Math.abs(value - tried.gradient(node, 0)) <= NEAR)) {
                return false;
            }
        }
        return true;
    }

    /** "p − y = −0.4750", with its condition. */
    String words(Texts texts) {
        String both = p.name() + " − " + y.name();
        return texts.get(always ? "graph.say.residual" : "graph.say.residual.while", both);
    }
}
