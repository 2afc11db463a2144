package gradientlab.ui.descent;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.paint.descent.fit.FitImage;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Hint;
import gradientlab.ui.widget.Playback;
import gradientlab.ui.widget.PresentationLegend;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.SlotSample;
import gradientlab.ui.widget.Transport;
import gradientlab.ui.widget.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lays the parts of the lab out and brings them up to date once a pulse: listeners only note what
 * changed, so a drag that reports five times a frame paints once.
 */
final class DescentView extends Pane {

    /** The id of the mode that shows maps. */
    static final String MAP = "map";

    /** The id of the mode that takes a step apart. */
    static final String ANATOMY = "anatomy";

    /** The share of a lecture room's width that stands beside the stage. */
    private static final double PROJECTED_ASIDE = 0.5;

    private final DescentModel model;
    private final LabContext desk;
    private final TaskStrip strip;
    private final StageView stage;
    private final ChartsView charts;
    private final Transport transport;
    private final PanelView panel;
    private final StackPane arena;
    private final FitView fit;
    /** The stage with what lies on it, and the examples beside it. */
    private final HBox floor;
    private final VBox main;
    private final Modes modes = new Modes();
    private final Map<Mode, ModeParts> parts = new HashMap<>();
    private final StageTools tools;
    private PresentationView presentation;
    private Runnable onInvalidated = () -> {};
    private boolean taskStale = true;
    private boolean readoutStale = true;
    private boolean panelStale = true;
    private boolean legendStale = true;
    private boolean pictureStale = true;
    private boolean modeStale = true;

    /** @param talk begins a lesson that is chosen */
    DescentView(DescentModel model, Consumer<Lesson> talk, LabContext desk) {
        this.model = model;
        this.desk = desk;
        strip = new TaskStrip(model, talk, desk);
        stage = new StageView(model, desk);
        charts = new ChartsView(model, desk);
        transport = new Transport(desk.words());
        panel = new PanelView(model, desk);
        offer(modes, model, stage, desk);
        tools = new StageTools(model, modes, desk);
        StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
        arena = new StackPane(stage, tools);
        arena.heightProperty().addListener((of, was, is) -> tools.fitInto(is.doubleValue()));
        fit = new FitView(model, desk);
        floor = new HBox(arena, fit);
        HBox.setHgrow(arena, Priority.ALWAYS);
        main = new VBox(strip, floor, charts, transport);
        main.getStyleClass().add("descent-main");
        VBox.setVgrow(floor, Priority.ALWAYS);
        arena.setMinSize(0, 0);
        floor.setMinHeight(0);
        getChildren().addAll(main, panel);
        getStyleClass().add("descent");
        getStylesheets().add(DescentView.class.getResource("/assets/themes/descent.css").toExternalForm());
        charts.setOnEnlarge(new LargeChart(model, desk)::show);
        bindTransport();
        listen(desk);
        modes.setOnInvalidated(this::modeChanged);
        modes.shownProperty().addListener((of, was, mode) -> arrange(mode, desk.words()));
        stage.setInRelief(tools.inReliefProperty().get());
        tools.inReliefProperty().addListener((of, was, on) -> {
            stage.setInRelief(on);
            modeChanged();
        });
        model.reliefProperty().addListener(o -> modeChanged());
        stage.setShown(run -> mode().map(mode -> mode.onStage(run)).orElse(run));
        stage.setOnClick(at -> mode().map(mode -> mode.clicked(at)).orElse(false));
    }

    /** The modes there are, in the order of their buttons; each has a line here. */
    private static void offer(Modes modes, DescentModel model, StageView stage, LabContext desk) {
        modes.add(new ModeEntry(ANATOMY, Feather.CROSSHAIR, KeyCode.A, true,
                () -> new AnatomyMode(model, stage, modes, desk)));
        modes.add(new ModeEntry(
                MAP, Feather.GRID, KeyCode.M, false, () -> new SweepMode(model, stage, modes, desk)));
        modes.add(new ModeEntry(
                "table", Feather.LIST, KeyCode.T, false, () -> new RaceMode(model, modes, desk)));
    }

    Modes modes() {
        return modes;
    }

    StageView stage() {
        return stage;
    }

    Transport transport() {
        return transport;
    }

    /** What happens when something is to be brought up to date at the next pulse. */
    void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    /** Lays a sentence over the stage that invites the hand. */
    void invite(Hint hint) {
        // Above the axis and beside the fit button: the first screen's paths end at the left, and the colour
        // key keeps the top of a narrow stage.
        StackPane.setAlignment(hint, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(hint, new Insets(40, 64, 38, 40));
        arena.getChildren().add(hint);
    }

    /** Brings up to date what changed since the last call; does nothing if nothing did. */
    void refresh() {
        if (taskStale) {
            taskStale = false;
            strip.refreshTask();
        }
        if (panelStale) {
            panelStale = false;
            panel.refresh();
            markForks(desk.theme().get());
        }
        if (legendStale) {
            legendStale = false;
            panel.refreshLegend();
        }
        // Before the stage: a mode may choose what part of the plane is seen.
        if (modeStale) {
            modeStale = false;
            mode().ifPresent(Mode::refresh);
        }
        if (pictureStale) {
            pictureStale = false;
            stage.refresh();
            fit.refresh();
            if (presentation == null) {
                charts.refresh();
            } else {
                presentation.refresh();
            }
        }
        if (readoutStale) {
            readoutStale = false;
            strip.refreshReadout();
        }
    }

    /** Whether {@link #refresh} has something to do. */
    boolean stale() {
        return taskStale || panelStale || legendStale || pictureStale || readoutStale || modeStale;
    }

    /** Panel at the right, everything else at the left; what gives way first follows LOOK's list. */
    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (presentation != null) {
            // Type of 12 on the stage becomes the base type.
            double times = PresentationView.typeSize(w, h) / 12;
            stage.setMagnified(times);
            fit.setMagnified(times);
            fit.share(w, mode().isEmpty());
            mode().ifPresent(mode -> magnify(mode, times, w));
            presentation.resizeRelocate(0, 0, w, h);
            return;
        }
        double side = snapSizeX(mode().map(mode -> mode.asideWidth(w)).orElse(panelWidth(w)));
        double rest = Math.max(0, w - side);
        boolean little = w < 1400 || h < 720;
        panel.setNarrow(little);
        strip.setReadoutShown(rest >= 1000);
        double chartHeight = snapSizeY(Math.max(128, Math.min(240, 128 + (h - 672) * 0.18)));
        charts.setMinHeight(chartHeight);
        charts.setPrefHeight(chartHeight);
        charts.setMaxHeight(chartHeight);
        fit.share(rest, stage.isVisible());
        main.resizeRelocate(0, 0, rest, h);
        aside().resizeRelocate(rest, 0, side, h);
    }

    /** Shows the stage in relief or as a plan, whichever it is not. */
    void switchRelief() {
        tools.switchRelief();
    }

    private Optional<Mode> mode() {
        return Optional.ofNullable(modes.shownProperty().get());
    }

    /** Gives what stands beside the stage the type and the share of a lecture room. */
    private void magnify(Mode mode, double times, double width) {
        mode.setMagnified(times);
        if (parts.get(mode).aside().orElse(null) instanceof Region aside) {
            double wide = Math.rint(PROJECTED_ASIDE * width);
            aside.setMinWidth(wide);
            aside.setPrefWidth(wide);
            aside.setMaxWidth(wide);
        }
    }

    private Node aside() {
        return mode().flatMap(mode -> parts.get(mode).aside()).orElse(panel);
    }

    /** Puts everything away but the stage, which a lecture's view takes in; null brings it all back. */
    void present(PresentationView view) {
        modes.leave();
        presentation = view;
        stage.setInOrder(view != null);
        if (view == null) {
            stage.setMagnified(1);
            fit.setMagnified(1);
            tools.setVisible(true);
            floor.getChildren().setAll(arena, fit);
            arrange(null, desk.words());
            return;
        }
        getChildren().setAll(view);
        view.take(arena, floor);
        arrange(null, desk.words());
    }

    /** Puts what a mode shows where the race's parts were, or these back. */
    private void arrange(Mode mode, Words words) {
        ModeParts now = mode == null
                ? null
                : parts.computeIfAbsent(mode, made -> ModeParts.of(made, modes, words));
        if (presentation != null) {
            project(now);
            return;
        }
        if (mode != null) {
            mode.setMagnified(1);
        }
        main.getChildren().setAll(now == null ? strip : now.strip(), floor);
        if (now == null || mode.chartsShown()) {
            main.getChildren().add(charts);
        }
        main.getChildren().add(transport);
        getChildren().setAll(main, aside());
        arena.getChildren().removeIf(node -> node != stage && node != tools && !(node instanceof Hint));
        if (now != null) {
            now.over().ifPresent(node -> arena.getChildren().add(1, node));
            now.stage().ifPresent(node -> arena.getChildren().add(1, node));
        }
        arena.getChildren().forEach(node -> node.setVisible(!(node instanceof Hint) || now == null));
        stage.setVisible(now == null || now.stage().isEmpty());
        changed();
        requestLayout();
    }

    /** Puts what a mode shows where a lecture room sees it: over the stage and beside it. */
    private void project(ModeParts now) {
        arena.getChildren().removeIf(
                node -> node != stage && node != tools && !(node instanceof Hint)
                        && !(node instanceof PresentationLegend));
        floor.getChildren().setAll(arena, fit);
        if (now != null) {
            now.over().ifPresent(node -> arena.getChildren().add(1, node));
            now.aside().ifPresent(floor.getChildren()::add);
        }
        // The runner that is taken apart is named beside the stage.
        arena.getChildren().forEach(node -> node.setVisible(
                node != tools && !(node instanceof Hint)
                        && !(now != null && node instanceof PresentationLegend)));
        changed();
        requestLayout();
    }

    private void modeChanged() {
        modeStale = true;
        pictureStale = true;
        onInvalidated.run();
    }

    /** How wide the panel is in a window of some width, in logical pixels. */
    static double panelWidth(double window) {
        return Math.max(320, Math.min(480, 320 + (window - 1280) * 0.2));
    }

    /** A tick on the scrub line for every change of course, in its runner's colour. */
    private void markForks(Theme theme) {
        DescentRecipe recipe = model.recipe();
        transport.scrub().setMarks(recipe.interventions().stream()
                .filter(change -> change.at() < recipe.steps())
                .map(change -> new SliderTrack.Mark(
                        (double) change.at() / recipe.steps(),
                        SlotSample.color(recipe.runners().get(change.runner()).slot(), theme)))
                .toList());
    }

    private void bindTransport() {
        Playback playback = model.playback();
        transport.stepsProperty().bind(playback.stepsProperty());
        transport.stepProperty().bindBidirectional(playback.stepProperty());
        transport.playingProperty().bindBidirectional(playback.playingProperty());
        transport.loopingProperty().bindBidirectional(playback.loopingProperty());
        transport.speedProperty().bindBidirectional(playback.speedProperty());
    }

    private void listen(LabContext desk) {
        model.recipeProperty().addListener(o -> {
            taskStale = true;
            changed();
        });
        model.runProperty().addListener((of, was, now) -> {
            if (FitImage.shows(was) != FitImage.shows(now)) {
                requestLayout();
            }
            changed();
        });
        model.selectedProperty().addListener(o -> changed());
        model.forkingProperty().addListener(o -> changed());
        model.heldProperty().addListener(o -> changed());
        model.playback().stepProperty().addListener(o -> {
            legendStale = true;
            modeChanged();
        });
        model.playback().playingProperty().addListener(o -> onInvalidated.run());
        model.viewProperty().addListener(o -> modeChanged());
        model.hoveredProperty().addListener(o -> {
            readoutStale = true;
            modeStale = true;
            onInvalidated.run();
        });
        desk.theme().addListener(o -> restyle());
        desk.words().languageProperty().addListener(o -> restyle());
    }

    private void changed() {
        panelStale = true;
        legendStale = true;
        readoutStale = true;
        modeChanged();
    }

    private void restyle() {
        taskStale = true;
        changed();
        stage.restyle();
        fit.restyle();
        charts.restyle();
    }
}
