package gradientlab.ui.descent;

import gradientlab.paint.Measure;
import gradientlab.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The charts side by side: three where there is room, otherwise two, the second
 * with a chooser. */
final class ChartsView extends HBox {

    /** Below this width of the row two charts are easier to read than three, in logical pixels. */
    private static final double THREE = 1060;

    private final List<ChartView> charts;
    private final MenuButton chooser = new MenuButton();
    private final DescentModel model;
    private final Desk desk;

    ChartsView(DescentModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("charts");
        setMinWidth(0);
        charts = List.of(
                new ChartView(Measure.LOSS, model, desk),
                new ChartView(Measure.GRADIENT, model, desk),
                new ChartView(Measure.DISTANCE, model, desk));
        for (ChartView chart : charts) {
            // Equal widths whatever their titles say.
            chart.setPrefWidth(100);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        chooser.getStyleClass().addAll("flat-menu", "chart-chooser");
        chooser.setVisible(false);
        chooser.setManaged(false);
        charts.get(1).setCorner(chooser);
        getChildren().setAll(charts);
        charts.get(0).getStyleClass().add("first");
        widthProperty().addListener(o -> arrange());
        relabel();
    }

    /** What a double click on a chart does. */
    void setOnEnlarge(Consumer<Measure> action) {
        charts.forEach(chart -> chart.setOnEnlarge(action));
    }

    /** Brings all charts up to date. */
    void refresh() {
        arrange();
        getChildren().forEach(chart -> ((ChartView) chart).refresh());
    }

    /** Paints all charts anew. */
    void restyle() {
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
        chooser.setVisible(choice);
        chooser.setManaged(choice);
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
        return desk.words().texts().get("descent.measure." + measure.name().toLowerCase(Locale.ROOT));
    }
}
