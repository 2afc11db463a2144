package gradientlab.ui.flow.panel;

import gradientlab.text.Texts;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.SchedulePane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The panel at the right: what is learned, by whom, the knobs of the chosen one, the rest folded; and below,
 * never out of sight, how all are trained.
 */
public final class PanelView extends BorderPane {

    private final FlowModel model;
    private final LabContext context;
    private final SetupPane setup;
    private final NetworkLegend legend;
    private final NetworkKnobs network;
    private final TrainingPane training;
    private final Fold optimizer;
    private final Fold data;

    public PanelView(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        setup = new SetupPane(model, context);
        legend = new NetworkLegend(model, context);
        network = new NetworkKnobs(model, context);
        training = new TrainingPane(model, context);
        optimizer = Fold.of(
                context.words().text("flow.ui.fold.optimizer"), () -> new OptimizerPane(model, context),
                OptimizerPane::refresh);
        optimizer.setId("fold-optimizer");
        data = Fold.of(
                context.words().text("flow.ui.fold.data"), () -> new DataPane(model, context),
                DataPane::refresh);
        data.setId("fold-data");
        VBox all = Nodes.styled(new VBox(setup, legend.node(), network, optimizer, data), "panel-content");
        ScrollPane scroll = Nodes.scroll(all, "panel-scroll");
        setCenter(scroll);
        setBottom(training);
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    /** Gives up the numbers under the upper sliders where the panel is low. */
    public void setCompact(boolean compact) {
        setup.setCompact(compact);
        network.setCompact(compact);
        training.setCompact(compact);
    }

    /** Brings all but the legend up to date with recipe, selection, theme and language. */
    public void refresh() {
        setup.refresh();
        network.refresh();
        training.refresh();
        Texts texts = context.words().texts();
        optimizer.refresh(SchedulePane.summary(model.recipe().schedule(), texts));
        data.refresh(DataPane.summary(model.recipe(), texts));
    }

    /** Brings the legend up to date: with every step. */
    public void refreshLegend() {
        legend.refresh();
    }
}
