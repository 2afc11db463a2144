package gradientlab.paint.flow;

import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a small chart of the flow lab shows. */
public enum FlowMeasure {
    /** Loss on training and validation data, by step. */
    LOSS,
    /** Accuracy on both, by step. */
    ACCURACY,
    /** The norm of the gradient over all parameters, before and after clipping, by step. */
    GRADIENT,
    /** ||ΔW|| / ||W|| by layer. */
    UPDATES,
    /** ||∂L/∂h|| by layer. */
    DH,
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
        return this == LOSS || this == ACCURACY || this == GRADIENT;
    }

    /**
     * What tells most of the units of the networks that are shown: where there are ReLUs or their kin, how
     * many are inactive, else how many are saturated; where no activation has a flat part, their spread.
     */
    public static FlowMeasure units(FlowRecipe recipe) {
        List<Activation> shown = recipe.networks().stream().filter(NetworkSpec::shown)
                .map(spec -> Activations.find(spec.activation()).orElseThrow()).toList();
        return shown.stream().anyMatch(Activation::rectifies) ? INACTIVE
                : shown.stream().allMatch(Activations.IDENTITY::equals) ? SPREAD : SATURATED;
    }

    /** The norm of the gradient where some network is clipped, else something else. */
    public static FlowMeasure clipped(FlowRecipe recipe, FlowMeasure otherwise) {
        boolean clips =
                IntStream.range(0, recipe.networks().size()).filter(i -> recipe.networks().get(i).shown())
                        .anyMatch(i -> recipe.clipOf(i).kind() != Clip.Kind.OFF);
        return clips ? GRADIENT : otherwise;
    }

    /** What stands above the chart and in its chooser. */
    public String title(Texts texts) {
        return texts.get("flow.chart." + id());
    }
}
