package gradientlab.ui.descent.chart;

import gradientlab.experiment.descent.Measure;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Divider;
import gradientlab.ui.widget.Segmented;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The charts side by side: three where there is room, otherwise two, the last with a chooser. Where updates
 * see batches, the first has a switch between steps and samples seen.
 */
public final class ChartsView extends HBox {

    /** Below this width of the row two charts are easier to read than three, in logical pixels. */
    private static final double THREE = 1060;

    /** Heights of the row: usually, and however far the divider is dragged; in logical pixels. */
    private static final double LOW = 128;
    private static final double HIGH = 240;
    private static final double LEAST = 96;
    /** What a window has at least before the row gets higher, and what of its height the row gets beyond. */
    private static final double LOW_WINDOW = 672;
    private static final double GROWTH = 0.18;
    /** The share of the window's height that the stage keeps. */
    private static final double STAGE = 1.0 / 3;

    /** Under this name the window keeps how high it was made. */
    private static final String PART = "descent-charts";

    private final List<ChartView> charts;
    private final Divider divider = new Divider();
    private final MenuButton chooser = new MenuButton();
    private final Segmented<Boolean> cost;
    private List<Measure> choices = List.of();
    private final DescentModel model;
    private final LabContext context;

    public ChartsView(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("charts");
        setMinWidth(0);
        charts = List.of(
                new ChartView(Measure.LOSS, model, context),
                new ChartView(Measure.GRADIENT, model, context),
                new ChartView(Measure.DISTANCE, model, context));
        for (ChartView chart : charts) {
            // Equal widths whatever their titles say.
            chart.setPrefWidth(100);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        chooser.setId("chart-chooser");
        chooser.setFocusTraversable(false);
        chooser.accessibleTextProperty().bind(context.words().text("descent.chart.choose"));
        chooser.getStyleClass().addAll("flat-menu", "chart-chooser");
        cost = new Segmented<>(
                List.of(false, true),
                samples -> context.words().text(samples ? "descent.cost.samples" : "descent.cost.steps"));
        cost.getStyleClass().add("chart-cost");
        cost.setId("chart-cost");
        cost.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        cost.managedProperty().bind(cost.visibleProperty());
        cost.valueProperty().addListener((of, was, samples) -> {
            if (cost.isVisible() && samples != SurfaceEdits.samples(model.recipe())) {
                model.edit(recipe -> SurfaceEdits.batching(recipe, old -> old.withSamples(samples)));
            }
        });
        charts.get(0).setCorner(cost);
        getChildren().setAll(charts);
        charts.get(0).getStyleClass().add("first");
        widthProperty().addListener(o -> arrange());
        model.chartProperty().addListener(o -> arrange());
        divider.visibleProperty().bind(visibleProperty());
        divider.moreProperty().set(context.length(PART));
        divider.moreProperty().addListener((of, was, is) -> context.setLength(PART, is.doubleValue()));
    }

    /** The upper edge of the charts, to be laid over it. */
    public Divider divider() {
        return divider;
    }

    /**
     * Takes the height there is for the charts in a window, or what the divider asks for.
     *
     * @param window its height
     * @param others the height of what stands there beside stage and charts
     */
    public void takeHeight(double window, double others) {
        double usual = Math.max(LOW, Math.min(HIGH, LOW + (window - LOW_WINDOW) * GROWTH));
        double most = Math.max(usual, window * (1 - STAGE) - others);
        double height = snapSizeY(
                Math.max(LEAST, Math.min(most, usual + divider.moreProperty().get())));
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** What a double click on a chart does. */
    public void setOnEnlarge(Consumer<Measure> action) {
        charts.forEach(chart -> chart.setOnEnlarge(action));
    }

    /** Brings all charts up to date. */
    public void refresh() {
        arrange();
        boolean samples = SurfaceEdits.samples(model.recipe());
        cost.setVisible(samples || SurfaceEdits.batched(model.recipe()));
        cost.valueProperty().set(samples);
        getChildren().forEach(chart -> ((ChartView) chart).refresh());
    }

    /** Paints all charts anew. */
    public void restyle() {
        charts.forEach(ChartView::restyle);
        relabel();
    }

    /** Where no minimum is known there is no distance: a chart of nothing is not shown. */
    private void arrange() {
        boolean wide = getWidth() >= THREE;
        List<ChartView> wanted = wide ? charts : charts.subList(0, 2);
        List<Measure> offered = Measure.beside(
                !model.surface().minima().isEmpty(), wide ? List.of(Measure.GRADIENT) : List.of());
        Measure shown = model.chartProperty().get().filter(offered::contains).orElse(offered.get(0));
        if (shown == chosen().measure() && wanted.equals(getChildren()) && offered.equals(choices)) {
            return;
        }
        choices = offered;
        charts.get(1).show(wide ? Measure.GRADIENT : shown);
        charts.get(2).show(shown);
        getChildren().setAll(wanted);
        chosen().setCorner(chooser);
        relabel();
    }

    /** The chart that can be chosen: the last one. */
    private ChartView chosen() {
        return charts.get(getWidth() < THREE ? 1 : 2);
    }

    private void relabel() {
        chooser.getItems().setAll(choices.stream().map(measure -> {
            MenuItem item = new MenuItem(context.words().texts().get("descent.measure." + measure.id()));
            item.setId("measure-" + measure.id());
            item.setOnAction(e -> model.chartProperty().set(Optional.of(measure)));
            return item;
        }).toList());
    }
}
