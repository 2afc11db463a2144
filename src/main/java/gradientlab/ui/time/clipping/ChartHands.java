package gradientlab.ui.time.clipping;

import gradientlab.paint.time.cliff.CliffChart;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/** Hands on a chart: its threshold is dragged up and down; elsewhere the step under the pointer is shown. */
final class ChartHands {

    private final ClippingState state;
    private final TimeModel model;
    private final Supplier<CliffChart> chart;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private double held = Double.NaN;

    ChartHands(ClippingState state, TimeModel model, PaintedView pixels, Supplier<CliffChart> chart) {
        this.state = state;
        this.model = model;
        this.chart = chart;
        model.follow(dragging);
        pixels.setOnMouseMoved(e -> pixels.setCursor(
                Double.isNaN(chart.get().limitAt(e.getX(), e.getY())) ? Cursor.DEFAULT : Cursor.V_RESIZE));
        pixels.setOnMousePressed(e -> {
            held = chart.get().limitAt(e.getX(), e.getY());
            dragging.set(!Double.isNaN(held));
            drag(e);
        });
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> dragging.set(false));
    }

    private void drag(MouseEvent e) {
        if (!dragging.get()) {
            model.timeline().seek(chart.get().stepAt(e.getX()));
            return;
        }
        held = state.limit(held, chart.get().numberAt(e.getY()));
    }
}
