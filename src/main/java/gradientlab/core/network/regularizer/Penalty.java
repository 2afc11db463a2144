package gradientlab.core.network.regularizer;

import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import java.util.List;

/**
 * A penalty on the weights W alone, not on biases or batch norm's scale and shift: λ/2 ‖W‖² by the gradient,
 * λ₁ ‖W‖₁ by its proximal step (soft thresholding), which sets weights to exactly 0.
 *
 * @param l2 λ, 0 or more
 * @param l1 λ₁, 0 or more
 */
public record Penalty(double l2, double l1) {

    public static final Penalty NONE = new Penalty(0, 0);

    /** g ← g + λ W, before an update. */
    public void pull(List<Parameter> parameters) {
        // By index: an iterator would be made at each update.
        for (int p = 0; l2 > 0 && p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            if (parameter.role() == Role.WEIGHT) {
                double[] g = parameter.gradients();
                double[] w = parameter.numbers();
                for (int i = 0; i < g.length; i++) {
                    g[i] += l2 * w[i];
                }
            }
        }
    }

    /** W ← sgn(W) max(|W| − η λ₁, 0), after an update. @param rate η */
    public void shrink(List<Parameter> parameters, double rate) {
        double by = rate * l1;
        for (int p = 0; l1 > 0 && p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            if (parameter.role() == Role.WEIGHT) {
                double[] w = parameter.numbers();
                for (int i = 0; i < w.length; i++) {
                    w[i] = Math.max(w[i] - by, 0) + Math.min(w[i] + by, 0);
                }
            }
        }
    }
}
