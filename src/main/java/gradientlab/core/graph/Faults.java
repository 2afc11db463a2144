package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Folded;

/** Says of a number that is not finite where it arises and why. */
final class Faults {

    private Faults() {}

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
        double argument = run.into(node.index()).length == 0 ? 0 : Forward.input(run, node, 0, row);
        if (node.operation() instanceof Elementwise operation) {
            double a = Forward.first(run, node, operation, row);
            double b = Forward.second(run, node, operation, row);
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
