package gradientlab.ui.generalization;

import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.training.RegularizeWorker;
import gradientlab.export.format.Exportable;
import gradientlab.export.generalization.GeneralizationExportable;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.ModesHost;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What memorizes and what learns: regularizers, fits, bias and variance, ensembles. */
public final class GeneralizationLab extends ModesHost<GeneralizationRecipe> {

    private static final int TEN = 10;

    private final GeneralizationModel model;

    /** The lab with the first preset. */
    public GeneralizationLab(LabContext context) {
        this(new GeneralizationModel(Presets.first(GeneralizationKind.KIND).recipe(), worker()), context);
    }

    private GeneralizationLab(GeneralizationModel model, LabContext context) {
        super(
                model, new GeneralizationView(model, context), "generalization.", "generalization",
                context);
        this.model = model;
        model.frameProperty().addListener(o -> invalidateExport());
    }

    private static RegularizeWorker worker() {
        return new RegularizeWorker(System::nanoTime, Runtime.getRuntime().availableProcessors());
    }

    GeneralizationModel model() {
        return model;
    }

    @Override
    protected GeneralizationRecipe seen() {
        return model.looked();
    }

    /** A training that has begun as far as it has come, so that its preview need not train. */
    @Override
    protected Optional<Exportable> exportable() {
        return model.mode() != Mode.REGULARIZE ? super.exportable()
                : Optional.ofNullable(model.frame())
                        .map(frame -> new GeneralizationExportable(seen(), Optional.of(frame)));
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = super.keys();
        if (model.mode() == Mode.REGULARIZE) {
            keys.add(Shortcut.key("R", KeyCode.R, "generalization.key.reset", model::reset));
        } else {
            keys.add(Shortcut.combination("L", "generalization.key.loop", model.timeline()::switchLoop));
            keys.add(Shortcut.combination("Shift+RIGHT", "generalization.key.ten", () -> step(TEN)));
            keys.add(Shortcut.combination("Shift+LEFT", "generalization.key.ten.back", () -> step(-TEN)));
        }
        return keys;
    }

    private void step(int by) {
        model.timeline().pause();
        model.timeline().seek(model.timeline().step() + by);
    }
}
