package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport.Quantity;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the numbers of a training are called in files, and where a snapshot has them. */
public final class FlowColumns {

    /** Of a network at a step. */
    public record Score(String name, ToDoubleFunction<NetworkSnapshot> of) {}

    /** Of a layer at a step. */
    public record LayerNumber(String name, Quantity quantity) {}

    /** In the order of the files. */
    public static final List<Score> SCORES = List.of(
            new Score("loss", NetworkSnapshot::loss),
            new Score("training_loss", NetworkSnapshot::trainLoss),
            new Score("training_accuracy", NetworkSnapshot::trainAccuracy),
            new Score("validation_loss", NetworkSnapshot::validationLoss),
            new Score("validation_accuracy", NetworkSnapshot::validationAccuracy),
            new Score("gradient", NetworkSnapshot::gradient), new Score("clipped", NetworkSnapshot::clipped));

    /** The first score that is of the last update. */
    public static final int OF_UPDATE = 5;

    /** In the order of the files; norms have the bare name. */
    public static final List<LayerNumber> LAYER = List.of(
            new LayerNumber("dW", Quantity.DW_L2), new LayerNumber("dW_mean", Quantity.DW_MEAN),
            new LayerNumber("dW_max", Quantity.DW_MAX), new LayerNumber("dz", Quantity.DZ_L2),
            new LayerNumber("dz_mean", Quantity.DZ_MEAN), new LayerNumber("dz_max", Quantity.DZ_MAX),
            new LayerNumber("du", Quantity.DU_L2), new LayerNumber("dh", Quantity.DH_L2),
            new LayerNumber("h_rms", Quantity.H_RMS),
            new LayerNumber("h_mean", Quantity.H_MEAN), new LayerNumber("h_std", Quantity.H_STD),
            new LayerNumber("saturated", Quantity.SATURATED),
            new LayerNumber("inactive", Quantity.INACTIVE),
            new LayerNumber("dead", Quantity.DEAD),
            new LayerNumber("W", Quantity.W_L2));

    /** ||ΔW|| / ||W|| of a layer in the last update. */
    public static final String UPDATE = "update_ratio";

    private FlowColumns() {}

    /** The name of a layer's number. */
    public static String name(Quantity quantity) {
        return LAYER.stream().filter(column -> column.quantity() == quantity).findFirst().orElseThrow()
                .name();
    }
}
