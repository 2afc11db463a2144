package gradientlab.ui.flow;

import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.widget.Nodes;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The strip above the charts, which also says what the training is at. */
final class FlowStrip extends PresetStrip {

    private final FlowModel model;
    private final LabContext context;
    private final Label state = Nodes.styled(new Label(), "training-state");

    FlowStrip(FlowModel model, LabContext context) {
        super(model, "flow-presets", "flow.ui.", 220, context);
        this.model = model;
        this.context = context;
        state.setId("training-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(state);
    }

    /** Says what the training is at. */
    void refreshState() {
        Texts texts = context.words().texts();
        FlowFrame frame = model.frame();
        if (frame == null) {
            state.setText("");
            return;
        }
        String word = !model.timeline().live() ? "past"
                : model.frozenProperty().get() ? "frozen"
                        : model.timeline().playing() ? "training"
                                : frame.finished() ? "finished" : "paused";
        String epoch = String.format(Locale.ROOT, "%.1f", model.shown().epoch());
        state.setText(texts.get("flow.ui.state." + word, model.shown().step(), epoch));
    }

    /** Takes the state away where there is no room for it, or brings it back. */
    void setStateShown(boolean shown) {
        state.setManaged(shown);
        state.setVisible(shown);
    }
}
