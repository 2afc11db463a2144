package gradientlab.ui.graph;

import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.widget.Segmented;
import java.util.List;

/** The strip over the lab: its modes before presets and task. */
final class GraphStrip extends PresetStrip {

    private final GraphModel model;
    private final Segmented<Mode> modes;

    GraphStrip(GraphModel model, LabContext context) {
        super(model, "graph-presets", "graph.", 220, context);
        this.model = model;
        modes = new Segmented<>(
                List.of(Mode.values()), mode -> context.words().text("graph.mode." + mode.id()));
        modes.setId("graph-modes");
        modes.setMinWidth(USE_PREF_SIZE);
        modes.setMaxHeight(USE_PREF_SIZE);
        modes.valueProperty().set(model.recipe().mode());
        modes.valueProperty().addListener((of, was, is) -> model.show(is));
        getChildren().add(0, modes);
    }

    /** Shows which mode it is. */
    void refreshMode() {
        modes.valueProperty().set(model.recipe().mode());
    }
}
