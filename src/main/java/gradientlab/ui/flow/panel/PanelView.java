package gradientlab.ui.flow.panel;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.paint.stage.LogWords;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LogNote;
import gradientlab.ui.lab.training.OptimizerEdits;
import gradientlab.ui.lab.training.OptimizerPane;
import gradientlab.ui.lab.training.UpdatePane;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.SchedulePane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
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
    private final LogNote log;
    private final NetworkKnobs network;
    private final UpdatePane training;
    private final CheckBox decaysAll = new CheckBox();
    private final Fold optimizer;
    private final Fold data;

    public PanelView(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        setup = new SetupPane(model, context);
        legend = new NetworkLegend(model, context);
        log = new LogNote(context, model::compareNoMore);
        network = new NetworkKnobs(model, context);
        OptimizerEdits edits = edits();
        training = new UpdatePane(context.words(), "flow.ui.", model::follow, edits);
        decaysAll.textProperty().bind(context.words().text("flow.ui.decay.all"));
        decaysAll.setId("decay-all");
        decaysAll.setOnAction(e -> model.edit(recipe -> recipe.withDecaysAll(decaysAll.isSelected())));
        optimizer = Fold.of(
                context.words().text("flow.ui.fold.optimizer"),
                () -> new OptimizerPane(context.words(), model::follow, edits, decaysAll),
                pane -> pane.show(model.recipe().plan().first()));
        optimizer.setId("fold-optimizer");
        data = Fold.of(
                context.words().text("flow.ui.fold.data"), () -> new DataPane(model, context),
                DataPane::refresh);
        data.setId("fold-data");
        VBox all =
                Nodes.styled(
                        new VBox(setup, legend.node(), log, network, network.regularizers(), optimizer, data),
                        "panel-content");
        ScrollPane scroll = Nodes.scroll(all, "panel-scroll");
        setCenter(scroll);
        setBottom(training);
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private OptimizerEdits edits() {
        return new OptimizerEdits() {
            @Override
            public void optimizer(String id) {
                model.edit(recipe -> Edits.optimizer(recipe, id));
            }

            @Override
            public void knob(String knob, double value) {
                model.edit(recipe -> Edits.knob(recipe, knob, value));
            }

            @Override
            public void clip(Clip clip) {
                model.edit(recipe -> recipe.withClip(clip));
            }

            @Override
            public void schedule(ScheduleChoice schedule) {
                model.edit(recipe -> recipe.withSchedule(schedule));
            }
        };
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
        OptimizerChange how = model.recipe().plan().first();
        training.show(how);
        Nodes.show(
                decaysAll,
                OptimizerPane.others(how).stream().anyMatch(knob -> knob.id().equals("weight_decay")));
        decaysAll.setSelected(how.decaysAll());
        Texts texts = context.words().texts();
        optimizer.refresh(SchedulePane.summary(model.recipe().schedule(), texts));
        data.refresh(DataPane.summary(model.recipe(), texts));
    }

    private List<LogNote.Entry> logged() {
        List<LogNote.Entry> entries = new ArrayList<>();
        model.logged().ifPresent(logged -> {
            LogWords words = new LogWords(context.words().texts());
            for (int i = 0; i < logged.networks().size(); i++) {
                LoggedNetwork of = logged.networks().get(i);
                entries.add(new LogNote.Entry(
                        model.frame().recipe().networks().get(of.network()).slot(),
                        words.whole(of.file(), logged.partings().get(i))));
            }
        });
        return entries;
    }

    /** Brings the legend up to date: with every step. */
    public void refreshLegend() {
        legend.refresh();
        log.show(logged());
    }
}
