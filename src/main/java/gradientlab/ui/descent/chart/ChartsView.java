package gradientlab.ui.descent.chart;

import gradientlab.paint.descent.chart.Measure;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Segmented;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The charts side by side: three where there is room, otherwise two, the second with a chooser. Where updates
 * see batches, the first has a switch between steps and samples seen.
 */
public final class ChartsView extends HBox {

    /** Below this width of the row two charts are easier to read than three, in logical pixels. */
    private static final double THREE = 1060;

    private final List<ChartView> charts;
    private final MenuButton chooser = new MenuButton();
    private final Segmented<Boolean> cost;
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
        chooser.accessibleTextProperty().bind(chooser.textProperty());
        chooser.getStyleClass().addAll("flat-menu", "chart-chooser");
        Nodes.show(chooser, false);
        charts.get(1).setCorner(chooser);
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
        relabel();
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
        boolean some = !model.surface().minima().isEmpty();
        boolean narrow = getWidth() < THREE;
        boolean choice = some && narrow;
        List<ChartView> wanted = some && !narrow ? charts : charts.subList(0, 2);
        if (choice == chooser.isVisible() && wanted.equals(getChildren())) {
            return;
        }
        Nodes.show(chooser, choice);
        charts.get(1).show(Measure.GRADIENT);
        getChildren().setAll(wanted);
        relabel();
    }

    private void relabel() {
        Measure other = charts.get(1).measure() == Measure.GRADIENT ? Measure.DISTANCE : Measure.GRADIENT;
        MenuItem item = new MenuItem(name(other));
        item.setOnAction(e -> {
            charts.get(1).show(other);
            relabel();
        });
        chooser.setText(name(other));
        chooser.getItems().setAll(item);
    }

    private String name(Measure measure) {
        return context.words().texts().get("descent.measure." + measure.name().toLowerCase(Locale.ROOT));
    }
}
