package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Folded;

/**
 * Where NaN or infinity first arises; nothing that depends on it is computed.
 *
 * @param node the operation; in the backward pass the one whose local derivative it is
 * @param row the first such row, from 0
 * @param slot in the backward pass the input whose derivative it is, -1 in the forward pass
 * @param argument the number that went in: below the root, in the logarithm, the divisor
 * @param value NaN, or infinity with its sign
 * @param place where in the text; inside of a folded node the part of it
 */
public record Fault(
        Node node, int row, int slot, Cause cause, double argument, double value, Place place) {

    public boolean backward() {
        return slot >= 0;
    }

    /** @param node whose inputs are finite and whose values are not */
    static Fault forward(GraphRun run, Node node) {
        int row = 0;
        while (Double.isFinite(run.value(node.index(), row))) {
            row++;
        }
        double value = run.value(node.index(), row);
        if (node.operation() instanceof Folded) {
            Fault inside = run.inside(node.index()).fault().orElseThrow();
            return new Fault(node, row, -1, inside.cause(), inside.argument(), value, inside.place());
        }
        Cause cause = Cause.TOO_LARGE;
        double argument = run.into(node.index()).length == 0 ? 0 : Evaluation.input(run, node, 0, row);
        if (node.operation() instanceof Elementwise operation) {
            double a = Evaluation.first(run, node, operation, row);
            double b = Evaluation.second(run, node, operation, row);
            cause = operation.rule().cause(a, b);
            argument = cause == Cause.DIVISION_BY_ZERO ? b : a;
        }
        return new Fault(node, row, -1, cause, argument, value, node.place());
    }

    /** @param edge on which upstream times local derivative is not finite */
    static Fault backward(GraphRun run, Edge edge) {
        Node node = run.graph().node(edge.to());
        int i = 0;
        while (Double.isFinite(run.product(edge, i))) {
            i++;
        }
        int row = run.rowOf(edge, i);
        double local = run.local(edge, i);
        Cause cause = Double.isFinite(local) ? Cause.TOO_LARGE : Cause.SLOPE;
        return new Fault(node, row, edge.slot(), cause, run.value(edge.from(), run.rowBy(edge, i)),
                Double.isFinite(local) ? run.product(edge, i) : local, node.place());
    }
}
