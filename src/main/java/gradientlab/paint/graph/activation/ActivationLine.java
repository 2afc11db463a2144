package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.NormalInputs;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.graph.activation.NormalInputs.Stretch;
import gradientlab.paint.picture.Slot;
import java.util.List;

/**
 * One activation of a recipe with what does not depend on x and n.
 *
 * @param steepest sup |f′|, and where it is
 * @param rms √E f′² over the inputs
 * @param stretches the axis by how inputs fare there
 */
record ActivationLine(
        Slot slot, Curve curve, Curve.Steepest steepest, double rms, List<Stretch> stretches) {

    static ActivationLine of(Slot slot, Curve curve, NormalInputs inputs, double threshold) {
        return new ActivationLine(
                slot, curve, curve.steepest(), inputs.rmsSlope(curve), inputs.stretches(curve, threshold));
    }

    /** The share of the inputs of that kind, 0 to 1. */
    double share(Kind kind) {
        return stretches.stream().filter(stretch -> stretch.kind() == kind).mapToDouble(Stretch::share).sum();
    }

    boolean has(Kind kind) {
        return stretches.stream().anyMatch(stretch -> stretch.kind() == kind);
    }
}
