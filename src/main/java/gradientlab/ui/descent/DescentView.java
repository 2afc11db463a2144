package gradientlab.ui.descent;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.paint.descent.fit.FitImage;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.descent.anatomy.AnatomyMode;
import gradientlab.ui.descent.chart.ChartsView;
import gradientlab.ui.descent.chart.LargeChart;
import gradientlab.ui.descent.mode.Mode;
import gradientlab.ui.descent.mode.ModeEntry;
import gradientlab.ui.descent.mode.ModeStrip;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.panel.PanelView;
import gradientlab.ui.descent.race.RaceMode;
import gradientlab.ui.descent.stage.FitView;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.descent.sweep.SweepMode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lecture.RoomType;
import gradientlab.ui.widget.Divider;
import gradientlab.ui.widget.Hint;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.legend.SlotSample;
import gradientlab.ui.widget.time.Transport;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lays the parts of the lab out and brings them up to date once a pulse: listeners only note what
 * changed, so a drag that reports five times a frame paints once.
 */
final class DescentView extends Pane implements LabView {

    /** The id of the mode that shows maps. */
    static final String MAP = "map";

    /** The id of the mode that takes a step apart. */
    static final String ANATOMY = "anatomy";

    /** The share of a lecture room's width that stands beside the stage. */
    private static final double PROJECTED_ASIDE = 0.5;

    private final DescentModel model;
    private final LabContext context;
    private final TaskStrip strip;
    private final StageView stage;
    private final ChartsView charts;
    private final Transport transport;
    private final PanelView panel;
    /** The stage with what lies on it. */
    private final StackPane arena;
    private final FitView fit;
    /** The arena, and what stands beside it. */
    private final HBox floor;
    private final VBox main;
    private final Slot stripSlot = new Slot();
    private final Slot overSlot = new Slot();
    private final Slot hintSlot = new Slot();
    private final Slot legendSlot = new Slot();
    private final Slot panelSlot = new Slot();
    private final Slot projectedSlot = new Slot();
    private final Modes modes = new Modes();
    private final Map<Mode, Map<Mode.Place, Node>> parts = new HashMap<>();
    private final StageTools tools;
    private PresentationView presentation;
    private boolean presenting;
    private Runnable onInvalidated = () -> {};
    private Runnable onForward = () -> {};
    private boolean taskStale = true;
    private boolean readoutStale = true;
    private boolean panelStale = true;
    private boolean legendStale = true;
    private boolean pictureStale = true;
    private boolean modeStale = true;

    DescentView(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        strip = new TaskStrip(model, context);
        stage = new StageView(model, context);
        charts = new ChartsView(model, context);
        charts.managedProperty().bind(charts.visibleProperty());
        transport = new Transport(model.timeline(), context.words());
        panel = new PanelView(model, context);
        offer(modes, model, stage, context);
        tools = new StageTools(model, modes, context);
        StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
        stage.keepFree(tools);
        arena = new StackPane(stage, overSlot, tools, hintSlot, legendSlot);
        arena.heightProperty().addListener((of, was, is) -> tools.fitInto(is.doubleValue()));
        arena.layoutBoundsProperty().addListener(o -> modeChanged());
        fit = new FitView(model, context);
        floor = new HBox(arena, fit, projectedSlot);
        HBox.setHgrow(arena, Priority.ALWAYS);
        main = new VBox(stripSlot, floor, charts, transport);
        main.getStyleClass().add("descent-main");
        VBox.setVgrow(floor, Priority.ALWAYS);
        arena.setMinSize(0, 0);
        floor.setMinHeight(0);
        getChildren().addAll(main, panelSlot, charts.divider());
        charts.divider().moreProperty().addListener(o -> requestLayout());
        getStyleClass().add("descent");
        getStylesheets().add(DescentView.class.getResource("/assets/themes/descent.css").toExternalForm());
        charts.setOnEnlarge(new LargeChart(model, context)::show);
        listen(context);
        modes.setOnInvalidated(this::modeChanged);
        modes.shownProperty().addListener(o -> arrange());
        stage.setInRelief(tools.inReliefProperty().get());
        tools.inReliefProperty().addListener((of, was, on) -> {
            stage.setInRelief(on);
            modeChanged();
        });
        model.reliefProperty().addListener(o -> modeChanged());
        stage.setShown(run -> mode().map(mode -> mode.onStage(run)).orElse(run));
        stage.setOnClick(at -> mode().map(mode -> mode.clicked(at)).orElse(false));
        arrange();
    }

    @Override
    public Node node() {
        return this;
    }

    /** The modes there are, in the order of their buttons; each has a line here. */
    private static void offer(Modes modes, DescentModel model, StageView stage, LabContext context) {
        modes.add(new ModeEntry(ANATOMY, Feather.CROSSHAIR, KeyCode.A, true,
                () -> new AnatomyMode(model, stage, modes, context)));
        modes.add(new ModeEntry(
                MAP, Feather.GRID, KeyCode.M, false, () -> new SweepMode(model, stage, modes, context)));
        modes.add(new ModeEntry(
                "table", Feather.LIST, KeyCode.T, false, () -> new RaceMode(model, modes, context)));
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

    @Override
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public void setOnForward(Runnable action) {
        onForward = action;
    }

    /** Lays a sentence over the stage that invites the hand. */
    void invite(Hint hint) {
        // Above the axis and beside the fit button: the first screen's paths end at the left, and the colour
        // key keeps the top of a narrow stage.
        StackPane.setAlignment(hint, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(hint, new Insets(40, 64, 38, 40));
        hintSlot.hold(hint);
    }

    @Override
    public void refresh() {
        if (taskStale) {
            taskStale = false;
            strip.refreshTask();
        }
        if (panelStale) {
            panelStale = false;
            panel.refresh();
            markForks(context.theme().get());
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
            if (presenting) {
                presentation.refresh();
                presentation.place(model.run(), model.viewProperty().get(),
                        new Dimension2D(arena.getWidth(), arena.getHeight()), tools.inReliefProperty().get());
            } else {
                charts.refresh();
            }
        }
        if (readoutStale) {
            readoutStale = false;
            strip.refreshReadout();
        }
    }

    @Override
    public boolean stale() {
        return taskStale || panelStale || legendStale || pictureStale || readoutStale || modeStale;
    }

    /** Panel at the right, everything else at the left; what gives way first follows LOOK's list. */
    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (presenting) {
            // Type of 12 on the stage becomes the base type.
            double times = RoomType.size(w, h) / 12;
            stage.setMagnified(times);
            fit.setMagnified(times);
            fit.share(w, mode().isEmpty());
            mode().ifPresent(mode -> magnify(mode, times, w));
            presentation.resizeRelocate(0, 0, w, h);
            return;
        }
        double side = snapSizeX(mode().map(mode -> mode.asideWidth(w)).orElse(Mode.usualPanel(w)));
        double rest = Math.max(0, w - side);
        boolean little = w < 1400 || h < 720;
        panel.setNarrow(little);
        strip.setReadoutBorrows(rest < 1000);
        charts.takeHeight(h, strip.getHeight() + transport.getHeight());
        fit.share(rest, true);
        main.resizeRelocate(0, 0, rest, h);
        main.layout();
        charts.divider().resizeRelocate(0, charts.getLayoutY() - Divider.THICK / 2, rest, Divider.THICK);
        panelSlot.resizeRelocate(rest, 0, side, h);
    }

    StageTools tools() {
        return tools;
    }

    private Optional<Mode> mode() {
        return Optional.ofNullable(modes.shownProperty().get());
    }

    /** Gives what stands beside the stage the type and the share of a lecture room. */
    private void magnify(Mode mode, double times, double width) {
        mode.setMagnified(times);
        double wide = Math.rint(PROJECTED_ASIDE * width);
        projectedSlot.setMinWidth(wide);
        projectedSlot.setPrefWidth(wide);
        projectedSlot.setMaxWidth(wide);
    }

    /** Puts everything away but the stage, which a lecture's view takes in; or brings it all back. */
    @Override
    public void present(boolean on) {
        modes.leave();
        presenting = on;
        stage.setInOrder(on);
        stage.setPlacing(!on);
        tools.setVisible(!on);
        if (on) {
            if (presentation == null) {
                presentation = new PresentationView(model, context, () -> onForward.run());
            }
            presentation.take(floor);
            getChildren().setAll(presentation);
        } else {
            stage.setMagnified(1);
            fit.setMagnified(1);
            main.getChildren().add(1, floor);
            getChildren().setAll(main, panelSlot, charts.divider());
        }
        arrange();
    }

    /** Puts what the mode shows where it belongs, or the race's parts. */
    private void arrange() {
        Map<Mode.Place, Node> shown = mode()
                .map(mode -> parts.computeIfAbsent(mode, this::made)).orElse(Map.of());
        boolean race = mode().isEmpty();
        if (!presenting) {
            mode().ifPresent(mode -> mode.setMagnified(1));
        }
        stripSlot.hold(shown.getOrDefault(Mode.Place.STRIP, strip));
        overSlot.hold(shown.get(Mode.Place.OVER));
        Node aside = shown.get(Mode.Place.ASIDE);
        projectedSlot.hold(presenting ? aside : null);
        panelSlot.hold(presenting || aside == null ? panel : aside);
        // The runner that is taken apart is named beside the stage.
        legendSlot.hold(presenting ? presentation.legend() : null);
        legendSlot.setVisible(race);
        hintSlot.setVisible(!presenting && race && !hintSlot.getChildren().isEmpty());
        charts.setVisible(mode().map(Mode::chartsShown).orElse(true));
        changed();
        requestLayout();
    }

    /** The parts of a mode that is shown for the first time. */
    private Map<Mode.Place, Node> made(Mode mode) {
        Map<Mode.Place, Node> made = new EnumMap<>(mode.parts());
        made.computeIfPresent(
                Mode.Place.STRIP, (place, content) -> new ModeStrip(content, modes, context.words()));
        return made;
    }

    private void modeChanged() {
        modeStale = true;
        pictureStale = true;
        onInvalidated.run();
    }

    @Override
    public double panelWidth(double window) {
        return Mode.usualPanel(window);
    }

    @Override
    public int pictureWidth() {
        return stage.pixelWidth();
    }

    @Override
    public int pictureHeight() {
        return stage.pixelHeight();
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

    private void listen(LabContext context) {
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
        model.interveningProperty().addListener(o -> changed());
        model.heldProperty().addListener(o -> changed());
        model.timeline().stepProperty().addListener(o -> {
            legendStale = true;
            modeChanged();
        });
        model.timeline().playingProperty().addListener(o -> {
            legendStale = true;
            onInvalidated.run();
        });
        model.viewProperty().addListener(o -> modeChanged());
        model.hoveredProperty().addListener(o -> {
            readoutStale = true;
            modeStale = true;
            onInvalidated.run();
        });
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
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
