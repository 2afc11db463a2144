package gradientlab.paint.flow;

import gradientlab.text.Texts;
import java.util.Locale;

/** What a small chart of the flow lab shows. */
public enum FlowMeasure {
    /** Loss on training and validation data, by step. */
    LOSS,
    /** Accuracy on both, by step. */
    ACCURACY,
    /** ||ΔW|| / ||W|| by layer. */
    UPDATES,
    /** Share of units that are 0 on the whole batch, by layer. */
    DEAD,
    /** Share of activations at a bound, where sigmoid and tanh are nearly flat, by layer. */
    SATURATED,
    /** Share of activations that are switched off, as a ReLU is below 0, by layer. */
    INACTIVE,
    /** Standard deviation of the activations, by layer. */
    SPREAD,
    /** How the chosen network's activations are spread, by layer. */
    HISTOGRAM;

    /** Its name in preferences and texts: loss, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it goes by step, so that a click means a step. */
    public boolean overSteps() {
        return this == LOSS || this == ACCURACY;
    }

    /** What stands above the chart and in its chooser. */
    public String title(Texts texts) {
        return texts.get("flow.chart." + id());
    }
}
