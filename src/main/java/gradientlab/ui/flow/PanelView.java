package gradientlab.ui.flow;

import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Fold;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The panel at the right: what is learned, by whom, the knobs of the chosen one, the rest folded; and below,
 * never out of sight, how all are trained.
 */
final class PanelView extends BorderPane {

    private final FlowModel model;
    private final LabContext desk;
    private final SetupPane setup;
    private final LegendView legend;
    private final NetworkKnobs network;
    private final TrainingPane training;
    private final StringProperty optimizerSummary = new SimpleStringProperty("");
    private final StringProperty dataSummary = new SimpleStringProperty("");
    private OptimizerPane optimizer;
    private DataPane data;

    PanelView(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        setup = new SetupPane(model, desk);
        legend = new LegendView(model, desk);
        network = new NetworkKnobs(model, desk);
        training = new TrainingPane(model, desk);
        Fold optimizers = new Fold(desk.words().text("flow.ui.fold.optimizer"), optimizerSummary, () -> {
            optimizer = new OptimizerPane(model, desk);
            return optimizer;
        });
        optimizers.setId("fold-optimizer");
        Fold datas = new Fold(desk.words().text("flow.ui.fold.data"), dataSummary, () -> {
            data = new DataPane(model, desk);
            return data;
        });
        datas.setId("fold-data");
        VBox all = new VBox(setup, legend, network, optimizers, datas);
        all.getStyleClass().add("panel-content");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        setCenter(scroll);
        setBottom(training);
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    /** Gives up the numbers under the upper sliders where the panel is low. */
    void setCompact(boolean compact) {
        setup.setCompact(compact);
        network.setCompact(compact);
        training.setCompact(compact);
    }

    /** Brings all but the legend up to date with recipe, selection, theme and language. */
    void refresh() {
        setup.refresh();
        network.refresh();
        training.refresh();
        optimizerSummary.set(OptimizerPane.summary(model.recipe(), desk.words().texts()));
        dataSummary.set(DataPane.summary(model.recipe(), desk.words().texts()));
        if (optimizer != null) {
            optimizer.refresh();
        }
        if (data != null) {
            data.refresh();
        }
    }

    /** Brings the legend up to date: with every step. */
    void refreshLegend() {
        legend.refresh();
    }
}
