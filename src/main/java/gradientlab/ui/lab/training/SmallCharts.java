package gradientlab.ui.lab.training;

import java.util.List;
import javafx.scene.layout.Region;

/** The evidence beside a main chart: four small charts in a square, or the first alone where little fits. */
public final class SmallCharts extends Region {

    private final List<? extends Region> charts;
    private boolean single;

    /** @param charts four */
    public SmallCharts(List<? extends Region> charts) {
        this.charts = List.copyOf(charts);
        getStyleClass().add("small-charts");
        for (int i = 0; i < charts.size(); i++) {
            Region chart = charts.get(i);
            chart.setId("small-chart-" + i);
            chart.getStyleClass().add(i % 2 == 0 ? "left" : "right");
            chart.getStyleClass().add(i < 2 ? "upper" : "lower");
        }
        getChildren().setAll(charts);
    }

    /** One chart or four. */
    public void setSingle(boolean one) {
        if (one != single) {
            single = one;
            for (int i = 1; i < charts.size(); i++) {
                charts.get(i).setVisible(!one);
            }
            requestLayout();
        }
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
