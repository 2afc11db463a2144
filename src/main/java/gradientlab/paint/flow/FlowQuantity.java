package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.text.Texts;
import java.util.Locale;

/** Which number of every layer the main chart and the maps show. */
public enum FlowQuantity {
    /** ||∂L/∂z||: what arrives at a layer. */
    DELTA(Quantity.DZ_L2),
    /** ||∂L/∂h||: what arrives at the output of a layer; between residual blocks that of the trunk. */
    DH(Quantity.DH_L2),
    /** ||∂L/∂W||: what moves its weights. */
    WEIGHTS(Quantity.DW_L2),
    /** Root mean square of the activations. */
    ACTIVATIONS(Quantity.H_RMS);

    private final Quantity measured;

    FlowQuantity(Quantity measured) {
        this.measured = measured;
    }

    /** The column of the report. */
    public Quantity measured() {
        return measured;
    }

    /** Its name in files and preferences: delta, dh, weights, activations. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the chooser says: δ = ∂L/∂z, ∂L/∂h, ∂L/∂W, activations. */
    public String label(Texts texts) {
        return texts.get("flow.chart.quantity." + id());
    }
}
