package gradientlab.ui.time;

import gradientlab.experiment.Presets;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.export.format.Exportable;
import gradientlab.export.time.TimeExportable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.ModesHost;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.time.training.TextDrop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Recurrent networks, their gradients through time, and what gates and clipping do about them. */
public final class TimeLab extends ModesHost<TimeRecipe> {

    private final TimeModel model;
    private final LabContext context;

    /** The lab with the first preset. */
    public TimeLab(LabContext context) {
        this(new TimeModel(Presets.first(TimeKind.KIND).recipe(), worker()), context);
    }

    private TimeLab(TimeModel model, LabContext context) {
        this(model, new TimeView(model, context), context);
    }

    private TimeLab(TimeModel model, TimeView view, LabContext context) {
        super(model, view, "time.", "through-time", context);
        this.model = model;
        this.context = context;
        model.frameProperty().addListener(o -> invalidateExport());
    }

    private static TimeWorker worker() {
        int threads = Math.min(TimeRecipe.MAX_NETWORKS, Runtime.getRuntime().availableProcessors());
        return new TimeWorker(System::nanoTime, Math.max(1, threads));
    }

    /** A text is learned character by character. */
    @Override
    public List<String> dataEndings() {
        return List.of(".txt");
    }

    @Override
    public boolean openData(Path file) {
        TextDrop.take(file, model, context);
        return true;
    }

    TimeModel model() {
        return model;
    }

    @Override
    protected TimeRecipe seen() {
        return model.looked();
    }

    /** A training that has begun as far as it has come, so that its preview need not train. */
    @Override
    protected Optional<Exportable> exportable() {
        return model.mode() != Mode.TRAINING ? super.exportable()
                : Optional.ofNullable(model.frame()).map(TimeExportable::of);
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = super.keys();
        if (model.mode() == Mode.TRAINING) {
            keys.add(Shortcut.key("R", KeyCode.R, "time.key.reset", model::reset));
            keys.add(Shortcut.digits("time.key.switch", digit -> model.toggle(digit - 1)));
        } else {
            keys.add(Shortcut.combination("L", "time.key.loop", model.timeline()::switchLoop));
        }
        return keys;
    }
}
