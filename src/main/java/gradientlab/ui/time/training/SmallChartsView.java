package gradientlab.ui.time.training;

import gradientlab.paint.time.training.small.TimeMeasure;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.SmallCharts;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The evidence beside the main chart: one chart whose chooser has the others, or four of them when asked for.
 * At first what reaches back and what is learned stand alone, side by side.
 */
final class SmallChartsView {

    private static final int COUNT = 4;

    private final List<SmallChartView> charts;
    private final SmallCharts node;
    private final ToggleButton four = Nodes.styled(new ToggleButton(), "icon-toggle", "four-charts");
    private Runnable onResized = () -> {};
    private boolean single = true;
    private boolean chosen;

    SmallChartsView(TimeModel model, Looked looked, LabContext context) {
        charts = IntStream.range(0, COUNT)
                .mapToObj(i -> new SmallChartView(
                        recipe -> TimeMeasure.suggested(recipe).get(i), model, looked, context))
                .toList();
        node = new SmallCharts(charts);
        node.setSingle(true);
        four.setId("four-charts");
        four.setGraphic(new FontIcon(Feather.GRID));
        four.setFocusTraversable(false);
        four.accessibleTextProperty().bind(context.words().text("time.train.four"));
        four.setTooltip(Nodes.tip());
        four.getTooltip().textProperty().bind(four.accessibleTextProperty());
        four.setOnAction(e -> {
            arrange();
            onResized.run();
        });
    }

    SmallCharts node() {
        return node;
    }

    /** Asks for four charts, or for one again; stands beside the other choosers. */
    ToggleButton four() {
        return four;
    }

    /** What happens when it wants more room, or less. */
    void setOnResized(Runnable action) {
        onResized = action;
    }

    /** Whether four charts are to be seen, if they have room. */
    boolean spread() {
        return four.isSelected() && !single;
    }

    /** Leaves room to one chart alone. */
    void setSingle(boolean one) {
        single = one;
        Nodes.show(four, !one);
        arrange();
    }

    private void arrange() {
        node.setSingle(!spread());
        refresh();
    }

    /** Shows one of the charts in the first place, or what usually stands there; whether it is known. */
    boolean choose(String id) {
        Optional<TimeMeasure> named = Stream.of(TimeMeasure.values())
                .filter(measure -> measure.id().equals(id)).findFirst();
        if (named.isPresent()) {
            charts.get(0).show(named.get());
        } else if (chosen) {
            charts.get(0).showUsual();
        }
        chosen = named.isPresent();
        return chosen;
    }

    /** Where a guess over steps is drawn, of a chart that is seen. @param of loss, accuracy */
    Optional<GuessPlane> plane(String of) {
        return charts.stream().flatMap(chart -> chart.plane(of).stream()).findFirst();
    }

    /** Brings the charts that are seen up to date. */
    void refresh() {
        charts.stream().filter(SmallChartView::isVisible).forEach(SmallChartView::refresh);
    }

    /** Paints all charts anew. */
    void restyle() {
        charts.forEach(SmallChartView::restyle);
    }
}
