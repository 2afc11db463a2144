package gradientlab.ui.descent;

import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Fold;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The panel at the right: what is descended, who races, the knobs of the chosen one, the rest folded. */
final class PanelView extends ScrollPane {

    private final DescentModel model;
    private final LabContext desk;
    private final SetupPane setup;
    private final LegendView legend;
    private final ForksPane forks;
    private final RunnerKnobs knobs;
    private final StringProperty schedule = new SimpleStringProperty("");
    private final StringProperty clip = new SimpleStringProperty("");
    private final StringProperty noise = new SimpleStringProperty("");
    private final StringProperty curvature = new SimpleStringProperty("");
    private CurvaturePane curvaturePane;
    private SchedulePane schedulePane;
    private ClipPane clipPane;
    private NoisePane noisePane;

    PanelView(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        setup = new SetupPane(model, desk);
        legend = new LegendView(model, desk);
        forks = new ForksPane(model, desk);
        knobs = new RunnerKnobs(model, desk);
        Fold schedules = new Fold(desk.words().text("schedule.name"), schedule, () -> {
            schedulePane = inFold(new SchedulePane(model, desk));
            return schedulePane;
        });
        Fold clips = new Fold(desk.words().text("clip.name"), clip, () -> {
            clipPane = inFold(new ClipPane(model, desk));
            return clipPane;
        });
        Fold noises = new Fold(desk.words().text("noise.name"), noise, () -> {
            noisePane = inFold(new NoisePane(model, desk));
            return noisePane;
        });
        Fold curved = new Fold(desk.words().text("descent.curvature"), curvature, () -> {
            curvaturePane = inFold(new CurvaturePane(model, desk));
            return curvaturePane;
        });
        curved.setId("fold-curvature");
        schedules.setId("fold-schedule");
        clips.setId("fold-clip");
        noises.setId("fold-noise");
        VBox all = new VBox(setup, legend, forks, knobs, curved, schedules, clips, noises);
        all.getStyleClass().add("panel-content");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("panel");
        setMinWidth(0);
    }

    /** Start and steps go behind a button where there is little room. */
    void setNarrow(boolean narrow) {
        setup.setNarrow(narrow);
    }

    /** Brings all but the legend up to date with recipe, paths, selection, theme and language. */
    void refresh() {
        setup.refresh();
        forks.refresh();
        knobs.refresh();
        schedule.set(SchedulePane.summary(model.recipe(), model.selected(), desk.words().texts()));
        clip.set(ClipPane.summary(model.recipe(), model.selected(), desk.words().texts()));
        noise.set(NoisePane.summary(model.recipe()));
        refresh(schedulePane, SchedulePane::refresh);
        refresh(clipPane, ClipPane::refresh);
        refresh(noisePane, NoisePane::refresh);
    }

    /** Brings the legend up to date: with every step. */
    void refreshLegend() {
        legend.refresh();
        knobs.refreshStep();
        curvature.set(CurvaturePane.summary(model, desk.words().texts()));
        refresh(curvaturePane, CurvaturePane::refresh);
    }

    private static <T> void refresh(T pane, Consumer<T> how) {
        if (pane != null) {
            how.accept(pane);
        }
    }

    private static <T extends VBox> T inFold(T pane) {
        pane.setSpacing(12);
        return pane;
    }
}
