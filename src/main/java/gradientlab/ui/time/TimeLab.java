package gradientlab.ui.time;

import gradientlab.experiment.Presets;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.export.Exportables;
import gradientlab.export.format.Exportable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.Term;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.time.model.TimeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Recurrent networks, their gradients through time, and what gates and clipping do about them. */
public final class TimeLab extends LabHost<TimeRecipe> {

    private final TimeModel model;
    private final TimeView view;

    /** The lab with the first preset. */
    public TimeLab(LabContext context) {
        this(new TimeModel(Presets.first(TimeKind.KIND).recipe(), worker()), context);
    }

    private TimeLab(TimeModel model, LabContext context) {
        this(model, new TimeView(model, context), context);
    }

    private TimeLab(TimeModel model, TimeView view, LabContext context) {
        super(model, view, "time.", context);
        this.model = model;
        this.view = view;
        model.timeline().stepProperty().addListener(o -> invalidateExport());
        model.recipeProperty().addListener(o -> invalidateExport());
        model.frameProperty().addListener(o -> invalidateExport());
    }

    private static TimeWorker worker() {
        int threads = Math.min(TimeRecipe.MAX_NETWORKS, Runtime.getRuntime().availableProcessors());
        return new TimeWorker(System::nanoTime, Math.max(1, threads));
    }

    TimeModel model() {
        return model;
    }

    @Override
    protected void turn(int places) {
        turnPresets(view.presented(), places);
    }

    @Override
    protected String name() {
        return Exportable.name(model.recipe(), "through-time");
    }

    @Override
    protected TimeRecipe seen() {
        return model.looked();
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.of(Exportables.of(seen()));
    }

    @Override
    public boolean escape() {
        return view.modes().shown().escape();
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>(view.modes().keys());
        if (model.mode() == Mode.TRAINING) {
            keys.add(Shortcut.key("R", KeyCode.R, "time.key.reset", model::reset));
            keys.add(Shortcut.digits("time.key.switch", digit -> model.toggle(digit - 1)));
        } else {
            keys.add(Shortcut.combination("L", "time.key.loop", model.timeline()::switchLoop));
        }
        return keys;
    }

    @Override
    public List<Term> terms() {
        return TimeTerms.ALL;
    }

    @Override
    public void close() {
        view.modes().close();
        super.close();
    }
}
