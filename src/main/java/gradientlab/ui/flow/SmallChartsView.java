package gradientlab.ui.flow;

import gradientlab.paint.flow.FlowMeasure;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.SmallCharts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The evidence beside the main chart: four small charts, or one where there is little room. */
final class SmallChartsView {

    private final List<SmallChartView> charts;
    private final SmallCharts node;
    private boolean chosen;

    SmallChartsView(FlowModel model, LabContext context) {
        charts = SmallChartView.usual().stream().map(measure -> new SmallChartView(measure, model, context))
                .toList();
        node = new SmallCharts(charts);
    }

    SmallCharts node() {
        return node;
    }

    /** Shows one of the charts in the first place, or what usually stands there; whether it is known. */
    boolean choose(String id) {
        Optional<FlowMeasure> named = Stream.of(FlowMeasure.values())
                .filter(measure -> measure.id().equals(id)).findFirst();
        if (named.isPresent() || chosen) {
            charts.get(0).show(named.orElse(FlowMeasure.LOSS));
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
