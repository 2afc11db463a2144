package gradientlab.ui.flow;

import gradientlab.experiment.Presets;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.export.flow.FlowExportable;
import gradientlab.export.format.Exportable;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.LabHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Networks that train while one watches their gradients. */
public final class FlowLab extends LabHost<FlowRecipe> {

    private final FlowModel model;
    private final FlowView view;
    private final LabContext context;

    /** The lab with the first preset. */
    public FlowLab(LabContext context) {
        this(new FlowModel(Presets.first(FlowKind.KIND).recipe(), worker()), context);
    }

    private FlowLab(FlowModel model, LabContext context) {
        this(model, new FlowView(model, context), context);
    }

    private FlowLab(FlowModel model, FlowView view, LabContext context) {
        super(model, view, "flow.ui.", context);
        this.model = model;
        this.view = view;
        this.context = context;
    }

    private static FlowWorker worker() {
        int threads = Math.min(FlowRecipe.MAX_NETWORKS, Runtime.getRuntime().availableProcessors());
        return new FlowWorker(System::nanoTime, Math.max(1, threads));
    }

    FlowModel model() {
        return model;
    }

    @Override
    protected void turn(int places) {
        turnPresets(view.presented(), places);
    }

    @Override
    public boolean openData(Path file) {
        model.edit(recipe -> Edits.data(recipe, new FileData(file.toString())));
        return true;
    }

    @Override
    protected String name() {
        return FlowExportable.name(model.recipe());
    }

    @Override
    protected FlowRecipe seen() {
        return model.saved();
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.ofNullable(model.frame())
                .map(frame -> FlowExportable.of(frame, model.quantityProperty().get()));
    }

    private void switchPlane() {
        if (model.frame() != null && model.frame().boundaries().isEmpty()) {
            context.say(context.words().texts().get("flow.ui.plane.none"));
        } else {
            model.planeProperty().set(!model.planeProperty().get());
        }
    }

    @Override
    public boolean escape() {
        boolean large = model.planeProperty().get();
        model.planeProperty().set(false);
        return large;
    }

    @Override
    protected List<Shortcut> keys() {
        return List.of(
                Shortcut.key("N", KeyCode.N, "flow.ui.epoch", model::epoch),
                Shortcut.key("B", KeyCode.B, "flow.ui.plane", this::switchPlane),
                Shortcut.key("R", KeyCode.R, "flow.ui.reset", model::reset),
                Shortcut.digits("flow.ui.key.switch", digit -> model.toggle(digit - 1)));
    }
}
