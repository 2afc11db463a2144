package gradientlab.ui.descent.panel;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.SchedulePane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The panel at the right: what is descended, who races, the knobs of the chosen one, the rest folded. */
public final class PanelView extends ScrollPane {

    private final DescentModel model;
    private final LabContext desk;
    private final SetupPane setup;
    private final RunnerLegend legend;
    private final ForksPane forks;
    private final RunnerKnobs knobs;
    private final SelectedSetting<ScheduleChoice> schedule;
    private final SelectedSetting<Clip> clip;
    private final Fold curvatures;
    private final Fold schedules;
    private final Fold clips;
    private final Fold noises;

    public PanelView(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        Words words = desk.words();
        setup = new SetupPane(model, desk);
        legend = new RunnerLegend(model, desk);
        forks = new ForksPane(model, desk);
        knobs = new RunnerKnobs(model, desk);
        schedule = new SelectedSetting<>(SharedSetting.SCHEDULE, model, desk);
        clip = new SelectedSetting<>(SharedSetting.CLIP, model, desk);
        curvatures = Fold.of(
                words.text("descent.curvature"), () -> new CurvaturePane(model, desk),
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
        noises = Fold.of(words.text("noise.name"), () -> new NoisePane(model, desk), NoisePane::refresh);
        noises.setId("fold-noise");
        VBox all = new VBox(
                setup, legend.node(), forks, knobs, curvatures, schedules, clips, noises);
        all.getStyleClass().add("panel-content");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("panel");
        setMinWidth(0);
    }

    /** Start and steps go behind a button where there is little room. */
    public void setNarrow(boolean narrow) {
        setup.setNarrow(narrow);
    }

    /** Brings all but the legend up to date with recipe, paths, selection, theme and language. */
    public void refresh() {
        Texts texts = desk.words().texts();
        setup.refresh();
        forks.refresh();
        knobs.refresh();
        schedules.refresh(SchedulePane.summary(schedule.value(), texts));
        clips.refresh(ClipPane.summary(clip.value(), texts));
        noises.refresh(NoisePane.summary(model.recipe()));
    }

    /** Brings the legend up to date: with every step. */
    public void refreshLegend() {
        legend.refresh();
        knobs.refreshStep();
        curvatures.refresh(CurvaturePane.summary(model, desk.words().texts()));
    }
}
