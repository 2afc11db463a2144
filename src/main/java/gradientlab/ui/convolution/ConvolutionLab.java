package gradientlab.ui.convolution;

import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.export.convolution.ConvolutionExportable;
import gradientlab.export.format.Exportable;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.ModesHost;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What a convolution computes, forward and back, and a small network that learns with it. */
public final class ConvolutionLab extends ModesHost<ConvolutionRecipe> {

    private final ConvolutionModel model;

    /** The lab with the first preset. */
    public ConvolutionLab(LabContext context) {
        this(new ConvolutionModel(Presets.first(ConvolutionKind.KIND).recipe(), worker()), context);
    }

    private ConvolutionLab(ConvolutionModel model, LabContext context) {
        this(model, new ConvolutionView(model, context), context);
    }

    private ConvolutionLab(ConvolutionModel model, ConvolutionView view, LabContext context) {
        super(model, view, "convolution.", "convolution", context);
        this.model = model;
        model.frameProperty().addListener(o -> invalidateExport());
    }

    private static DigitsWorker worker() {
        return new DigitsWorker(System::nanoTime, Runtime.getRuntime().availableProcessors());
    }

    ConvolutionModel model() {
        return model;
    }

    @Override
    protected ConvolutionRecipe seen() {
        return model.looked();
    }

    /** A training that has begun as far as it has come, so that its preview need not train. */
    @Override
    protected Optional<Exportable> exportable() {
        return model.mode() != Mode.TRAIN ? super.exportable()
                : Optional.ofNullable(model.frame())
                        .map(frame -> new ConvolutionExportable(seen(), Optional.of(frame)));
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = super.keys();
        if (model.mode() == Mode.TRAIN) {
            keys.add(Shortcut.key("R", KeyCode.R, "convolution.key.reset", model::reset));
        } else {
            keys.add(Shortcut.combination("L", "convolution.key.loop", model.timeline()::switchLoop));
        }
        return keys;
    }
}
