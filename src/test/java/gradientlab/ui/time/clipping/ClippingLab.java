package gradientlab.ui.time.clipping;

import gradientlab.experiment.Presets;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.export.format.Exportable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.ModeSwitch;
import gradientlab.ui.lab.modes.ModesView;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lab Through time with this mode alone. */
final class ClippingLab extends LabHost<TimeRecipe> {

    private final TimeModel model;
    private final View view;

    ClippingLab(LabContext context) {
        this(new TimeModel(
                Presets.find(TimeKind.KIND, "cliff").orElseThrow().recipe(),
                new TimeWorker(System::nanoTime, 1)), context);
    }

    private ClippingLab(TimeModel model, LabContext context) {
        this(model, new View(model, context), context);
    }

    private ClippingLab(TimeModel model, View view, LabContext context) {
        super(model, view, "time.", context);
        this.model = model;
        this.view = view;
    }

    private static final class View extends ModesView<TimeRecipe, Mode> {
        View(TimeModel model, LabContext context) {
            super(model, TimeRecipe::mode, new ModeSwitch<>("time.", Mode::id,
                    Map.of(Mode.CLIPPING, () -> new ClippingMode(model, context)), model::show,
                    context.words()), "time.", transport(model, context), context);
        }

        private static Function<TimeRecipe, Transport> transport(
                TimeModel model, LabContext context) {
            Transport transport = new Transport(model.timeline(), context.words());
            return recipe -> transport;
        }
    }

    TimeModel model() {
        return model;
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.empty();
    }

    @Override
    protected TimeRecipe seen() {
        return model.recipe();
    }

    @Override
    protected String name() {
        return "clipping";
    }

    @Override
    protected List<Shortcut> keys() {
        return view.modes().keys();
    }
}
