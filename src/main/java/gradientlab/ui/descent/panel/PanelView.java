package gradientlab.ui.descent.panel;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.paint.stage.LogWords;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LogNote;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.SchedulePane;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The panel at the right: what is descended, who races, the knobs of the chosen one, the rest folded. */
public final class PanelView extends ScrollPane {

    private final DescentModel model;
    private final LabContext context;
    private final SetupPane setup;
    private final RunnerLegend legend;
    private final LogNote log;
    private final InterventionsPane interventions;
    private final RunnerKnobs knobs;
    private final SelectedSetting<ScheduleChoice> schedule;
    private final SelectedSetting<Clip> clip;
    private final Fold curvatures;
    private final Fold schedules;
    private final Fold clips;
    private final Fold noises;

    public PanelView(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        Words words = context.words();
        setup = new SetupPane(model, context);
        legend = new RunnerLegend(model, context);
        log = new LogNote(context, model.log()::leave);
        interventions = new InterventionsPane(model, context);
        knobs = new RunnerKnobs(model, context);
        schedule = new SelectedSetting<>(SharedSetting.SCHEDULE, model, context);
        clip = new SelectedSetting<>(SharedSetting.CLIP, model, context);
        curvatures = Fold.of(
                words.text("descent.curvature"), () -> new CurvaturePane(model, context),
                CurvaturePane::refresh);
        curvatures.setId("fold-curvature");
        schedules = Fold.of(words.text("schedule.name"), () -> {
            SchedulePane pane =
                    new SchedulePane(words, model::follow, schedule::set).withoutCaption();
            pane.getChildren().add(schedule.scope());
            return pane;
        }, pane -> {
            pane.show(schedule.value());
            schedule.scope();
        });
        schedules.setId("fold-schedule");
        clips = Fold.of(words.text("clip.name"), () -> {
            ClipPane pane = ClipPane.wide(words, model::follow, clip::set);
            pane.getChildren().add(clip.scope());
            return pane;
        }, pane -> {
            pane.show(clip.value());
            clip.scope();
        });
        clips.setId("fold-clip");
        noises = Fold.of(words.text("noise.name"), () -> new NoisePane(model, context), NoisePane::refresh);
        noises.setId("fold-noise");
        VBox all = new VBox(
                setup, legend.node(), log, interventions, knobs, curvatures, schedules, clips, noises);
        all.getStyleClass().add("panel-content");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Nodes.paintInPlace(this);
        getStyleClass().add("panel");
        setMinWidth(0);
    }

    /** Start and steps go behind a button where there is little room. */
    public void setNarrow(boolean narrow) {
        setup.setNarrow(narrow);
    }

    /** Brings all but the legend up to date with recipe, paths, selection, theme and language. */
    public void refresh() {
        Texts texts = context.words().texts();
        setup.refresh();
        interventions.refresh();
        knobs.refresh();
        schedules.refresh(SchedulePane.summary(schedule.value(), texts));
        clips.refresh(ClipPane.summary(clip.value(), texts));
        noises.refresh(NoisePane.summary(model.recipe()));
    }

    private List<LogNote.Entry> logged() {
        LogWords words = new LogWords(context.words().texts());
        return model.run().logged().stream().map(path -> new LogNote.Entry(
                model.run().recipe().runners().get(path.runner()).slot(),
                words.whole(path.file(), path.parting()))).toList();
    }

    /** Brings the legend up to date: with every step. */
    public void refreshLegend() {
        legend.refresh();
        log.show(logged());
        knobs.refreshStep();
        curvatures.refresh(CurvaturePane.summary(model, context.words().texts()));
    }
}
