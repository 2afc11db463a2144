package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;
import java.util.ArrayList;
import java.util.List;

/** What a folded line or block computes, written out in its inputs: the formula of batch norm, say. */
final class FoldTex {

    private final Graph inside;
    private final List<String> inputs;

    private FoldTex(Graph inside, List<String> inputs) {
        this.inside = inside;
        this.inputs = inputs;
    }

    /** @param inputs as LaTeX, in the order of the fold's inputs */
    static String written(Folded folded, List<String> inputs) {
        return new FoldTex(folded.inside(), inputs).write(folded.inside().loss());
    }

    private String write(Node node) {
        if (node.isLeaf()) {
            return inputs.get(inside.leaves().indexOf(node));
        }
        List<String> operands = new ArrayList<>();
        node.inputs().forEach(input -> operands.add(write(inside.node(input))));
        if (node.operation() instanceof Sum sum) {
            return NodeTex.sum(sum, operands);
        }
        if (node.operation() instanceof Reduction reduction) {
            return (reduction.mean() ? "\\mathrm{mean}" : "\\sum") + "(" + operands.get(0) + ")";
        }
        return node.operation() instanceof Folded folded
                ? written(folded, operands)
                : NodeTex.elementwise((Elementwise) node.operation(), operands);
    }
}
