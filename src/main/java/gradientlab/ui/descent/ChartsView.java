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

/** The charts side by side: three where there is room, otherwise two, the second with a chooser. */
final class ChartsView extends HBox {

    /** Below this width of the row two charts are easier to read than three, in logical pixels. */
    private static final double THREE = 1060;

    private final List<ChartView> charts;
    private final MenuButton chooser = new MenuButton();
    private final Desk desk;
    private boolean narrow;

    ChartsView(DescentModel model, Desk desk) {
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
        widthProperty().addListener((of, was, is) -> arrange(is.doubleValue()));
        relabel();
    }

    /** What a double click on a chart does. */
    void setOnEnlarge(Consumer<Measure> action) {
        charts.forEach(chart -> chart.setOnEnlarge(action));
    }

    /** Brings all charts up to date. */
    void refresh() {
        getChildren().forEach(chart -> ((ChartView) chart).refresh());
    }

    /** Paints all charts anew. */
    void restyle() {
        charts.forEach(ChartView::restyle);
        relabel();
    }

    private void arrange(double width) {
        boolean two = width < THREE;
        if (two == narrow) {
            return;
        }
        narrow = two;
        chooser.setVisible(two);
        chooser.setManaged(two);
        charts.get(1).show(Measure.GRADIENT);
        getChildren().setAll(two ? charts.subList(0, 2) : charts);
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
