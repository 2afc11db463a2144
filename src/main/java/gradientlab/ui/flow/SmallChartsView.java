package gradientlab.ui.flow;

import gradientlab.paint.flow.FlowMeasure;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** The evidence beside the main chart: four small charts, or one where there is little room. */
final class SmallChartsView extends Region {

    private final List<SmallChartView> charts;
    private boolean single;
    private boolean chosen;

    SmallChartsView(FlowModel model, LabContext context) {
        getStyleClass().add("small-charts");
        charts = SmallChartView.usual().stream().map(measure -> new SmallChartView(measure, model, context))
                .toList();
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).setId("small-chart-" + i);
            charts.get(i).getStyleClass().add(i % 2 == 0 ? "left" : "right");
            charts.get(i).getStyleClass().add(i < 2 ? "upper" : "lower");
        }
        getChildren().setAll(charts);
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

    /** One chart or four. */
    void setSingle(boolean one) {
        if (one != single) {
            single = one;
            for (int i = 1; i < charts.size(); i++) {
                charts.get(i).setVisible(!one);
            }
            requestLayout();
        }
    }

    /** Brings the charts that are seen up to date. */
    void refresh() {
        charts.stream().filter(SmallChartView::isVisible).forEach(SmallChartView::refresh);
    }

    /** Paints all charts anew. */
    void restyle() {
        charts.forEach(SmallChartView::restyle);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double left = single ? w : snapSizeX(w / 2);
        double upper = single ? h : snapSizeY(h / 2);
        charts.get(0).resizeRelocate(0, 0, left, upper);
        if (!single) {
            charts.get(1).resizeRelocate(left, 0, w - left, upper);
            charts.get(2).resizeRelocate(0, upper, left, h - upper);
            charts.get(3).resizeRelocate(left, upper, w - left, h - upper);
        }
    }
}
