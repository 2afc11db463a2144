package gradientlab.ui.time.training;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.OptimizerEdits;
import gradientlab.ui.lab.training.OptimizerPane;
import gradientlab.ui.lab.training.UpdatePane;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.SchedulePane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The panel at the right: the task, who learns it, the knobs of the chosen one, the rest folded; and below,
 * never out of sight, how all are trained.
 */
final class TrainingPanel extends BorderPane {

    private final TimeModel model;
    private final LabContext context;
    private final TaskPane task;
    private final CellLegend legend;
    private final CellKnobs network;
    private final UpdatePane update;
    private final Fold turned;
    private final Fold optimizer;
    private final Fold batch;

    TrainingPanel(TimeModel model, LabContext context) {
        this.model = model;
        this.context = context;
        task = new TaskPane(model, context);
        legend = new CellLegend(model, context);
        network = new CellKnobs(model, context);
        OptimizerEdits edits = Edits.optimizer(model);
        update = new UpdatePane(context.words(), "time.train.", model::follow, edits);
        optimizer = Fold.of(
                context.words().text("time.train.fold.optimizer"),
                () -> new OptimizerPane(context.words(), model::follow, edits),
                pane -> pane.show(model.recipe().plan().first()));
        optimizer.setId("fold-optimizer");
        batch = Fold.of(
                context.words().text("time.train.fold.batch"), () -> new BatchPane(model, context),
                BatchPane::refresh);
        batch.setId("fold-batch");
        turned = new Fold(
                context.words().text("time.train.fold.turned"), context.words().of(texts -> ""),
                network::folded);
        turned.setId("fold-turned");
        Nodes.show(turned, false);
        VBox all = Nodes.styled(
                new VBox(task, legend.node(), network, turned, optimizer, batch), "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        setBottom(update);
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    /** Gives up the numbers under the sliders where the panel is low. */
    void setCompact(boolean compact) {
        task.setCompact(compact);
        network.setCompact(compact);
        Nodes.show(turned, compact);
        update.setCompact(compact);
        update.setNumbered(!compact);
    }

    /** Takes other colours. */
    void restyle() {
        task.restyle();
    }

    /** Brings all but the legend up to date with recipe, selection, theme and language. */
    void refresh() {
        task.refresh();
        network.refresh();
        update.show(model.recipe().plan().first());
        Texts texts = context.words().texts();
        optimizer.refresh(SchedulePane.summary(model.recipe().schedule(), texts));
        TimeRecipe recipe = model.recipe();
        batch.refresh(texts.get("time.train.batch.summary", recipe.sequences(), recipe.seed()));
    }

    /** Brings the legend up to date: with every step. */
    void refreshLegend() {
        legend.refresh();
        task.refreshExample();
    }
}
