package gradientlab.ui.flow;

import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.lab.TrainingPhase;
import java.util.Locale;

/** The strip above the charts, which also says what the training is at. */
final class FlowStrip extends PresetStrip {

    /** Narrower there is no room for what the training is at. */
    private static final double ROOM = 900;

    private final FlowModel model;
    private final LabContext context;

    FlowStrip(FlowModel model, LabContext context) {
        super(model, "flow-presets", "flow.ui.", 220, context);
        this.model = model;
        this.context = context;
        setStateFrom(ROOM);
    }

    /** Says what the training is at. */
    void refreshState() {
        if (model.frame() == null) {
            say("");
            return;
        }
        String epoch = String.format(Locale.ROOT, "%.1f", model.shown().epoch());
        say(context.words().texts().get(
                "flow.ui.state." + TrainingPhase.of(model).id(), model.shown().step(), epoch));
    }
}
